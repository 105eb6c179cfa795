package jp.junshu.server.contracts;

import static java.util.stream.Collectors.toMap;
import static jp.junshu.server.contracts.People.jst;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.junshu.core.duty.ContractFacts;
import jp.junshu.core.duty.Duty;
import jp.junshu.core.duty.DutyState;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Side;
import jp.junshu.server.duties.Deadlines;
import jp.junshu.server.time.Calendar;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("clause:5/detect")
class ProofDutiesTest {

  private static final ProofDuties PROOFS =
      new ProofDuties(Calendar.ofJapan(), new Deadlines(3, 5, 3, 5, 5, 10, 10, 10));
  private static final LocalDate SEEN = LocalDate.of(2026, 4, 2);

  private final People people = new People().named(Role.WORKER, "2026-04-01", "2027-03-31");

  private List<Duty> owed(String at, AssignmentId... seen) {
    var days = List.of(seen).stream().collect(toMap(id -> id, _ -> SEEN));
    var facts =
        new ContractFacts(
            People.CONTRACT,
            Map.of(
                ContractPart.class, people.part(), EmploymentSeen.class, new EmploymentSeen(days)));
    return PROOFS.duties(facts, jst(at)).toList();
  }

  @Test
  void theContractorRecordsItWithinTenBusinessDaysOfTheFirstDayAndIsThenLate() {
    assertThat(owed("2026-04-15T17:15:00"))
        .singleElement()
        .satisfies(duty -> assertThat(duty.owedBy()).isEqualTo(Side.CONTRACTOR))
        .satisfies(duty -> assertThat(duty.about()).containsExactly("1"))
        .satisfies(duty -> assertThat(duty.form()).isEqualTo("F02B"))
        .satisfies(duty -> assertThat(duty.state()).isEqualTo(DutyState.DUE));
    assertThat(owed("2026-04-15T17:15:01")).extracting(Duty::state).containsExactly(DutyState.LATE);
  }

  @Test
  void onceItIsRecordedForEverybodyItIsARecordAndNeverGreen() {
    assertThat(owed("2026-06-01T09:00:00", people.last()))
        .extracting(Duty::state)
        .containsExactly(DutyState.RECORDED);
  }

  @Test
  void somebodyWhoCameLaterHasTheirOwnDays() {
    var first = people.last();
    people.named(Role.WORKER, "2026-06-01", "2027-03-31");
    assertThat(owed("2026-06-01T09:00:00", first))
        .singleElement()
        .satisfies(duty -> assertThat(duty.due()).contains(jst("2026-06-15T17:15:00")));
  }

  @Test
  void nobodyIsAskedBeforeTheFirstDayOrAfterTheLast() {
    assertThat(owed("2026-03-31T23:59:59")).isEmpty();
    assertThat(owed("2027-04-01T00:00:00")).isEmpty();
  }

  @Test
  void theWardsOwnPeopleAreProvedByTheirOffice() {
    people.named(Role.CLERK, "2026-04-01", "2027-03-31");
    assertThat(owed("2026-04-01T09:00:00").getFirst().about()).containsExactly("1");
  }
}
