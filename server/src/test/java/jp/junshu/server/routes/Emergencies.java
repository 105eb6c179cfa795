package jp.junshu.server.routes;

import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.EnvelopeId;
import jp.junshu.core.id.OpeningId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.policy.Side;
import jp.junshu.server.emergency.EmergencyDoor;
import jp.junshu.server.emergency.EmergencyWatch;
import jp.junshu.server.emergency.Envelopes;
import jp.junshu.server.emergency.Envelopes.Half;
import org.springframework.context.ApplicationContext;

/** Envelopes of the emergency account, with which nobody of the cast has had anything to do. */
final class Emergencies {

  private final ApplicationContext context;
  private final Ensemble cast;

  Emergencies(ApplicationContext context, Ensemble cast) {
    this.context = context;
    this.cast = cast;
  }

  /** Half of one. */
  EnvelopeId envelope() {
    return half().envelope();
  }

  /** One broken, whose list is sealed. */
  OpeningId opening() {
    var first = half();
    var second = cast.inWard(() -> envelopes().confirm(somebody(), first.envelope()));
    var door = context.getBean(EmergencyDoor.class);
    var code = new EmergencyDoor.Code(first.number(), first.code(), second.code());
    var said = new EmergencyDoor.Said("野口 光", "訓練の代わり", "区役所", false);
    var id = door.open(code, said).orElseThrow();
    context.getBean(EmergencyWatch.class).leave(id);
    return id;
  }

  private Half half() {
    return cast.inWard(() -> envelopes().prepare(somebody()));
  }

  private Envelopes envelopes() {
    return context.getBean(Envelopes.class);
  }

  private PersonActor somebody() {
    var ward = cast.administrator().organization();
    return new PersonActor(PersonId.random(), ward, Side.WARD);
  }
}
