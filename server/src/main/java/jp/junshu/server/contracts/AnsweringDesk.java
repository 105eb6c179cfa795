package jp.junshu.server.contracts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.gate.ResourceRef;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.EditionId;
import jp.junshu.core.id.QuestionId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.policy.Clause;
import jp.junshu.core.policy.Role;
import jp.junshu.server.contracts.Answered.Answer;
import jp.junshu.server.contracts.AnsweringRepository.Sheet;
import jp.junshu.server.contracts.Asking.Asked;
import jp.junshu.server.contracts.Asking.When;
import jp.junshu.server.gate.Acts;
import jp.junshu.server.gate.Ask;
import jp.junshu.server.gate.Clearance;
import jp.junshu.server.rules.AnswerWay;
import jp.junshu.server.rules.Question;
import jp.junshu.server.rules.QuestionsMoved;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.ui.NotThere;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the questions on an edition are answered. Every try is counted; once all answers of one try
 * are right the edition can be acknowledged.
 */
@Service
@Clause("1.1")
public class AnsweringDesk {

  private final Acts acts;
  private final Asking asking;
  private final AnsweringRepository answering;
  private final LaterRoles later;
  private final Contracts contracts;
  private final BusinessClock clock;

  AnsweringDesk(
      Acts acts,
      Asking asking,
      AnsweringRepository answering,
      LaterRoles later,
      Contracts contracts,
      BusinessClock clock) {
    this.acts = acts;
    this.asking = asking;
    this.answering = answering;
    this.later = later;
    this.contracts = contracts;
    this.clock = clock;
  }

  /**
   * The questions as their page shows them.
   *
   * @param digest of the version they are of
   * @param passed whether they are all answered right, and the acknowledgement is to follow
   * @param later the roles that came after the acknowledgement, for which they are asked
   * @param done whether the person acknowledged for all their roles
   */
  public record Paper(
      Hash digest, List<Question> questions, boolean passed, List<Role> later, boolean done) {

    private static Paper of(Asked asked) {
      return new Paper(
          asked.sealed().digest(),
          asked.questions(),
          asked.answered().isPresent(),
          asked.when() == When.LATER ? asked.roles() : List.of(),
          asked.when() == When.DONE);
    }
  }

  /** The questions for somebody; empty if nothing is asked of them. */
  @Transactional(readOnly = true)
  public Optional<Paper> paper(PersonActor person, ContractId contract, EditionId edition) {
    return asking.of(person, contract, edition, clock.instant()).map(Paper::of);
  }

  /** What came of a try: the questions that were answered wrong, none if the edition is open. */
  public record Tried(int tries, List<QuestionId> wrong) {}

  /** Answers the questions in one's own session. */
  public Tried answer(
      PersonActor actor,
      ContractId contract,
      EditionId edition,
      Hash seen,
      Map<QuestionId, Integer> chosen,
      ActKey key) {
    return answer(actor, contract, edition, seen, chosen, key, AnswerWay.OWN_SESSION, List.of());
  }

  /**
   * Answers the questions.
   *
   * @param seen the digest of the version that was on the page
   * @throws QuestionsMoved if another is in use by now; the try does not count
   */
  Tried answer(
      PersonActor actor,
      ContractId contract,
      EditionId edition,
      Hash seen,
      Map<QuestionId, Integer> chosen,
      ActKey key,
      AnswerWay way,
      List<AssignmentId> witnesses) {
    var resource = ResourceRef.of(contract);
    var where = "/contracts/%s/questions/%s".formatted(contract, edition);
    return acts.perform(
        Ask.of(actor, ContractActions.ANSWER, resource, key, where),
        clearance -> {
          var by = clearance.personFor(ContractActions.ANSWER, resource);
          var asked =
              asking
                  .of(by, contract, edition, clearance.at())
                  .filter(now -> now.sealed().digest().equals(seen))
                  .orElseThrow(() -> new QuestionsMoved(edition));
          return asked
              .answered()
              .map(passed -> new Tried(passed.tries(), List.of()))
              .orElseGet(() -> tried(clearance, by, contract, asked, chosen, way, witnesses));
        });
  }

  private Tried tried(
      Clearance clearance,
      PersonActor by,
      ContractId contract,
      Asked asked,
      Map<QuestionId, Integer> chosen,
      AnswerWay way,
      List<AssignmentId> witnesses) {
    var head = contracts.find(contract).map(Contract::head).orElseThrow(NotThere::new);
    if (asked.when() != When.FIRST) {
      var how = new LaterRoles.By(by, by.person(), way, witnesses, clearance.at());
      return asked.when() == When.DONE
          ? new Tried(0, List.of())
          : later.tried(how, head, asked, chosen);
    }
    var sealed = asked.sealed();
    var sheet = new Sheet(by.person(), sealed.edition(), sealed.version());
    int tries = answering.trying(head, sheet);
    var wrong =
        asked.questions().stream()
            .filter(question -> !question.answeredRight(chosen))
            .map(Question::id)
            .toList();
    if (wrong.isEmpty()) {
      var answers = asked.questions().stream().map(q -> new Answer(q.id(), q.right())).toList();
      var answered = new Answered(sealed.version(), tries, way, witnesses, answers);
      answering.passed(head, sheet, answered, clearance.at());
    }
    return new Tried(tries, wrong);
  }
}
