package jp.junshu.server.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.junshu.core.duty.ContractFacts;
import jp.junshu.core.duty.Duty;
import jp.junshu.core.gate.Action;
import jp.junshu.core.gate.Check;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.TierId;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ServerTest;
import jp.junshu.server.chain.Chain;
import jp.junshu.server.chain.Chains;
import jp.junshu.server.chain.ConsentDesk;
import jp.junshu.server.chain.Employment;
import jp.junshu.server.chain.Engagement;
import jp.junshu.server.contracts.Scene.Somebody;
import jp.junshu.server.ui.NotThere;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServerTest
class ChainTest {

  private static final ZoneId JST = ZoneId.of("Asia/Tokyo");

  @Autowired private ApplicationContext context;
  @Autowired private ConsentDesk desk;

  private Scene scene;
  private Somebody manager;
  private Somebody leader;
  private Consents consents;

  @BeforeEach
  void aContractorWhoMayAskForConsent() {
    scene = new Scene(context);
    manager = scene.has(Role.SECURITY_MANAGER, "森下", "健一");
    var clerk = scene.has(Role.CLERK, "青木", "里奈");
    leader = scene.has(Role.ENGAGEMENT_MANAGER, "佐伯", "直樹");
    scene.accepts(leader);
    consents = new Consents(scene, leader, clerk, manager);
  }

  private Chain chain() {
    return scene.inTransaction(manager.actor(), () -> context.getBean(Chains.class).of(scene.id()));
  }

  private Somebody staff(String firm, TierId tier) {
    return scene.has(
        new Engagement(Employment.EMPLOYEE, firm, Optional.of(tier), Optional.empty()), "小西", "葵");
  }

  private Optional<String> against(Somebody who, Instant at) {
    var roster = scene.inTransaction(manager.actor(), () -> scene.contracts().roster(scene.id()));
    var place = roster.find(who.assignment()).orElseThrow();
    return PeopleChecks.all(roster, place, at)
        .filter(check -> !check.holds() && check.clause().toString().equals("5"))
        .map(Check::code)
        .findFirst();
  }

  private Instant now() {
    return scene.today().atTime(23, 59).atZone(JST).toInstant();
  }

  private Instant onThe(LocalDate day) {
    return day.atTime(12, 0).atZone(JST).toInstant();
  }

  @Test
  @Tag("clause:5/prevent")
  void theirPeopleMayActWhileEveryTierAboveThemHasConsent() {
    var second = consents.to("中野コールサービス株式会社", Optional.empty());
    var third = consents.to("夜間応答株式会社", Optional.of(second));
    var night = staff("夜間応答株式会社", third);
    assertThat(against(night, now())).isEmpty();
    assertThat(chain().depth(third)).isEqualTo(3);
  }

  @Test
  @Tag("clause:5/prevent")
  void aConsentThatEndsClosesEverythingBelowItAtOnce() {
    var second = consents.to("中野コールサービス株式会社", Optional.empty());
    var third = consents.to("夜間応答株式会社", Optional.of(second));
    var day = staff("中野コールサービス株式会社", second);
    var night = staff("夜間応答株式会社", third);
    end(second, "再委託先で記録の不備が続いたため");
    assertThat(against(day, now())).contains("consent-ended");
    assertThat(against(night, now())).contains("consent-ended");
    assertThat(against(leader, now())).isEmpty();
  }

  private void end(TierId tier, String reason) {
    scene.as(
        manager.actor(),
        () -> {
          desk.end(manager.actor(), scene.id(), tier, reason, ActKey.random());
          return tier;
        });
  }

  @Test
  void aConsentThatEndedIsNotEndedAgain() {
    var tier = consents.to("中野コールサービス株式会社", Optional.empty());
    end(tier, "業務が終わったため");
    assertThatThrownBy(() -> end(tier, "もう一度")).isInstanceOf(NotThere.class);
  }

  @Test
  @Tag("clause:5/detect")
  void aConsentLapsesAfterItsLastDayAndARenewalLetsItsPeopleGoOn() {
    var typed = consents.application("中野コールサービス株式会社", Optional.empty());
    typed.put("until", scene.day(30));
    var tier = consents.to(typed);
    var day = staff("中野コールサービス株式会社", tier);
    var last = scene.today().plusDays(30);
    assertThat(against(day, onThe(last))).isEmpty();
    assertThat(against(day, onThe(last.plusDays(1)))).contains("consent-lapsed");
    var renewal = consents.application("中野コールサービス株式会社", Optional.empty());
    consents.granted(scene.file(leader.actor(), "F03", renewal));
    assertThat(chain().tiers()).hasSize(1);
    assertThat(against(day, onThe(last.plusDays(1)))).isEmpty();
  }

