package jp.junshu.server.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.junshu.core.gate.SystemActor;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Side;
import jp.junshu.server.ServerTest;
import jp.junshu.server.TestBrowser;
import jp.junshu.server.TestBrowser.Answer;
import jp.junshu.server.identity.People;
import jp.junshu.server.time.BusinessClock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** One human works for two contractors, with one identity; neither contractor finds that out. */
@ServerTest
@TestPropertySource(properties = "junshu.test=two-employers")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway.Init") // what happens before everything fills them
class TwoEmployersTest {

  private static final String NAME = "近藤 恵";
  private static final SystemActor NOBODY = new SystemActor(SystemActor.Reason.STARTUP);

  /** So many pages of a manager are looked at. */
  private static final int PAGES = 120;

  private ApplicationContext context;
  private Town town;
  private OrganizationId minato;
  private OrganizationId hama;
  private PersonId kondo;
  private TestBrowser atMinato;
  private TestBrowser atHama;
  private String ofMinato;
  private String ofHama;

  @BeforeAll
  void onePersonOnAContractOfEach(
      @Autowired ApplicationContext context, @LocalServerPort int port) {
    this.context = context;
    town = new Town(context, port);
    town.official(Role.CLERK, "青木", "里奈", "aoki");
    town.official(Role.AUDITOR, "目黒", "学", "meguro");
    minato = town.organization(Side.CONTRACTOR, "株式会社みなと事務センター");
    hama = town.organization(Side.CONTRACTOR, "はま計算株式会社");
    town.person(minato, "佐伯", "直樹", "saeki");
    town.person(hama, "浜口", "進", "hamaguchi");
    kondo = town.person(minato, "近藤", "恵", "kondo");
    join(kondo, hama);
    var clerk = town.as("aoki");
    ofMinato = registered(clerk, minato, "見給契第1号");
    ofHama = registered(clerk, hama, "見計契第2号");
    placed(clerk, ofMinato, "佐伯 直樹", Role.ENGAGEMENT_MANAGER);
    placed(clerk, ofHama, "浜口 進", Role.ENGAGEMENT_MANAGER);
    atMinato = town.as("saeki");
    atHama = town.as("hamaguchi");
    placed(atMinato, ofMinato, NAME, Role.WORKER);
    placed(atHama, ofHama, NAME, Role.WORKER);
  }

  private void join(PersonId person, OrganizationId organization) {
    town.acting(
        () -> {
          context.getBean(People.class).join(NOBODY, person, organization, Town.SINCE);
          return person;
        });
  }

  private static String registered(TestBrowser clerk, OrganizationId firm, String number) {
    var typed =
        Map.of(
            "number",
            number,
            "title",
            number + "の業務",
            "contractor",
            firm.toString(),
            "begins",
            "R8.3.16",
            "ends",
            "R9.3.31");
    return clerk.submit(clerk.get("/contracts/new"), "/contracts/new", typed).path();
  }

  private static void placed(TestBrowser by, String contract, String name, Role role) {
    var path = contract + "/people/new";
    var page = by.get(path);
    var typed = new HashMap<>(Map.of("unit", "会社", "begins", "R8.3.16", "ends", "R9.3.31"));
    typed.putAll(Map.of("person", Town.option(page, name), "role", role.name()));
    assertThat(by.submit(page, path, typed).status()).isEqualTo(200);
  }

  /** Signed in, and acting for that company. */
  private TestBrowser kondoFor(OrganizationId company) {
    var browser = town.as("kondo");
    var choice = browser.get("/organization");
    browser.submit(choice, "/organization", Map.of("organization", company.toString()));
    return browser;
  }

  /** The text of every page that can be reached by links, with its address. */
  private static Map<String, String> everythingFor(TestBrowser who) {
    var seen = new HashMap<String, String>();
    var open = new ArrayDeque<>(List.of("/", "/contracts", "/sessions", "/standing"));
    Set<String> known = new HashSet<>(open);
    while (!open.isEmpty() && seen.size() < PAGES) {
      var path = open.poll();
      var answer = who.get(path);
      seen.put(path, answer.page().outerHtml());
      answer.page().select("a[href^=/]").eachAttr("href").stream()
          .map(href -> href.replaceAll("#.*", ""))
          .filter(href -> !href.startsWith("/assets/") && !href.contains("sign-out"))
          .filter(known::add)
          .forEach(open::add);
    }
    return seen;
  }

  @Test
  @Order(1)
  @Tag("clause:5/prevent")
  void oneSignInActsForOneCompanyAtATimeAndReadsThatOnesContractAlone() {
    var first = kondoFor(minato);
    assertThat(first.get(ofMinato).status()).isEqualTo(200);
    assertThat(first.get(ofHama).status()).isEqualTo(404);
    var second = kondoFor(hama);
    assertThat(second.get(ofHama).status()).isEqualTo(200);
    assertThat(second.get(ofMinato).status()).isEqualTo(404);
    assertThat(everythingFor(second).values())
        .hasSizeGreaterThan(10)
        .noneMatch(page -> page.contains("みなと") || page.contains("見給契第1号"));
  }

