package jp.junshu.server.rules.web;

import java.util.function.Function;
import jp.junshu.core.gate.Action;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.gate.ResourceRef;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Side;
import jp.junshu.server.gate.Acts;
import jp.junshu.server.gate.Ask;
import jp.junshu.server.identity.PostDirectory;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.ui.NotThere;
import org.springframework.stereotype.Component;

/** The way to importing, publishing and asking, and who may look at drafts. */
@Component
class RulesDesk {

  private static final Action IMPORT = Action.of("rules.import");
  private static final Action PUBLISH = Action.of("rules.publish");
  private static final Action ASK = Action.of("rules.write-questions");
  private static final Action SEAL = Action.of("rules.seal-questions");

  private final Acts acts;
  private final PostDirectory posts;
  private final BusinessClock clock;

  RulesDesk(Acts acts, PostDirectory posts, BusinessClock clock) {
    this.acts = acts;
    this.posts = posts;
    this.clock = clock;
  }

  <T> T importing(PersonActor actor, ActKey key, String where, Function<PersonActor, T> deed) {
    return act(actor, IMPORT, key, where, deed);
  }

  <T> T publishing(PersonActor actor, ActKey key, String where, Function<PersonActor, T> deed) {
    return act(actor, PUBLISH, key, where, deed);
  }

  <T> T writing(PersonActor actor, ActKey key, String where, Function<PersonActor, T> deed) {
    return act(actor, ASK, key, where, deed);
  }

  <T> T sealing(PersonActor actor, ActKey key, String where, Function<PersonActor, T> deed) {
    return act(actor, SEAL, key, where, deed);
  }

  private <T> T act(
      PersonActor actor, Action action, ActKey key, String where, Function<PersonActor, T> deed) {
    var ward = ResourceRef.ofWard("ward", actor.organization());
    return acts.perform(
        Ask.of(actor, action, ward, key, where),
        clearance -> deed.apply(clearance.personFor(action, ward)));
  }

  /** To everybody but those who may import, drafts and the page for importing are not there. */
  void requireImporter(PersonActor actor) {
    if (!imports(actor)) {
      throw new NotThere();
    }
  }

  boolean imports(PersonActor actor) {
    return actor.side() == Side.WARD
        && (posts.holds(actor.person(), Role.ADMINISTRATOR, clock.instant())
            || posts.holds(actor.person(), Role.SECURITY_MANAGER, clock.instant()));
  }
}
