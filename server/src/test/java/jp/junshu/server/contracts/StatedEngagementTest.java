package jp.junshu.server.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.id.TierId;
import jp.junshu.server.chain.Chain;
import jp.junshu.server.chain.Consent;
import jp.junshu.server.chain.Employment;
import jp.junshu.server.chain.Tier;
import jp.junshu.server.contracts.StatedEngagement.AgencyStaff;
import jp.junshu.server.time.BusinessClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class StatedEngagementTest {

  private static final String CONTRACTOR = "株式会社みなと事務センター";
  private static final Instant NOW =
      LocalDateTime.parse("2026-05-01T09:00:00").atZone(BusinessClock.JST).toInstant();

  private final ContractId contract = ContractId.random();
  private final Tier firm = tier("中野コールサービス株式会社", Tier.Kind.FIRM);
  private final Tier trader = tier("井口 拓", Tier.Kind.SOLE_TRADER);

  private Tier tier(String name, Tier.Kind kind) {
    var consent =
        new Consent(
            FilingId.random(),
            LocalDate.parse("2026-04-01"),
            LocalDate.parse("2026-09-30"),
            NOW.minusSeconds(86_400),
            Optional.empty());
    return new Tier(TierId.random(), contract, Optional.empty(), kind, name, List.of(consent));
  }

  private StatedEngagement.Place until(String last) {
    return new StatedEngagement.Place(
        CONTRACTOR,
        new Chain(contract, List.of(firm, trader)),
        LocalDate.parse("2026-05-01"),
        LocalDate.parse(last));
  }

  private List<String> wrong(StatedEngagement stated, String last) {
    return stated
        .errors(until(last), NOW)
        .map(error -> error.field() + " " + error.code())
        .toList();
  }

  private static StatedEngagement dispatched(String agency, String until) {
    return new StatedEngagement(
        Employment.DISPATCHED,
        agency,
        Optional.empty(),
        Optional.of(LocalDate.parse(until)),
        Optional.of(AgencyStaff.OWN));
  }

  private StatedEngagement by(Employment employment, String employer, Optional<Tier> director) {
    return new StatedEngagement(
        employment, employer, director.map(Tier::id), Optional.empty(), Optional.empty());
  }

  @Test
  @Tag("clause:5/prevent")
  void whomOneCompanyEmploysAndAnotherDirectsIsNotTakenAsAnEmployee() {
    var hidden = by(Employment.EMPLOYEE, "夜間応答株式会社", Optional.empty());
    assertThat(wrong(hidden, "2026-09-30")).containsExactly("employer employed-elsewhere");
    var plain = by(Employment.EMPLOYEE, "", Optional.empty());
    assertThat(wrong(plain, "2026-09-30")).isEmpty();
    assertThat(plain.kept(until("2026-09-30")).employer()).isEqualTo(CONTRACTOR);
  }

  @Test
  @Tag("clause:5/prevent")
  void theDispatchedBringTheirAgencyWithTheLastDayOfTheDispatch() {
    assertThat(wrong(dispatched("人材の森株式会社", "2026-08-31"), "2026-08-31")).isEmpty();
    assertThat(wrong(dispatched("人材の森株式会社", "2026-08-31"), "2026-09-01"))
        .containsExactly("ends place-outlives-dispatch");
    assertThat(wrong(dispatched("", "2026-08-31"), "2026-08-31"))
        .containsExactly("employer agency-missing");
    var open = by(Employment.DISPATCHED, "人材の森株式会社", Optional.empty());
    assertThat(wrong(open, "2026-08-31"))
        .containsExactly("staff agency-staff", "dispatchedUntil dispatch-end-missing");
  }

  @Test
  @Tag("clause:5/prevent")
  void anAgencyIsNoTierAndNotTheContractor() {
    assertThat(wrong(dispatched(CONTRACTOR, "2026-08-31"), "2026-08-31"))
        .containsExactly("employer agency-is-a-tier");
    assertThat(wrong(dispatched(firm.firm(), "2026-08-31"), "2026-08-31"))
        .containsExactly("employer agency-is-a-tier");
  }

  @Test
  @Tag("clause:5/prevent")
  void aSoleTraderStandsInTheChainOrNotAtAll() {
    var nowhere = by(Employment.SOLE_TRADER, "", Optional.empty());
    assertThat(wrong(nowhere, "2026-09-30")).containsExactly("employment trader-is-a-tier");
    var company = by(Employment.SOLE_TRADER, "", Optional.of(firm));
    assertThat(wrong(company, "2026-09-30")).containsExactly("employment trader-is-a-tier");
    assertThat(wrong(by(Employment.SOLE_TRADER, "", Optional.of(trader)), "2026-09-30")).isEmpty();
  }

  @Test
  @Tag("clause:5/prevent")
  void aPlaceEndsNoLaterThanTheConsentToTheCompanyThatDirects() {
    var theirs = by(Employment.EMPLOYEE, "", Optional.of(firm));
    assertThat(wrong(theirs, "2026-10-01")).containsExactly("ends place-outlives-consent");
    assertThat(wrong(theirs, "2026-09-30")).isEmpty();
    assertThat(theirs.kept(until("2026-09-30")).employer()).isEqualTo(firm.firm());
  }

  @Test
  @Tag("clause:5/prevent")
  void aCompanyWithoutConsentDirectsNobody() {
    var unknown = tier("どこかの会社", Tier.Kind.FIRM);
    assertThat(wrong(by(Employment.EMPLOYEE, "", Optional.of(unknown)), "2026-09-30"))
        .containsExactly("directedBy tier-not-standing");
  }
}
