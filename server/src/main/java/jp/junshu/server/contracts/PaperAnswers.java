package jp.junshu.server.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.EditionId;
import jp.junshu.core.id.QuestionId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.contracts.Answered.Answer;
import jp.junshu.server.contracts.AnsweringFacts.AcknowledgedOnPaper;
import jp.junshu.server.contracts.AnsweringRepository.Sheet;
import jp.junshu.server.contracts.Asking.Asked;
import jp.junshu.server.contracts.Asking.When;
import jp.junshu.server.forms.ContractHead;
import jp.junshu.server.ledger.Ledger;
import jp.junshu.server.rules.AnswerWay;
import jp.junshu.server.rules.Editions;
import jp.junshu.server.rules.PublishedEdition;
import jp.junshu.server.rules.Question;
import jp.junshu.server.time.BusinessClock;
import org.springframework.stereotype.Service;

/**
 * Acknowledgements that were signed by hand, with the answers that stand on the sheet. Call it
 * inside a transaction; who may is for the caller's act.
 */
@Service
@Clause("1.1")
public class PaperAnswers {

  private final Asking asking;
  private final AnsweringRepository answering;
  private final LaterRoles later;
  private final Contracts contracts;
  private final Editions editions;
  private final Ledger ledger;
  private final BusinessClock clock;

  PaperAnswers(
      Asking asking,
      AnsweringRepository answering,
      LaterRoles later,
      Contracts contracts,
      Editions editions,
      Ledger ledger,
      BusinessClock clock) {
    this.asking = asking;
    this.answering = answering;
    this.later = later;
    this.contracts = contracts;
    this.editions = editions;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * The edition that the person of that place has still to acknowledge, or for a role that came
   * later.
   */
  public Optional<PublishedEdition> asked(Assignment place) {
    var roster = contracts.roster(place.contract());
    return editions
        .toAcknowledge(clock.today())
        .filter(
            edition ->
                roster.acknowledged(place.person(), edition.id()).isEmpty()
                    || roster.toCome(place.person(), clock.instant()).stream()
                        .anyMatch(a -> roster.unasked(a, clock.instant()).isPresent()));
  }

  /** The questions that person is asked on it, none if nothing is asked. */
  public List<Question> paper(Assignment place, EditionId edition) {
    return of(place, edition, clock.instant()).map(Asked::questions).orElse(List.of());
  }

  /** SHA-256 of the version of the questions, if that person is asked any. */
  public Optional<Hash> questions(Assignment place, EditionId edition) {
    return of(place, edition, clock.instant()).map(asked -> asked.sealed().digest());
  }

  private Optional<Asked> of(Assignment place, EditionId edition, Instant at) {
    var person = new PersonActor(place.person(), place.organization(), place.role().side());
    return asking.of(person, place.contract(), edition, at);
  }

  /** Counts a try and answers which questions were answered wrong. */
  public List<QuestionId> tried(
      ContractHead contract,
      Assignment place,
      EditionId edition,
      Map<QuestionId, Integer> chosen,
      Instant at) {
    return of(place, edition, at)
        .filter(asked -> asked.answered().isEmpty())
        .map(asked -> tried(contract, place, asked, chosen))
        .orElse(List.of());
  }

  private List<QuestionId> tried(
      ContractHead contract, Assignment place, Asked asked, Map<QuestionId, Integer> chosen) {
    switch (asked.when()) {
      case FIRST -> answering.trying(contract, sheet(place, asked));
      case LATER -> later.counted(place.person(), contract, asked);
      case DONE -> {}
    }
    return asked.questions().stream()
        .filter(question -> !question.answeredRight(chosen))
        .map(Question::id)
        .toList();
  }

  private static Sheet sheet(Assignment place, Asked asked) {
    return new Sheet(place.person(), asked.sealed().edition(), asked.sealed().version());
  }

  /**
   * What stands on a sheet that two answer for.
   *
   * @param serial number of the sheet on its contract
   * @param witnesses who entered it and who countersigned it, by their places
   */
  public record OnPaper(
      int serial,
      EditionId edition,
      Map<QuestionId, Integer> answers,
      List<AssignmentId> witnesses) {

    public OnPaper {
      answers = Map.copyOf(answers);
      witnesses = List.copyOf(witnesses);
    }
  }

  /**
   * Whether everything that the person of that place is asked on it now stands answered right among
   * these answers: a role that came after the paper brings questions that were never on it.
   */
  public boolean complete(
      Assignment place, EditionId edition, Map<QuestionId, Integer> answers, Instant at) {
    return of(place, edition, at)
        .filter(asked -> asked.when() != When.DONE && asked.answered().isEmpty())
        .map(Asked::questions)
        .orElse(List.of())
        .stream()
        .allMatch(question -> question.answeredRight(answers));
  }

  /** Keeps the acknowledgement, and records on what it stands. */
  public void acknowledge(
      PersonActor by, ContractHead contract, Assignment place, OnPaper paper, Instant at) {
    var edition =
        editions.published().stream()
            .filter(each -> each.id().equals(paper.edition()))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no edition " + paper.edition()));
    var asked = of(place, paper.edition(), at);
    var answered =
        asked
            .filter(each -> each.when() != When.DONE)
            .map(
                each ->
                    each.when() == When.FIRST
                        ? answered(contract, place, each, paper, at)
                        : later(by, contract, place, each, paper, at));
    contracts.keepAcknowledgement(
        contract, place.person(), paper.edition(), answered.map(Answered::inShort), at);
    ledger.record(
        by,
        new AcknowledgedOnPaper(
            contract.id(),
            place.id(),
            paper.serial(),
            edition.id(),
            edition.text(),
            asked.map(each -> each.sealed().digest()),
            asked.map(Asked::roles).orElse(List.of()),
            answered.map(Answered::tries).orElse(0),
            paper.witnesses()));
  }

  private Answered later(
      PersonActor by,
      ContractHead contract,
      Assignment place,
      Asked asked,
      OnPaper paper,
      Instant at) {
    var how = new LaterRoles.By(by, place.person(), AnswerWay.PAPER, paper.witnesses(), at);
    int tries = later.settled(how, contract, asked);
    return new Answered(
        asked.sealed().version(), tries, AnswerWay.PAPER, paper.witnesses(), List.of());
  }

  private Answered answered(
      ContractHead contract, Assignment place, Asked asked, OnPaper paper, Instant at) {
    if (asked.answered().isPresent()) {
      return asked.answered().get();
    }
    var answers =
        asked.questions().stream()
            .map(q -> new Answer(q.id(), paper.answers().getOrDefault(q.id(), 0)))
            .toList();
    var sheet = sheet(place, asked);
    var right =
        new Answered(asked.sealed().version(), 1, AnswerWay.PAPER, paper.witnesses(), answers);
    answering.passed(contract, sheet, right, at);
    return answering.find(contract.id(), sheet).orElseThrow();
  }
}
