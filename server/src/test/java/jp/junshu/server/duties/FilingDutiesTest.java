package jp.junshu.server.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.junshu.core.duty.ContractFacts;
import jp.junshu.core.duty.Duty;
import jp.junshu.core.duty.DutyState;
import jp.junshu.core.form.FormSchema;
import jp.junshu.core.form.Kind;
import jp.junshu.core.form.Life;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Side;
import jp.junshu.server.forms.FilingHead;
import jp.junshu.server.forms.StepAct;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.time.Calendar;
import org.junit.jupiter.api.Test;

class FilingDutiesTest {

  private static final ContractId CONTRACT = ContractId.random();
  private static final Deadlines DAYS = new Deadlines(3, 5, 3, 5, 5, 10, 10, 10);
  private static final FilingDuties RULE = new FilingDuties(Calendar.ofJapan(), DAYS);

  private static Instant jst(String text) {
    return LocalDateTime.parse(text).atZone(BusinessClock.JST).toInstant();
  }

  private static FilingHead report(Life.State state, Instant at) {
    return report(state, at, Optional.empty());
  }

  private static FilingHead report(Life.State state, Instant at, Optional<Instant> needed) {
    var schema =
        new FormSchema(
            "F08", 1, Kind.REPORT, List.of(ClauseId.of("2.4"), ClauseId.of("2.3")), List.of());
    var waiting =
        state == Life.State.FILED
            ? List.of(new FilingHead.Waiting(StepAct.RECEIVE, Role.CLERK, at, needed, false))
            : List.<FilingHead.Waiting>of();
    return new FilingHead(
        CONTRACT,
        FilingId.random(),
        schema,
        "F08-2026-1",
        state,
        at,
        at,
        PersonId.random(),
        Side.CONTRACTOR,
        waiting,
        List.of(),
        List.of());
  }

  private static List<Duty> duties(FilingHead filing, Instant now) {
    var filings =
        FilingDuties.DONE.contains(filing.state())
            ? new FilingsOf(List.of(), List.of(filing.schema()))
            : new FilingsOf(List.of(filing), List.of());
    var facts = new ContractFacts(CONTRACT, Map.of(FilingsOf.class, filings));
    return RULE.duties(facts, now).toList();
  }

  @Test
  void whatIsNeededEarlierIsDueThenAndWhatIsNeededLaterKeepsItsDays() {
    var at = jst("2026-04-27T10:00:00");
    var departure = jst("2026-04-28T09:00:00");
    var soon = report(Life.State.FILED, at, Optional.of(departure));
    assertThat(duties(soon, at).getFirst().due()).contains(departure);
    var later = report(Life.State.FILED, at, Optional.of(jst("2026-06-01T09:00:00")));
    assertThat(duties(later, at).getFirst().due()).contains(jst("2026-05-08T17:15:00"));
  }

  @Test
  void theWardReceivesAReportWithinFiveBusinessDaysHolidaysLeftOut() {
    // Friday before Golden Week 2026: 4/29, 5/4, 5/5 and 5/6 are holidays.
    var filed = report(Life.State.FILED, jst("2026-04-27T10:00:00"));
    var due = jst("2026-05-08T17:15:00");
    assertThat(duties(filed, jst("2026-04-27T10:00:00")).getFirst())
        .satisfies(duty -> assertThat(duty.due()).contains(due))
        .satisfies(duty -> assertThat(duty.owedBy()).isEqualTo(Side.WARD))
        .satisfies(duty -> assertThat(duty.clause()).isEqualTo(ClauseId.of("2.4")));
  }

  @Test
  void itIsInTimeUntilTheLastInstantAndLateASecondAfter() {
    var filed = report(Life.State.FILED, jst("2026-04-13T10:00:00"));
    var due = jst("2026-04-20T17:15:00");
    assertThat(duties(filed, due.minusSeconds(1)).getFirst().state()).isEqualTo(DutyState.DUE);
    assertThat(duties(filed, due).getFirst().state()).isEqualTo(DutyState.DUE);
    assertThat(duties(filed, due.plusSeconds(1)).getFirst().state()).isEqualTo(DutyState.LATE);
  }

  @Test
  void whatWasSentBackIsTheContractorsTurnAgain() {
    var back = report(Life.State.SENT_BACK, jst("2026-04-13T10:00:00"));
    assertThat(duties(back, jst("2026-04-13T11:00:00")))
        .singleElement()
        .satisfies(duty -> assertThat(duty.owedBy()).isEqualTo(Side.CONTRACTOR))
        .satisfies(duty -> assertThat(duty.way()).endsWith("/again"));
  }

  @Test
  void whatBothSidesAreDoneWithIsARecordUnderEachOfItsClausesAndNotMet() {
    var received = report(Life.State.RECEIVED, jst("2026-04-13T10:00:00"));
    var states = ClauseStates.of(duties(received, jst("2026-04-14T10:00:00")));
    assertThat(states)
        .containsEntry(ClauseId.of("2.3"), DutyState.RECORDED)
        .containsEntry(ClauseId.of("2.4"), DutyState.RECORDED);
  }

  @Test
  void aClauseThatNothingSpeaksOfIsUnknownAndAllThirtyEightAreThere() {
    var states = ClauseStates.of(List.of());
    assertThat(states).hasSize(38);
    assertThat(states.values()).containsOnly(DutyState.UNKNOWN);
  }

  @Test
  void theWorstOfADutyIsTheStateOfItsClause() {
    var late =
        duties(report(Life.State.FILED, jst("2026-04-01T10:00:00")), jst("2026-06-01T10:00:00"));
    var records =
        duties(report(Life.State.RECEIVED, jst("2026-04-01T10:00:00")), jst("2026-06-01T10:00:00"));
    var both = java.util.stream.Stream.concat(late.stream(), records.stream()).toList();
    assertThat(ClauseStates.of(both)).containsEntry(ClauseId.of("2.4"), DutyState.LATE);
  }
}
