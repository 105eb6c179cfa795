package jp.junshu.server.notices;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jp.junshu.core.duty.ContractFacts;
import jp.junshu.core.form.Life;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.server.time.BusinessClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AnswerDutiesTest {

  private static final ContractId CONTRACT = ContractId.random();
  private static final FilingId NOTICE = FilingId.random();

  private static Instant jst(String text) {
    return LocalDateTime.parse(text).atZone(BusinessClock.JST).toInstant();
  }

  private static IssuedNotice notice(Optional<LocalDate> answerBy) {
    return new IssuedNotice(
        NOTICE,
        CONTRACT,
        "F32A",
        "F32A-2026-1",
        "鍵の管理の見直し",
        ClauseId.of("2.5"),
        answerBy,
        jst("2026-04-01T10:00:00"));
  }

  private static GivenAnswer answer(Life.State state) {
    var at = jst("2026-04-09T10:00:00");
    return new GivenAnswer(FilingId.random(), NOTICE, CONTRACT, state, at, at);
  }

  private static List<String> duties(
      Optional<LocalDate> answerBy, List<GivenAnswer> answers, String now) {
    var byNotice = answers.stream().collect(toMap(GivenAnswer::notice, Function.identity()));
    var part = new NoticesPart(List.of(notice(answerBy)), byNotice);
    var facts = new ContractFacts(CONTRACT, Map.of(NoticesPart.class, part));
    return new AnswerDuties()
        .duties(facts, jst(now))
        .map(
            duty ->
                "%s %s %s %s".formatted(duty.clause(), duty.code(), duty.owedBy(), duty.state()))
        .toList();
  }

  private static final Optional<LocalDate> TENTH = Optional.of(LocalDate.of(2026, 4, 10));

  @Test
  @Tag("clause:3.4/detect")
  void anAnswerIsInTimeUntilItsDayEndsAndThenLateOnBothSidesUnderTheClauseOfTheNotice() {
    assertThat(duties(TENTH, List.of(), "2026-04-10T23:59:59.999999"))
        .containsExactly("2.5 answer-notice CONTRACTOR DUE");
    assertThat(duties(TENTH, List.of(), "2026-04-11T00:00:00"))
        .containsExactly("2.5 answer-notice CONTRACTOR LATE", "2.5 urge-answer WARD DUE");
  }

  @Test
  void whileTheWardReadsAnAnswerNothingIsOwedByTheContractor() {
    assertThat(duties(TENTH, List.of(answer(Life.State.FILED)), "2026-04-20T10:00:00")).isEmpty();
  }

  @Test
  void anAnswerThatWentBackIsOwedAgainByTheSameDay() {
    assertThat(duties(TENTH, List.of(answer(Life.State.SENT_BACK)), "2026-04-20T10:00:00"))
        .containsExactly("2.5 answer-notice CONTRACTOR LATE", "2.5 urge-answer WARD DUE");
  }

  @Test
  void aReceivedAnswerIsARecordAndNeverMoreThanThat() {
    assertThat(duties(TENTH, List.of(answer(Life.State.RECEIVED)), "2026-04-20T10:00:00"))
        .containsExactly("2.5 answer-notice CONTRACTOR RECORDED");
  }

  @Test
  void aNoticeThatAsksForNothingIsNeverLate() {
    assertThat(duties(Optional.empty(), List.of(), "2027-04-20T10:00:00")).isEmpty();
  }
}
