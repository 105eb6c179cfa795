package jp.junshu.server.gate;

import java.time.Instant;
import java.util.Optional;
import jp.junshu.core.gate.Action;
import jp.junshu.core.gate.Actor;
import jp.junshu.core.gate.ResourceRef;
import jp.junshu.core.id.ActKey;
import org.jspecify.annotations.Nullable;

/**
 * An act somebody wants to do.
 *
 * @param key makes the same act twice one act
 * @param subject what conditions may need beside the resource, for example the content to be filed
 * @param where path of the page that will show what came of it; whoever sends the act again is led
 *     there
 * @param occurredAt when the fact itself happened, if that was before now
 */
public record Ask(
    Actor actor,
    Action action,
    ResourceRef resource,
    ActKey key,
    @Nullable Object subject,
    String where,
    Optional<Instant> occurredAt) {

  /** An act that happens now and needs nothing beside its resource. */
  public static Ask of(Actor actor, Action action, ResourceRef resource, ActKey key, String where) {
    return new Ask(actor, action, resource, key, null, where, Optional.empty());
  }

  /** The same with a subject for the conditions. */
  public Ask about(Object thing) {
    return new Ask(actor, action, resource, key, thing, where, occurredAt);
  }

  /** The same, of a fact that happened then. */
  public Ask occurred(Instant then) {
    return new Ask(actor, action, resource, key, subject, where, Optional.of(then));
  }
}
