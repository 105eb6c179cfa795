package jp.junshu.server.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.policy.Role;

/**
 * Something about how a person signs in, or a thing by which nobody in particular does, that is
 * told until whoever it is for has read it.
 *
 * @param about the person, unless it is about a thing
 * @param name of the person it is about, or empty
 * @param thing what it is about, unless it is about a person
 */
public record Alarm(
    UUID id, Kind kind, Optional<PersonId> about, String name, Optional<UUID> thing, Instant at) {

  /** What is told, and to whom at the ward beside the person themselves. */
  public enum Kind {
    /** Twenty codes were wrong since the last right one. */
    CODE_DOOR_CLOSED(Set.of(Role.ADMINISTRATOR)),
    /** Somebody may sign in as the person by the ward's directory. */
    DIRECTORY_BOUND(Set.of(Role.ADMINISTRATOR)),
    /** An envelope of the emergency account was broken. */
    EMERGENCY_OPENED(Set.of(Role.ADMINISTRATOR, Role.AUDITOR, Role.SECURITY_MANAGER)),
    /** The same, to practise. */
    EMERGENCY_DRILL(Set.of(Role.ADMINISTRATOR, Role.AUDITOR, Role.SECURITY_MANAGER));

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
