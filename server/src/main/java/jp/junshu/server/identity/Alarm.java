package jp.junshu.server.identity;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.policy.Role;

/**
 * Something about how a person signs in that is told until whoever it is for has read it.
 *
 * @param name of the person it is about
 */
public record Alarm(UUID id, Kind kind, PersonId about, String name, Instant at) {

  /** What is told, and to whom at the ward beside the person themselves. */
  public enum Kind {
    /** Twenty codes were wrong since the last right one. */
    CODE_DOOR_CLOSED(Set.of(Role.ADMINISTRATOR)),
    /** Somebody may sign in as the person by the ward's directory. */
    DIRECTORY_BOUND(Set.of(Role.ADMINISTRATOR));

    private final Set<Role> told;

    Kind(Set<Role> told) {
      this.told = told;
    }

    /** Whoever holds a post of one of these. */
    public Set<Role> told() {
      return told;
    }
  }
}
