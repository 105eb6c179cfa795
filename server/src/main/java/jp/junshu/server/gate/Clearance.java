package jp.junshu.server.gate;

import java.time.Instant;
import jp.junshu.core.gate.AccessRequest;
import jp.junshu.core.gate.Action;
import jp.junshu.core.gate.Actor;
import jp.junshu.core.gate.Decision;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.gate.ResourceRef;

/**
 * The gate's yes, good for one act in one transaction. Only {@link Acts} makes one, so a method
 * that asks for it cannot be reached past the gate.
 */
public final class Clearance {

  private final AccessRequest request;
  private final Decision.Allowed decision;

  Clearance(AccessRequest request, Decision.Allowed decision) {
    this.request = request;
    this.decision = decision;
  }

  /** Who was let through. */
  public Actor actor() {
    return request.actor();
  }

  /** The business moment of the act. */
  public Instant at() {
    return request.at();
  }

  /** The answer this stands on. */
  public Decision.Allowed decision() {
    return decision;
  }

  /**
   * The person who was let through for that act on that resource.
   *
   * @throws IllegalStateException if the clearance is for something else: it cannot be carried to
   *     another deed
   */
  public PersonActor personFor(Action action, ResourceRef resource) {
    if (!request.action().code().equals(action.code()) || !request.resource().equals(resource)) {
      throw new IllegalStateException(
          "a clearance for %s is no clearance for %s".formatted(request, action));
    }
    return request
        .person()
        .orElseThrow(() -> new IllegalStateException("only a person may " + action.code()));
  }
}
