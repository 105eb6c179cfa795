package jp.junshu.server.contracts;

import static jp.junshu.server.SignedInAs.signedIn;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.id.TierId;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ServerTest;
import jp.junshu.server.chain.Employment;
import jp.junshu.server.chain.Engagement;
import jp.junshu.server.contracts.Scene.Somebody;
import jp.junshu.server.database.TenantContext;
import jp.junshu.server.forms.Filings;
import jp.junshu.server.identity.ActingContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/**
 * The contractor entrusts a call centre and a carrier; the call centre entrusts a night service.
 */
@ServerTest
@Tag("clause:5/prevent")
class TierReachTest {

  @Autowired private ApplicationContext context;
  @Autowired private WebApplicationContext web;
  @Autowired private ActingContext acting;
  @Autowired private Filings filings;

  private Scene scene;
  private Somebody clerk;
  private Somebody manager;
  private Somebody leader;
  private Consents consents;
  private Somebody calls;
  private Somebody night;
  private Somebody carrier;

  @BeforeEach
  void threeTiersAndASisterTier() {
    scene = new Scene(context);
    manager = scene.has(Role.SECURITY_MANAGER, "森下", "健一");
    clerk = scene.has(Role.CLERK, "青木", "里奈");
    leader = scene.has(Role.ENGAGEMENT_MANAGER, "佐伯", "直樹");
    scene.accepts(leader);
    consents = new Consents(scene, leader, clerk, manager);
    var second = consents.to("中野コールサービス株式会社", Optional.empty());
    var third = consents.to("夜間応答株式会社", Optional.of(second));
    var sister = consents.to("みどり配送株式会社", Optional.empty());
    calls = staff("中野コールサービス株式会社", second, "小西", "葵");
    night = staff("夜間応答株式会社", third, "三宅", "怜");
    carrier = staff("みどり配送株式会社", sister, "大森", "豊");
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  private Somebody staff(String firm, TierId tier, String family, String given) {
    var by = new Engagement(Employment.EMPLOYEE, firm, Optional.of(tier), Optional.empty());
    return scene.has(by, family, given);
  }

  private MvcTestResult get(PersonActor actor, String path) {
    var browser = MockMvcTester.from(web);
    return TenantContext.call(acting.of(signedIn(actor)), () -> browser.get().uri(path).exchange());
  }

  private String on(String page) {
    return "/contracts/" + scene.id() + page;
  }

  /** The filings of the contract that the database shows this person. */
  private List<FilingId> seenBy(Somebody who) {
    var reading = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    return TenantContext.call(
        acting.of(who.actor()),
        () ->
            reading.execute(_ -> filings.ofContracts(List.of(scene.id()))).stream()
                .map(view -> view.filed().id())
                .toList());
  }

  @Test
  void aTierSeesItsOwnPeopleAndThoseBelowOnly() {
    assertThat(get(leader.actor(), on("/people"))).bodyText().contains("小西", "三宅", "大森");
    assertThat(get(calls.actor(), on("/people")))
        .bodyText()
        .contains("小西", "三宅")
        .doesNotContain("大森", "佐伯 直樹");
    assertThat(get(night.actor(), on("/people")))
        .bodyText()
        .contains("三宅")
        .doesNotContain("小西", "大森", "佐伯 直樹");
  }

  @Test
  void aTierSeesItselfAndThoseBelowInTheChainAndNeitherItsSistersNorWhoEntrustsIt() {
    assertThat(get(calls.actor(), on("/chain")))
        .bodyText()
        .contains("中野コールサービス株式会社", "夜間応答株式会社")
        .doesNotContain("みどり配送株式会社");
    assertThat(get(night.actor(), on("/chain")))
        .bodyText()
        .contains("夜間応答株式会社", "承諾")
        .doesNotContain("みどり配送株式会社", "中野コールサービス株式会社");
  }

  @Test
  void whatSomebodyFiledIsSeenByThemTheirTierThoseAboveAndTheWard() {
    scene.pledges(night);
    var pledge = seenBy(night);
    assertThat(pledge).hasSize(1);
    assertThat(seenBy(calls)).isEqualTo(pledge);
    assertThat(seenBy(leader)).containsAll(pledge);
    assertThat(seenBy(carrier)).isEmpty();
    var page = "/filings/" + pledge.getFirst();
    assertThat(get(calls.actor(), page)).hasStatus(HttpStatus.OK);
    assertThat(get(clerk.actor(), page)).hasStatus(HttpStatus.OK);
    assertThat(get(carrier.actor(), page)).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void whatTheContractorAppliedForIsNotTheirsToRead() {
    var application =
        scene.file(leader.actor(), "F03", consents.application("夜勤支援株式会社", Optional.empty()));
    assertThat(seenBy(leader)).contains(application);
    assertThat(seenBy(calls)).doesNotContain(application);
    assertThat(get(calls.actor(), "/filings/" + application)).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void pagesOfTheWholeContractAreNotThereForATier() {
    for (var page :
        List.of(
            "/roster", "/completion", "/scope", "/assets", "/takeouts", "/dossier", "/blanks")) {
      assertThat(get(calls.actor(), on(page))).as(page).hasStatus(HttpStatus.NOT_FOUND);
    }
    assertThat(get(calls.actor(), on("")))
        .bodyText()
        .contains("所属する会社と、その下の再委託先に関わることだけ")
        .doesNotContain("条項ごとの状態");
    assertThat(get(calls.actor(), "/")).bodyText().contains("所属する会社に関わる部分だけ");
  }

  @Test
  @Tag("clause:1.2/prevent")
  void whoHasLeftReadsWhatTheyFiledAndNothingElse() {
    var worker = scene.has(Role.WORKER, "髙橋", "結衣");
    scene.pledges(worker);
    assertThat(seenBy(worker)).hasSizeGreaterThan(1);
    ends(worker, scene.today().minusDays(1));
    assertThat(seenBy(worker)).hasSize(1);
    assertThat(get(worker.actor(), on(""))).bodyText().contains("この契約での従事は終わっています");
    assertThat(get(worker.actor(), on("/roster"))).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(get(worker.actor(), on("/people"))).bodyText().doesNotContain("佐伯 直樹");
  }

  private void ends(Somebody who, LocalDate last) {
    scene.inTransaction(
        manager.actor(),
        () -> context.getBean(AssignmentRepository.class).end(scene.id(), who.assignment(), last));
  }
}
