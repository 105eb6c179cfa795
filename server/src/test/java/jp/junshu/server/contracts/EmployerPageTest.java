package jp.junshu.server.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static jp.junshu.server.SignedInAs.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.junshu.core.duty.Duty;
import jp.junshu.core.duty.DutyState;
import jp.junshu.core.gate.Missing;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.server.ServerTest;
import jp.junshu.server.chain.Employment;
import jp.junshu.server.chain.Engagement;
import jp.junshu.server.contracts.Scene.Somebody;
import jp.junshu.server.duties.Duties;
import jp.junshu.server.gate.AccessRefused;
import org.jsoup.Jsoup;
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
import org.springframework.web.context.WebApplicationContext;

@ServerTest
class EmployerPageTest {

  @Autowired private ApplicationContext context;
  @Autowired private WebApplicationContext web;
  @Autowired private Duties duties;

  private WorkingScene work;

  @BeforeEach
  void aContractAtWork() {
    work = new WorkingScene(context);
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  private String at(String page) {
    return "/contracts/" + work.scene.id() + page;
  }

  private MvcTestResult get(PersonActor actor, String page) {
    var browser = MockMvcTester.from(web);
    return work.scene.as(signedIn(actor), () -> browser.get().uri(at(page)).exchange());
  }

  private MvcTestResult post(PersonActor actor, String page, Map<String, String> typed) {
    var request =
        MockMvcTester.from(web).post().uri(at(page)).param("actKey", ActKey.random().toString());
    typed.forEach(request::param);
    return work.scene.as(signedIn(actor), request::exchange);
  }

  private MvcTestResult says(Somebody who, boolean right, String told) {
    return post(
        who.actor(),
        "/employer",
        Map.of(
            "place", who.assignment().toString(),
            "confirmed", String.valueOf(right),
            "told", told));
  }

  private List<Duty> chainDuties() {
    var id = work.scene.id();
    return work.scene.inTransaction(work.clerk.actor(), () -> duties.of(id)).duties().stream()
        .filter(duty -> duty.code().equals("chain"))
        .toList();
  }

  @Test
  @Tag("clause:5/detect")
  void whoDidNotConfirmTheirEmployerIsNamedUntilTheyDid() {
    assertThat(chainDuties()).extracting(Duty::because).containsOnly("employer-unconfirmed");
    assertThat(chainDuties()).singleElement().extracting(Duty::state).isEqualTo(DutyState.LATE);
    assertThat(get(work.clerk.actor(), "/people")).bodyText().contains("本人はまだ答えていない", "在籍確認の記録なし");
    for (var who : List.of(work.engagement, work.custodian, work.worker)) {
      assertThat(says(who, true, "")).hasStatus(HttpStatus.FOUND);
    }
    assertThat(chainDuties()).singleElement().extracting(Duty::state).isEqualTo(DutyState.RECORDED);
  }

  @Test
  @Tag("clause:5/prevent")
  void whoSaysThatTheirEmployerIsAnotherActsNoMoreUntilItIsCleared() {
    assertThat(says(work.worker, false, "夜間応答株式会社")).hasStatus(HttpStatus.FOUND);
    assertThat(refusal(work.worker)).contains("employer-denied");
    assertThat(get(work.clerk.actor(), ""))
        .bodyText()
        .contains("雇用主と指揮命令する会社を明らかにする — 髙橋 結衣", "届出の雇用主か指揮命令する会社が違うと答えています");
    assertThat(says(work.worker, true, "")).hasStatus(HttpStatus.FOUND);
    assertThat(refusal(work.worker)).doesNotContain("employer-denied");
  }

  /** What the gate finds missing when the person applies for a permit. */
  private List<String> refusal(Somebody who) {
    var refused =
        catchThrowableOfType(
            AccessRefused.class, () -> work.scene.tryToFile(who.actor(), "F16", software()));
    return Optional.ofNullable(refused).stream()
        .flatMap(each -> each.decision().missing().stream())
        .map(Missing::code)
        .toList();
  }

  private static Map<String, String> software() {
    return Map.ofEntries(
        Map.entry("category", "BUSINESS"),
        Map.entry("product", "見本表計算"),
        Map.entry("productVersion", "5.2"),
        Map.entry("supplier", "見本ソフト"),
        Map.entry("source", "https://example.jp/"),
        Map.entry("purpose", "件数の集計"),
        Map.entry("targets", "入力端末 3号機"),
        Map.entry("license", "有償 1台"),
        Map.entry("scan", "BEFORE_INSTALLING"),
        Map.entry("installsOn", "R8.4.20"),
        Map.entry("noBannedTool", "true"));
  }

  @Test
  @Tag("clause:5/detect")
  void thePageOfThePeopleSaysWhoseEmploymentWasSeenAndWhen() {
    assertThat(seen("髙橋 結衣")).contains("在籍確認の記録なし");
    var typed = new HashMap<String, String>();
    typed.put("seenOn", work.scene.day(0));
    typed.put("people.0.person", work.worker.assignment().toString());
    typed.put("people.0.document", "COMPANY_CARD");
    typed.put("people.0.issuedOn", work.scene.day(-30));
    typed.put("numbersHidden", "true");
    work.scene.file(work.engagement.actor(), "F02B", typed);
    assertThat(seen("髙橋 結衣")).contains("在籍確認 ").doesNotContain("在籍確認の記録なし");
  }

  /** What the page of the people says of somebody. */
  private String seen(String name) {
    var page = get(work.clerk.actor(), "/people");
    return Jsoup.parse(new String(page.getResponse().getContentAsByteArray(), UTF_8))
        .select("tbody tr:contains(" + name + ")")
        .text();
  }

  @Test
  void whoSaysNoNamesTheTrueEmployer() {
    assertThat(says(work.worker, false, "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @Test
  void nobodyAnswersForAnother() {
    var forged =
        post(
            work.worker.actor(),
            "/employer",
            Map.of("place", work.custodian.assignment().toString(), "confirmed", "true"));
    assertThat(forged).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(get(work.clerk.actor(), "/employer")).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  @Tag("clause:5/prevent")
  void whoWasDispatchedToTheAgencyIsRefusedAsASuspicionOfDoubleDispatch() {
    var typed = dispatched("FROM_ANOTHER");
    assertThat(post(work.engagement.actor(), "/people/new", typed))
        .hasStatus(HttpStatus.FORBIDDEN)
        .bodyText()
        .contains("二重派遣の疑い");
  }

  @Test
  @Tag("clause:5/prevent")
  void anAgencyWithoutTheEndOfItsDispatchIsNotTaken() {
    var typed = dispatched("OWN");
    typed.remove("dispatchedUntil");
    assertThat(post(work.engagement.actor(), "/people/new", typed))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("派遣の末日を書いてください");
  }

  private static Map<String, String> dispatched(String staff) {
    return new HashMap<>(
        Map.ofEntries(
            Map.entry("familyName", "小西"),
            Map.entry("givenName", "葵"),
            Map.entry("familyReading", "コニシ"),
            Map.entry("givenReading", "アオイ"),
            Map.entry("role", "WORKER"),
            Map.entry("unit", "みなと"),
            Map.entry("begins", "R8.4.1"),
            Map.entry("ends", "R8.8.31"),
            Map.entry("employment", "DISPATCHED"),
            Map.entry("employer", "人材の森株式会社"),
            Map.entry("dispatchedUntil", "R8.8.31"),
            Map.entry("staff", staff)));
  }

  @Test
  @Tag("clause:5/prove")
  void theChainShowsEveryCompanyWithItsPeopleAndEmployers() {
    var consents = new Consents(work.scene, work.engagement, work.clerk, work.manager);
    var second = consents.to("中野コールサービス株式会社", Optional.empty());
    consents.to("夜間応答株式会社", Optional.of(second));
    var agency =
        new Engagement(
            Employment.DISPATCHED,
            "人材の森株式会社",
            Optional.of(second),
            Optional.of(work.scene.today().plusDays(90)));
    work.scene.has(agency, "小西", "葵");
    assertThat(get(work.clerk.actor(), "/chain"))
        .hasStatusOk()
        .bodyText()
        .contains("再委託先", "夜間応答株式会社", "再々委託先", "小西 葵", "派遣元 人材の森株式会社")
        .doesNotContain("への承諾を打ち切る");
    assertThat(get(work.manager.actor(), "/chain")).bodyText().contains("への承諾を打ち切る");
    assertThat(get(work.clerk.actor(), "/chain?on=R8.3.1")).bodyText().doesNotContain("夜間応答株式会社");
  }

  @Test
  @Tag("clause:5/prevent")
  void aCompanyWhoseConsentIsEndedShowsSoWithEverythingBelowIt() {
    var consents = new Consents(work.scene, work.engagement, work.clerk, work.manager);
    var second = consents.to("中野コールサービス株式会社", Optional.empty());
    consents.to("夜間応答株式会社", Optional.of(second));
    var end = "/chain/%s/end".formatted(second);
    assertThat(get(work.manager.actor(), end)).bodyText().contains("打切りは元に戻せません");
    assertThat(post(work.manager.actor(), end, Map.of("reason", "")))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(post(work.manager.actor(), end, Map.of("reason", "記録の不備が続いたため")))
        .hasStatus(HttpStatus.FOUND);
    assertThat(get(work.manager.actor(), "/chain"))
        .bodyText()
        .contains("打ち切られた", "記録の不備が続いたため", "上の会社に有効な承諾がない", "森下 健一");
  }
}
