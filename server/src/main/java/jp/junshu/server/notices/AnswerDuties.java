package jp.junshu.server.notices;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.duty.ContractFacts;
import jp.junshu.core.duty.Duty;
import jp.junshu.core.duty.DutyRule;
import jp.junshu.core.duty.DutyState;
import jp.junshu.core.form.Life;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.policy.Clause;
import jp.junshu.core.policy.Side;
import org.springframework.stereotype.Component;

/**
 * What the ward asks for by a day is answered by that day (3-④); past it the ward in its turn owes
 * to ask again, from the first instant after.
 */
@Component
@Clause("3.4")
class AnswerDuties implements DutyRule {

  @Override
  public Stream<Duty> duties(ContractFacts facts, Instant now) {
    var part = facts.part(NoticesPart.class);
    return part.asking().flatMap(notice -> duties(facts.contract(), part, notice, now));
  }

  private static Stream<Duty> duties(
      ContractId contract, NoticesPart part, IssuedNotice notice, Instant now) {
    var answer = part.answer(notice);
    if (!part.open(notice)) {
      return answer
          .filter(given -> given.state() == Life.State.RECEIVED)
          .map(given -> closed(notice, given))
          .stream();
    }
    var due = notice.answerDue();
    boolean late = notice.late(now);
    var way =
        answer
            .map(given -> "/filings/%s/again".formatted(given.filing()))
            .orElseGet(
                () -> "/contracts/%s/forms/F32B?notice=%s".formatted(contract, notice.filing()));
    var owed =
        duty(
            notice,
            "answer-notice",
            Side.CONTRACTOR,
            late ? DutyState.LATE : DutyState.DUE,
            due,
            answer.isPresent() ? "answer-went-back" : "notice-asks",
            way);
    var urge =
        duty(
            notice,
            "urge-answer",
            Side.WARD,
            DutyState.DUE,
            Optional.empty(),
            "notice-unanswered",
            "/filings/" + notice.filing());
    return late ? Stream.of(owed, urge) : Stream.of(owed);
  }

  /** The ward received it; whether it holds what it says is not for a system to see. */
  private static Duty closed(IssuedNotice notice, GivenAnswer answer) {
    return duty(
        notice,
        "answer-notice",
        Side.CONTRACTOR,
        DutyState.RECORDED,
        Optional.empty(),
        "notice-answered",
        "/filings/" + answer.filing());
  }

  private static Duty duty(
      IssuedNotice notice,
      String code,
      Side owedBy,
      DutyState state,
      Optional<Instant> due,
      String because,
      String way) {
    var about = List.of(notice.called(), notice.subject());
    return new Duty(notice.clause(), code, owedBy, state, due, because, about, "", way);
  }
}