  @Test
  @Order(2)
  @Tag("clause:5/prevent")
  void noPageThatAManagerComesToTellsOfTheOtherCompanyOrByWhichIdBothKnowThePerson() {
    var shown = everythingFor(atHama);
    assertThat(shown.values()).hasSizeGreaterThan(20).anyMatch(page -> page.contains(NAME));
    assertThat(shown).allSatisfy((path, page) -> tellsNothing(page, "みなと", "見給契第1号", ofMinato));
    var other = everythingFor(atMinato);
    assertThat(other).allSatisfy((path, page) -> tellsNothing(page, "はま計算", "見計契第2号", ofHama));
  }

  private void tellsNothing(String page, String... ofTheOther) {
    assertThat(page).doesNotContain(ofTheOther).doesNotContain(kondo.toString());
  }

  @Test
  @Order(3)
  @Tag("clause:5/prevent")
  void eachCompanyNamesThePersonByAnIdOfItsOwnAndTheOthersIsNobody() {
    var here = Town.option(atMinato.get(ofMinato + "/people/new"), NAME);
    var there = Town.option(atHama.get(ofHama + "/people/new"), NAME);
    assertThat(here).isNotEmpty().isNotEqualTo(there).isNotEqualTo(kondo.toString());
    for (var foreign : List.of(here, kondo.toString())) {
      var page = atHama.get(ofHama + "/people/new");
      var typed = Map.of("person", foreign, "role", "WORKER", "unit", "会社");
      assertThat(atHama.submit(page, ofHama + "/people/new", typed).status()).isEqualTo(422);
    }
  }

  @Test
  @Order(4)
  @Tag("clause:5/prevent")
  void whatIsSearchedAndAskedForByAddressAnswersAsIfTheOtherContractNeverWas() {
    var found = atHama.get("/search?q=" + "%E8%BF%91%E8%97%A4").page().text();
    assertThat(found).doesNotContain("見給契第1号", "みなと");
    for (var page : List.of("", "/people", "/roster", "/history", "/standing", "/people/new")) {
      var foreign = atHama.get(ofMinato + page);
      var absent = atHama.get("/contracts/00000000-0000-4000-8000-000000000000" + page);
      assertThat(foreign.status()).isEqualTo(404).isEqualTo(absent.status());
      assertThat(foreign.page().text()).isEqualTo(absent.page().text());
    }
  }

  @Test
  @Order(5)
  @Tag("clause:1.2/prevent")
  void aPledgeToOneIsNoPledgeToTheOther() {
    var form = ofMinato + "/forms/F01";
    var browser = kondoFor(minato);
    var pledge =
        Map.of(
            "keepsSecret", "true",
            "survivesTermination", "true",
            "knowsWhistleBlowingIsFree", "true");
    var blank = browser.get(form);
    assertThat(browser.submit(blank, form, pledge).status()).isEqualTo(200);
    assertThat(pledged(atMinato, ofMinato)).isTrue();
    assertThat(pledged(atHama, ofHama)).isFalse();
  }

  private static boolean pledged(TestBrowser who, String contract) {
    var row = who.get(contract + "/standing").page().select("tr:contains(" + NAME + ")");
    return !row.isEmpty() && !row.text().contains("誓約の記録がない");
  }

  @Test
  @Order(6)
  @Tag("clause:5/prove")
  void theWardReadsOfBothWhoeverOpensBothContracts() {
    var text = town.as("meguro").get("/standing/people/" + kondo).page().text();
    assertThat(text).contains("見給契第1号", "見計契第2号");
  }

  @Test
  @Order(7)
  @Tag("clause:5/prevent")
  void whyTheKeyIsNotHandedOutIsSaidAsItIsOfSomebodyWhoWasReset() {
    var refused = asked(atHama, ofHama, NAME);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.page().text()).contains("区の管理者が渡します").doesNotContain("みなと", "kondo");
  }

  private static Answer asked(TestBrowser by, String contract, String name) {
    var list = by.get(contract + "/people");
    var way = list.page().select("a:containsOwn(" + name + "さんに利用者番号を渡す)").attr("href");
    return by.submit(by.get(way), way, Map.of());
  }

  @Test
  @Order(8)
  @Tag("clause:5/prevent")
  void leavingOneCompanyEndsTheSignInForThatOneAndNothingOfTheOther() {
    var here = kondoFor(minato);
    var there = kondoFor(hama);
    LocalDate yesterday = context.getBean(BusinessClock.class).today().minusDays(1);
    town.acting(
        () -> {
          context.getBean(People.class).leave(NOBODY, kondo, minato, yesterday);
          return kondo;
        });
    assertThat(here.get(ofMinato).path()).isEqualTo("/sign-in");
    assertThat(there.get(ofHama).status()).isEqualTo(200);
    assertThat(everythingFor(atHama).values()).noneMatch(page -> page.contains("みなと"));
    assertThat(town.as("kondo").get(ofHama).status()).isEqualTo(200);
  }
}
