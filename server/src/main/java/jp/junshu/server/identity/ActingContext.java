package jp.junshu.server.identity;

import java.util.Set;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.policy.Side;
import jp.junshu.server.database.Party;
import jp.junshu.server.database.Reach;
import jp.junshu.server.database.TenantContext;
import org.springframework.stereotype.Component;

/**
 * The context of whoever acts: the ward sees all, a contractor's person what their place there
 * reaches, everybody else nothing.
 */
@Component
public class ActingContext {

  private final Reaches reaches;

  ActingContext(Reaches reaches) {
    this.reaches = reaches;
  }

  /** The context of that person, also for what goes on after the answer. */
  public TenantContext of(PersonActor actor) {
    var reach = actor.side() == Side.WARD ? Reach.WHOLE : reaches.of(actor);
    var party = actor.side() == Side.WARD ? Party.WARD : Party.CONTRACTOR;
    return new TenantContext(
        party, Set.of(actor.organization()), "person:" + actor.person(), reach);
  }

  /** The context of a person who stands for their whole organization, as a machine of it does. */
  public TenantContext whole(PersonActor actor) {
    return of(actor).whole();
  }
}
