package jp.junshu.server.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import jp.junshu.core.duty.ContractFacts;
import jp.junshu.core.duty.Duty;
import jp.junshu.core.duty.DutyState;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.id.SectionId;
import jp.junshu.server.assets.AssetPart;
import jp.junshu.server.chain.Chain;
import jp.junshu.server.contracts.Contract;
import jp.junshu.server.contracts.ContractPart;
import jp.junshu.server.contracts.Engagements;
import jp.junshu.server.contracts.Roster;
import jp.junshu.server.duties.Deadlines;
import jp.junshu.server.forms.ContractHead;
import jp.junshu.server.laws.LawsPart.Attested;
import jp.junshu.server.laws.LawsPart.Known;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.time.Calendar;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** When an attestation is owed, late and owed again, at the edges of its days. */
class LawDutiesTest {

  private static final ContractId CONTRACT = ContractId.random();
  private static final LocalDate AMENDED = LocalDate.of(2026, 10, 1);
  private static final Known PERSONAL =
      new Known(LawFact.PERSONAL_INFORMATION, jst("2026-04-10T10:00:00"));

  private final LawDuties rule = rule(Map.of());
  private final LawDuties afterAmendment = rule(Map.of(Law.PERSONAL_INFORMATION_ACT, AMENDED));

  private static LawDuties rule(Map<Law, LocalDate> amended) {
    var days = new Deadlines(3, 5, 3, 5, 5, 10, 10, 10);
    return new LawDuties(Calendar.ofJapan(), days, new LawEditions(amended));
  }

  private static Instant jst(String text) {
    return LocalDateTime.parse(text).atZone(BusinessClock.JST).toInstant();
  }

