package jp.junshu.core.gate;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * May this actor do this act on this resource now?
 *
 * @param at the business moment asked about
 * @param subject what the conditions may need of the act beside its resource, for example the
 *     content to be filed
 */
public record AccessRequest(
    Actor actor, Action action, ResourceRef resource, Instant at, @Nullable Object subject) {

  /** The subject if it is of that type. */
  public <T> Optional<T> subject(Class<T> type) {
    return type.isInstance(subject) ? Optional.of(type.cast(subject)) : Optional.empty();
  }

  /** The person who asks, if a person does. */
  public Optional<PersonActor> person() {
    return actor instanceof PersonActor person ? Optional.of(person) : Optional.empty();
  }
}