  @Test
  @Tag("clause:5/detect")
  void thirtyDaysBeforeAConsentLapsesItIsToldWhileSomebodyWorksUnderIt() {
    var typed = consents.application("中野コールサービス株式会社", Optional.empty());
    typed.put("until", scene.day(30));
    var second = consents.to(typed);
    assertThat(lapsing(now())).isEmpty();
    staff("中野コールサービス株式会社", second);
    assertThat(lapsing(now().minusSeconds(86_400))).isEmpty();
    assertThat(lapsing(now()))
        .singleElement()
        .satisfies(duty -> assertThat(duty.about()).containsExactly(second.toString(), "1"))
        .satisfies(duty -> assertThat(duty.form()).isEqualTo("F03"));
    assertThat(lapsing(onThe(scene.today().plusDays(31)))).isEmpty();
  }

  private List<Duty> lapsing(Instant at) {
    return scene.inTransaction(
        manager.actor(),
        () ->
            new LapsingConsents()
                .duties(
                    new ContractFacts(
                        scene.id(),
                        Map.of(
                            ContractPart.class, scene.contracts().part(scene.id()).orElseThrow())),
                    at)
                .toList());
  }

  @Test
  @Tag("clause:5/prove")
  void theChainOfAPastDayIsTheOneThatStoodThen() {
    var before = now().minusSeconds(86_400);
    var tier = consents.to("中野コールサービス株式会社", Optional.empty());
    assertThat(chain().stands(tier, before)).isFalse();
    assertThat(chain().stands(tier, now())).isTrue();
  }

  @Test
  @Tag("clause:5/prevent")
  void thereIsNoConsentInAdvanceToACompanyThatIsNotKnown() {
    for (var nobody : List.of("未定", "選定中(3社)", "中野コールサービス株式会社ほか")) {
      var typed = consents.application(nobody, Optional.empty());
      assertThat(scene.errors(leader, "F03", typed)).containsExactly("firm firm-unnamed");
    }
  }

  @Test
  void thereIsNoConsentForWhatWentBefore() {
    var typed = consents.application("中野コールサービス株式会社", Optional.empty());
    typed.put("from", scene.day(-1));
    assertThat(scene.errors(leader, "F03", typed)).containsExactly("from consent-beforehand");
  }

  @Test
  void consentEndsNoLaterThanThatOfWhoEntrustsIt() {
    var typed = consents.application("中野コールサービス株式会社", Optional.empty());
    typed.put("until", scene.day(30));
    var second = consents.to(typed);
    var below = consents.application("夜間応答株式会社", Optional.of(second));
    below.put("until", scene.day(31));
    assertThat(scene.errors(leader, "F03", below)).containsExactly("until consent-outlives-parent");
  }

  @Test
  @Tag("clause:5/prevent")
  void nobodyIsConsentedToBelowACompanyWhoseConsentEnded() {
    var second = consents.to("中野コールサービス株式会社", Optional.empty());
    var filing =
        scene.file(leader.actor(), "F03", consents.application("夜間応答株式会社", Optional.of(second)));
    end(second, "業務が終わったため");
    assertThatThrownBy(() -> consents.granted(filing)).hasMessageContaining("parent-stands");
  }

  @Test
  void theChainOfOthersIsNotThere() {
    consents.to("中野コールサービス株式会社", Optional.empty());
    var other = new Scene(context);
    var stranger = other.has(Role.ENGAGEMENT_MANAGER, "早川", "豊");
    var seen =
        other.inTransaction(stranger.actor(), () -> context.getBean(Chains.class).of(scene.id()));
    assertThat(seen.tiers()).isEmpty();
  }

  @Test
  @Tag("clause:5/prevent")
  void aSecondPlaceDoesNotWalkAroundABrokenChain() {
    var tier = consents.to("中野コールサービス株式会社", Optional.empty());
    var broken = staff("中野コールサービス株式会社", tier);
    scene.accepts(broken);
    end(tier, "記録の不備が続いたため");
    scene.has(broken.actor(), Role.INFORMATION_CUSTODIAN, false, "小西", "葵");
    var checks =
        scene.as(
            broken.actor(),
            () ->
                context
                    .getBean(Offers.class)
                    .against(broken.actor(), Action.of("file:APPLICATION"), scene.id()));
    assertThat(checks).extracting(Check::code).contains("consent-ended");
  }

  @Test
  @Tag("clause:5/prevent")
  void nobodyIsNamedForARightWhoseChainIsBroken() {
    var named = context.getBean(NamedPeople.class);
    var tier = consents.to("中野コールサービス株式会社", Optional.empty());
    var day = staff("中野コールサービス株式会社", tier);
    scene.accepts(day);
    assertThat(missing(named, day)).isEmpty();
    end(tier, "記録の不備が続いたため");
    assertThat(missing(named, day)).containsExactly("consent-ended");
    var nobody = new Somebody(day.actor(), AssignmentId.random());
    assertThat(missing(named, nobody)).containsExactly("named-on-roster");
  }

  private List<String> missing(NamedPeople named, Somebody who) {
    return scene.inTransaction(
        manager.actor(),
        () ->
            named
                .checks(scene.id(), List.of(who.assignment()))
                .filter(check -> !check.holds())
                .map(Check::code)
                .toList());
  }
}
