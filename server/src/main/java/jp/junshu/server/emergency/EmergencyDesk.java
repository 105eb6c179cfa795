package jp.junshu.server.emergency;

import java.util.function.Function;
import jp.junshu.core.gate.Action;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.gate.ResourceRef;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.EnvelopeId;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Side;
import jp.junshu.server.emergency.Opening.How;
import jp.junshu.server.gate.Acts;
import jp.junshu.server.gate.Ask;
import jp.junshu.server.identity.PostDirectory;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.ui.NotThere;
import org.springframework.stereotype.Component;

/** What the ward's people do with envelopes and openings, and who of them may look. */
@Component
public class EmergencyDesk {

  /** Where it is looked after. */
  public static final String PAGE = "/admin/emergency";

  private static final Action PREPARE = Action.of("emergency.prepare");
  private static final Action CONFIRM = Action.of("emergency.confirm");
  private static final Action VOID = Action.of("emergency.void");
  private static final Action END = Action.of("emergency.end");
  private static final Action REVIEW = Action.of("emergency.review");

  private final Acts acts;
  private final Envelopes envelopes;
  private final Openings openings;
  private final PostDirectory posts;
  private final BusinessClock clock;

  EmergencyDesk(
      Acts acts, Envelopes envelopes, Openings openings, PostDirectory posts, BusinessClock clock) {
    this.acts = acts;
    this.envelopes = envelopes;
    this.openings = openings;
    this.posts = posts;
    this.clock = clock;
  }

  /** To everybody but administrators, auditors and heads of sections it is not there. */
  public void requireReader(PersonActor actor) {
    if (!holds(actor, Role.ADMINISTRATOR)
        && !holds(actor, Role.AUDITOR)
        && !holds(actor, Role.SECURITY_MANAGER)) {
      throw new NotThere();
    }
  }

  /** Whether they hold such a post of the ward now. */
  public boolean holds(PersonActor actor, Role role) {
    return actor.side() == Side.WARD && posts.holds(actor.person(), role, clock.instant());
  }

  /** Makes an envelope; its first half is seen by this person. */
  public Envelopes.Half prepare(PersonActor actor, ActKey key) {
    var ward = ResourceRef.ofWard("ward", actor.organization());
    return acts.perform(
        Ask.of(actor, PREPARE, ward, key, PAGE),
        clearance -> envelopes.prepare(clearance.personFor(PREPARE, ward)));
  }

  /** Makes it whole; its second half is seen by this person. */
  public Envelopes.Half confirm(PersonActor actor, ActKey key, Envelope envelope) {
    return act(CONFIRM, actor, key, envelope, by -> envelopes.confirm(by, envelope.id()));
  }

  /** Takes an unbroken one out of use. */
  public void makeVoid(PersonActor actor, ActKey key, Envelope envelope) {
    act(
        VOID,
        actor,
        key,
        envelope,
        by -> {
          envelopes.makeVoid(by, envelope.id());
          return envelope.id();
        });
  }

  private <T> T act(
      Action action,
      PersonActor actor,
      ActKey key,
      Envelope envelope,
      Function<PersonActor, T> deed) {
    EnvelopeId id = envelope.id();
    var resource = ResourceRef.ofWard("envelope", id);
    return acts.perform(
        Ask.of(actor, action, resource, key, PAGE).about(envelope),
        clearance -> deed.apply(clearance.personFor(action, resource)));
  }

  /** Ends an opening at once; nothing if it is over. */
  public void end(PersonActor actor, ActKey key, Opening opening) {
    var resource = ResourceRef.ofWard("opening", opening.id());
    acts.perform(
        Ask.of(actor, END, resource, key, where(opening)),
        clearance -> openings.end(clearance.personFor(END, resource), opening.id(), How.ENDED));
  }

  /** Says what was right in it and what was not. */
  public void review(PersonActor actor, ActKey key, Opening opening, String right, String wrong) {
    var resource = ResourceRef.ofWard("opening", opening.id());
    acts.perform(
        Ask.of(actor, REVIEW, resource, key, where(opening)).about(opening),
        clearance -> {
          openings.review(clearance.personFor(REVIEW, resource), opening.id(), right, wrong);
          return opening.id();
        });
  }

  /** The page of an opening. */
  public static String where(Opening opening) {
    return PAGE + "/openings/" + opening.id();
  }
}
