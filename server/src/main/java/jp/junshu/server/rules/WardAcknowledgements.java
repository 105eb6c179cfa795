package jp.junshu.server.rules;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.junshu.core.gate.Action;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.gate.ResourceRef;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.QuestionId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.policy.Clause;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Side;
import jp.junshu.server.gate.Acts;
import jp.junshu.server.gate.Ask;
import jp.junshu.server.identity.Holding;
import jp.junshu.server.identity.PostDirectory;
import jp.junshu.server.ledger.Ledger;
import jp.junshu.server.rules.WardAcknowledged.RightAnswer;
import jp.junshu.server.time.BusinessClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ward's own people acknowledge the rules as well: whoever holds a post or stands in for its
 * holder, once for all contracts, after answering the questions for their roles.
 */
@Service
@Clause("1.1")
public class WardAcknowledgements {

  /** Where it is done. */
  public static final String PAGE = "/rules/acknowledge";

  private static final Action ACKNOWLEDGE = Action.of("rules.acknowledge");
  private static final Action TRY = Action.of("rules.try");

  private final Acts acts;
  private final WardAcknowledgementRepository given;
  private final Editions editions;
  private final Questions questions;
  private final PostDirectory posts;
  private final Ledger ledger;
  private final BusinessClock clock;

  WardAcknowledgements(
      Acts acts,
      WardAcknowledgementRepository given,
      Editions editions,
      Questions questions,
      PostDirectory posts,
      Ledger ledger,
      BusinessClock clock) {
    this.acts = acts;
    this.given = given;
    this.editions = editions;
    this.questions = questions;
    this.posts = posts;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * What somebody is asked to acknowledge.
   *
   * @param asked the questions in use, if any are for these roles
   * @param since when they did, if they did
   * @param later the roles that came after that and whose questions they did not answer
   * @param questions for these roles
   */
  public record Own(
      PublishedEdition edition,
      List<Role> roles,
      Optional<SealedQuestions> asked,
      Optional<Instant> since,
      List<Role> later,
      List<Question> questions) {

    /** Whether nothing is left to do. */
    public boolean done() {
      return since.isPresent() && later.isEmpty();
    }

    /** The digest of all that is agreed to: the edition's text, or its questions as well. */
    public Hash digest() {
      return asked.map(SealedQuestions::digest).orElse(edition.text());
    }
  }

  /** Empty if the person holds no post of the ward, or no edition is published. */
  @Transactional(readOnly = true)
  public Optional<Own> own(PersonActor actor) {
    var now = clock.instant();
    var roles =
        actor.side() == Side.WARD
            ? posts.heldBy(actor.person(), now).stream().map(Holding::role).distinct().toList()
            : List.<Role>of();
    return roles.isEmpty()
        ? Optional.empty()
        : editions.toAcknowledge(clock.today()).map(edition -> own(actor, edition, roles));
  }

  private Own own(PersonActor actor, PublishedEdition edition, List<Role> roles) {
    var since =
        given.of(List.of(actor.person())).stream()
            .filter(each -> each.edition().equals(edition.id()))
            .map(WardStanding.Given::since)
            .findFirst();
    var asked = questions.inUse(edition.id()).filter(version -> !version.of(roles).isEmpty());
    var held = roles.stream().sorted().toList();
    var before =
        given.roles(List.of(actor.person())).stream()
            .filter(each -> each.edition().equals(edition.id()))
            .findFirst();
    return before.isEmpty() || asked.isEmpty()
        ? new Own(
            edition, held, asked, since, List.of(), asked.map(v -> v.of(held)).orElse(List.of()))
        : later(edition, held, asked.get(), since, before.get());
  }

  /** What is asked of whoever acknowledged, and got a post after that. */
  private static Own later(
      PublishedEdition edition,
      List<Role> held,
      SealedQuestions asked,
      Optional<Instant> since,
      WardRoles before) {
    var later = before.later(asked, held);
    var missing = later.stream().flatMap(role -> before.missing(asked, role).stream()).toList();
    return new Own(
        edition,
        held,
        Optional.of(asked),
        since,
        later.stream().sorted().toList(),
        asked.questions().stream().filter(missing::contains).toList());
  }

  /**
   * Acknowledges if every answer is right; otherwise the try alone is counted.
   *
   * @param seen {@link Own#digest} of what was on the page
   * @return what was answered wrong
   * @throws QuestionsMoved if it is not what was on the page
   */
  public List<QuestionId> acknowledge(
      PersonActor actor, Own own, Hash seen, Map<QuestionId, Integer> chosen, ActKey key) {
    var wrong =
        own.questions().stream()
            .filter(question -> !question.answeredRight(chosen))
            .map(Question::id)
            .toList();
    var action = wrong.isEmpty() ? ACKNOWLEDGE : TRY;
    var ward = ResourceRef.ofWard("ward", actor.organization());
    return acts.perform(
        Ask.of(actor, action, ward, key, PAGE),
        clearance -> {
          var by = clearance.personFor(action, ward);
          var now = own(by).filter(each -> each.digest().equals(seen) && each.equals(own));
          keep(by, now.orElseThrow(() -> new QuestionsMoved(own.edition().id())), wrong);
          return wrong;
        });
  }

  private void keep(PersonActor by, Own own, List<QuestionId> wrong) {
    int tries = own.asked().map(asked -> given.trying(by.person(), asked)).orElse(0);
    var now = clock.instant();
    var edition = own.edition().id();
    if (wrong.isEmpty()
        && (!own.later().isEmpty() || given.keep(by.person(), edition, now, own.asked()))) {
      int before = own.asked().map(asked -> given.triesBefore(by.person(), asked)).orElse(0);
      var roles = own.later().isEmpty() ? own.roles() : own.later();
      var answered = own.questions().stream().map(Question::id).toList();
      given.keepRoles(by.person(), edition, roles, now, own.asked(), tries, answered);
      ledger.record(
          by,
          new WardAcknowledged(
              edition,
              own.edition().text(),
              roles,
              own.asked().map(SealedQuestions::digest),
              AnswerWay.OWN_SESSION,
              tries - before,
              own.questions().stream().map(q -> new RightAnswer(q.id(), q.right())).toList()));
    }
  }
}
