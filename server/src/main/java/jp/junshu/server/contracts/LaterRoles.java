package jp.junshu.server.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.junshu.core.gate.Actor;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.id.QuestionId;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.contracts.Answered.Answer;
import jp.junshu.server.contracts.AnsweringDesk.Tried;
import jp.junshu.server.contracts.AnsweringFacts.RoleUnderstood;
import jp.junshu.server.contracts.Asking.Asked;
import jp.junshu.server.forms.ContractHead;
import jp.junshu.server.ledger.Ledger;
import jp.junshu.server.rules.AnswerWay;
import jp.junshu.server.rules.Editions;
import jp.junshu.server.rules.Question;
import jp.junshu.server.rules.QuestionsMoved;
import org.springframework.stereotype.Component;

/**
 * Answers for roles that came after an acknowledgement. Once they are right the acknowledgement
 * counts for these roles too, and the contract's log says so. Call it inside the act.
 */
@Component
@Clause("1.1")
class LaterRoles {

  private final RoleQuestionsRepository settled;
  private final Contracts contracts;
  private final Editions editions;
  private final Ledger ledger;

  LaterRoles(
      RoleQuestionsRepository settled, Contracts contracts, Editions editions, Ledger ledger) {
    this.settled = settled;
    this.contracts = contracts;
    this.editions = editions;
    this.ledger = ledger;
  }

  /**
   * How answers come.
   *
   * @param witnesses who led the session, or the two who entered a paper
   */
  record By(Actor actor, PersonId person, AnswerWay way, List<AssignmentId> witnesses, Instant at) {

    By {
      witnesses = List.copyOf(witnesses);
    }
  }

  /**
   * Counts the try, and settles the roles if every answer is right.
   *
   * @throws QuestionsMoved if they are settled by now
   */
  Tried tried(By by, ContractHead contract, Asked asked, Map<QuestionId, Integer> chosen) {
    int tries = counted(by.person(), contract, asked);
    var wrong =
        asked.questions().stream()
            .filter(question -> !question.answeredRight(chosen))
            .map(Question::id)
            .toList();
    if (wrong.isEmpty()) {
      var place = place(by, contract, asked);
      settled(by, contract, asked);
      record(by, contract, asked, tries, place);
    }
    return new Tried(tries, wrong);
  }

  /** Counts a try and answers how many there are now. */
  int counted(PersonId person, ContractHead contract, Asked asked) {
    var edition = asked.sealed().edition();
    int tries = settled.trying(contract, person, edition, asked.roles());
    if (tries == 0) {
      throw new QuestionsMoved(edition);
    }
    return tries;
  }

  /**
   * From now on the acknowledgement counts for these roles; to record it is the caller's. Nobody
   * loses by it, so what others are deciding meanwhile stands.
   *
   * @return how often they were tried
   * @throws QuestionsMoved if they are settled by now, or were never tried
   */
  int settled(By by, ContractHead contract, Asked asked) {
    var sealed = asked.sealed();
    var edition = sealed.edition();
    var answers = asked.questions().stream().map(q -> new Answer(q.id(), q.right())).toList();
    var answered = new Answered(sealed.version(), 0, by.way(), by.witnesses(), answers);
    int tries = settled.passed(contract, by.person(), edition, asked.roles(), answered, by.at());
    if (tries == 0) {
      throw new QuestionsMoved(edition);
    }
    return tries;
  }

  private void record(By by, ContractHead contract, Asked asked, int tries, Assignment place) {
    var sealed = asked.sealed();
    ledger.record(
        by.actor(),
        new RoleUnderstood(
            contract.id(),
            place.id(),
            sealed.edition(),
            editions.find(sealed.edition()).orElseThrow().text(),
            sealed.version(),
            sealed.digest(),
            asked.roles(),
            asked.questions().stream().map(Question::id).toList(),
            by.way(),
            tries,
            by.witnesses()));
  }

  private Assignment place(By by, ContractHead contract, Asked asked) {
    return contracts.roster(contract.id()).toCome(by.person(), by.at()).stream()
        .filter(a -> asked.roles().contains(a.role()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("who answers for a role has it"));
  }
}