  private static ContractFacts facts(Contract.State state, List<Known> known, Attested... done) {
    var head =
        new ContractHead(
            CONTRACT,
            OrganizationId.random(),
            SectionId.random(),
            "臨時給付金支給事務処理業務委託",
            "見給契第18号",
            2026,
            "株式会社みなと事務センター",
            "見本区見本町三丁目",
            "見本区",
            "給付金担当課");
    var contract =
        new Contract(
            head,
            LocalDate.of(2026, 4, 1),
            LocalDate.of(2028, 3, 31),
            state,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    var roster =
        new Roster(
            CONTRACT,
            contract.ends(),
            List.of(),
            List.of(),
            Set.of(),
            List.of(),
            new Engagements(Chain.none(CONTRACT), Map.of()));
    return new ContractFacts(
        CONTRACT,
        Map.of(
            ContractPart.class,
            new ContractPart(contract, roster, List.of()),
            AssetPart.class,
            new AssetPart(CONTRACT, List.of(), List.of(), List.of(), List.of()),
            LawsPart.class,
            new LawsPart(known, List.of(done), Map.of())));
  }

  private static Attested attested(String at) {
    return new Attested(Law.PERSONAL_INFORMATION_ACT, FilingId.random(), jst(at), true);
  }

  private static ContractFacts working(Attested... done) {
    return facts(Contract.State.WORKING, List.of(PERSONAL), done);
  }

  private static Duty only(LawDuties rule, ContractFacts facts, String now) {
    return rule.duties(facts, jst(now)).reduce((_, _) -> fail()).orElseThrow();
  }

  private static Duty fail() {
    throw new AssertionError("more than one duty");
  }

  @Test
  void whereNoFactIsKnownNothingIsOwedAndNothingShownAsMet() {
    var none = facts(Contract.State.PREPARED, List.of());
    assertThat(rule.duties(none, jst("2026-04-10T10:00:00"))).isEmpty();
  }

  @Test
  @Tag("clause:1.3/detect")
  void beforeTheWorkItIsDueOnTheFirstDayAndThenStopsTheBeginning() {
    var prepared = facts(Contract.State.PREPARED, List.of(PERSONAL));
    assertThat(only(rule, prepared, "2026-03-31T23:59:59").state()).isEqualTo(DutyState.DUE);
    assertThat(only(rule, prepared, "2026-04-01T00:00:01").state()).isEqualTo(DutyState.STOPPED);
  }

  @Test
  @Tag("clause:1.3/detect")
  void aFactThatComesLaterGivesTenBusinessDaysAndIsThenLate() {
    var due = only(rule, working(), "2026-04-24T17:15:00");
    assertThat(due.state()).isEqualTo(DutyState.DUE);
    assertThat(due.because()).isEqualTo("law-applies");
    assertThat(only(rule, working(), "2026-04-24T17:15:01").state()).isEqualTo(DutyState.LATE);
  }

  @Test
  @Tag("clause:1.3/detect")
  void anAttestationIsARecordUpToTheSameDayOfTheNextYearAndLateAfterIt() {
    var facts = working(attested("2026-04-15T10:00:00"));
    assertThat(only(rule, facts, "2027-03-01T09:00:00").state()).isEqualTo(DutyState.RECORDED);
    assertThat(only(rule, facts, "2027-04-15T23:59:59").state()).isEqualTo(DutyState.DUE);
    var late = only(rule, facts, "2027-04-16T00:00:01");
    assertThat(late.state()).isEqualTo(DutyState.LATE);
    assertThat(late.because()).isEqualTo("law-year");
  }

  @Test
  @Tag("clause:1.3/detect")
  void anAmendmentReopensWhatWasAttestedBeforeItCameIntoForce() {
    var facts = working(attested("2026-04-15T10:00:00"));
    assertThat(only(afterAmendment, facts, "2026-09-30T23:59:59").state())
        .isEqualTo(DutyState.RECORDED);
    var reopened = only(afterAmendment, facts, "2026-10-01T00:00:00");
    assertThat(reopened.state()).isEqualTo(DutyState.DUE);
    assertThat(reopened.because()).isEqualTo("law-amended");
    assertThat(only(afterAmendment, facts, "2026-10-20T09:00:00").state())
        .isEqualTo(DutyState.LATE);
    var again = working(attested("2026-10-01T09:00:00"));
    assertThat(only(afterAmendment, again, "2026-10-20T09:00:00").state())
        .isEqualTo(DutyState.RECORDED);
  }

  @Test
  void myNumberMakesBothItsOwnLawAndThatOfPersonalInformationApply() {
    var known = List.of(new Known(LawFact.MY_NUMBER, jst("2026-04-10T10:00:00")));
    assertThat(rule.duties(facts(Contract.State.WORKING, known), jst("2026-04-10T11:00:00")))
        .extracting(duty -> duty.about().getFirst())
        .containsExactly("PERSONAL_INFORMATION_ACT", "NUMBER_ACT");
  }

  @Test
  void anAttestationThatLastsAsLongAsTheWorkIsNotAskedForAgain() {
    var facts = working(attested("2027-04-01T10:00:00"));
    assertThat(only(rule, facts, "2028-03-31T09:00:00").state()).isEqualTo(DutyState.RECORDED);
  }

  @Test
  void afterTheLastDayNothingMoreIsAttested() {
    assertThat(rule.duties(working(), jst("2028-04-01T00:00:00"))).isEmpty();
  }

  /** Statements one after the other, a day apart. */
  private static List<Known> known(List<Set<LawFact>> statements) {
    return LawsParts.lasting(
        IntStream.range(0, statements.size()).boxed().toList(),
        statements::get,
        n -> jst("2026-04-01T00:00:00").plus(n, ChronoUnit.DAYS));
  }

  @Test
  @Tag("clause:1.3/prevent")
  void aFactHoldsSinceItWasStatedWithoutABreak() {
    var number = Set.of(LawFact.MY_NUMBER);
    var both = Set.of(LawFact.MY_NUMBER, LawFact.LOCAL_TAX);
    assertThat(known(List.of(number, both, both)))
        .containsExactlyInAnyOrder(
            new Known(LawFact.MY_NUMBER, jst("2026-04-01T00:00:00")),
            new Known(LawFact.LOCAL_TAX, jst("2026-04-02T00:00:00")));
    assertThat(known(List.of(number, Set.of(), number)))
        .containsExactly(new Known(LawFact.MY_NUMBER, jst("2026-04-03T00:00:00")));
    assertThat(known(List.of(number, Set.of()))).isEmpty();
  }
}
