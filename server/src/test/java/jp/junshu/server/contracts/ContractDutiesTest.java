package jp.junshu.server.contracts;

import static jp.junshu.server.contracts.People.jst;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import jp.junshu.core.duty.Duty;
import jp.junshu.core.duty.DutyState;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Side;
import jp.junshu.server.duties.Deadlines;
import jp.junshu.server.time.Calendar;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ContractDutiesTest {

  private static final RoleDuties ROLES =
      new RoleDuties(Calendar.ofJapan(), new Deadlines(3, 5, 3, 5, 5, 10, 10, 10));
  private static final PeopleDuties PEOPLE = new PeopleDuties();
  private static final ScopeDuties SCOPE = new ScopeDuties();

  private static List<Duty> roles(People people, String at) {
    return ROLES.duties(people.facts(), jst(at)).toList();
  }

  @Test
  @Tag("clause:2.8/detect")
  void everyRoleThatIsEmptyIsADutyUntilTheFirstDayTheFirstManagersOfTheWardWhichEntersThem() {
    var owed = roles(new People(), "2026-03-31T23:59:59");
    assertThat(owed).hasSize(3).allMatch(duty -> duty.state() == DutyState.DUE);
    assertThat(owed)
        .extracting(Duty::owedBy)
        .containsExactly(Side.WARD, Side.CONTRACTOR, Side.CONTRACTOR);
  }

  @Test
  @Tag("clause:2.8/detect")
  void onTheFirstDayAnEmptyRoleStopsTheWork() {
    assertThat(roles(new People(), "2026-04-01T00:00:00"))
        .allMatch(duty -> duty.state() == DutyState.DUE);
    assertThat(roles(new People(), "2026-04-01T00:00:01"))
        .allMatch(duty -> duty.state() == DutyState.STOPPED);
  }

  @Test
  void onceAllIsThereTheWardOwesTheOpeningAndIsLateTooAfterItsDay() {
    var ready = new People().three();
    assertThat(roles(ready, "2026-04-01T17:15:00").getLast())
        .satisfies(duty -> assertThat(duty.owedBy()).isEqualTo(Side.WARD))
        .satisfies(duty -> assertThat(duty.state()).isEqualTo(DutyState.DUE));
    assertThat(roles(ready, "2026-04-01T17:15:01").getLast().state()).isEqualTo(DutyState.LATE);
  }

  @Test
  @Tag("clause:2.8/detect")
  void aRoleEmptiedByALeaverIsFilledWithinFiveBusinessDaysOrStops() {
    var people =
        new People()
            .working()
            .accepted(Role.ENGAGEMENT_MANAGER, "2026-04-01", "2027-03-31")
            .accepted(Role.WORKER, "2026-04-01", "2027-03-31")
            .accepted(Role.INFORMATION_CUSTODIAN, "2026-04-01", "2026-09-30");
    assertThat(roles(people, "2026-10-01T09:00:00"))
        .singleElement()
        .satisfies(duty -> assertThat(duty.due()).contains(jst("2026-10-07T17:15:00")))
        .satisfies(duty -> assertThat(duty.state()).isEqualTo(DutyState.DUE));
    assertThat(roles(people, "2026-10-07T17:15:01").getFirst().state())
        .isEqualTo(DutyState.STOPPED);
    assertThat(ROLES.stopped(people.part(), jst("2026-10-07T17:15:00"))).isEmpty();
    assertThat(ROLES.stopped(people.part(), jst("2026-10-07T17:15:01")))
        .contains(Role.INFORMATION_CUSTODIAN);
  }

  @Test
  void afterTheLastDayNoRoleIsEmptyBecauseNothingNewIsGiven() {
    var people =
        new People()
            .working()
            .accepted(Role.ENGAGEMENT_MANAGER, "2026-04-01", "2027-03-31")
            .accepted(Role.WORKER, "2026-04-01", "2027-03-31");
    assertThat(roles(people, "2027-03-31T23:59:59"))
        .singleElement()
        .satisfies(duty -> assertThat(duty.state()).isEqualTo(DutyState.STOPPED));
    assertThat(roles(people, "2027-04-01T00:00:00")).isEmpty();
  }

  @Test
  @Tag("clause:1.2/detect")
  @Tag("clause:1.1/detect")
  void whoHasNotPledgedIsNamedByPlaceAndStoppedFromTheFirstDay() {
    var people = new People().named(Role.WORKER, "2026-04-01", "2027-03-31");
    var before = PEOPLE.duties(people.facts(), jst("2026-03-31T12:00:00")).toList();
    assertThat(before).extracting(Duty::form).containsExactly("F29", "F01");
    assertThat(before).allMatch(duty -> duty.about().equals(List.of(people.last().toString())));
    assertThat(before).allMatch(duty -> duty.way().endsWith("/people"));
    assertThat(before).allMatch(duty -> duty.state() == DutyState.DUE);
    assertThat(PEOPLE.duties(people.facts(), jst("2026-04-01T00:00:00")))
        .allMatch(duty -> duty.state() == DutyState.STOPPED);
  }

  @Test
  void aContractWithoutPeopleSaysNothingOfPledges() {
    assertThat(PEOPLE.duties(new People().facts(), jst("2026-04-01T12:00:00"))).isEmpty();
  }

  @Test
  void whatTheWardDecidedNotToApplyIsShownWithItsReasonAndNothingElseIs() {
    var duties = SCOPE.duties(new People().decided(false).facts(), jst("2026-04-01T12:00:00"));
    assertThat(duties.filter(duty -> duty.state() == DutyState.NONE).map(Duty::clause))
        .isNotEmpty()
        .allMatch(clause -> List.of("4.2", "4.3").contains(clause.section()));
  }

  @Test
  void whatTheWardDecidedIsARecordForPeopleToJudgeAndNoLongerUnknown() {
    assertThat(SCOPE.duties(new People().decided(false).facts(), jst("2026-04-01T12:00:00")))
        .filteredOn(duty -> duty.clause().equals(ClauseId.of("5")))
        .extracting(Duty::state)
        .containsExactly(DutyState.RECORDED);
  }

  @Test
  void untilTheWardDecidesItIsTheWardThatOwes() {
    assertThat(SCOPE.duties(new People().facts(), jst("2026-04-01T00:00:00")))
        .singleElement()
        .satisfies(duty -> assertThat(duty.owedBy()).isEqualTo(Side.WARD))
        .satisfies(duty -> assertThat(duty.state()).isEqualTo(DutyState.LATE));
  }

  @Test
  @Tag("clause:7/prevent")
  void afterTheLastDayOnlyThoseNamedForTheRemainderStand() {
    var people = new People().working().three();
    var after = LocalDate.of(2027, 4, 1);
    assertThat(people.part().roster().on(after)).isEmpty();
    assertThat(people.part(people.last()).roster().on(after))
        .extracting(Assignment::id)
        .containsExactly(people.last());
    assertThat(people.part().contract().phase(after)).isEqualTo(Contract.Phase.REMAINDER);
  }
}
