package jp.junshu.server.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Side;
import jp.junshu.server.ServerTest;
import jp.junshu.server.TestBrowser;
import jp.junshu.server.TestBrowser.Answer;
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

/** From the registration of a contract to the opening of its work, by the screens alone. */
@ServerTest
@TestPropertySource(properties = "junshu.test=beginning")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway.Init") // the first steps fill what the later ones stand on
class BeginningTest {

  private static final Map<String, String> PLACE =
      Map.of("unit", "みなと", "begins", "R8.3.16", "ends", "R9.3.31");

  @LocalServerPort private int port;
  @Autowired private ApplicationContext context;

  private Town town;
  private String contract;
  private TestBrowser clerk;
  private TestBrowser head;
  private TestBrowser manager;

  private static Map<String, String> named(String family, String given, String role) {
    return with(
        PLACE,
        Map.of(
            "familyName", family,
            "givenName", given,
            "familyReading", "テスト",
            "givenReading", "テスト",
            "role", role));
  }

  private static Map<String, String> with(Map<String, String> some, Map<String, String> more) {
    var all = new HashMap<>(some);
    all.putAll(more);
    return all;
  }

  private Answer adds(TestBrowser who, Map<String, String> typed) {
    var path = contract + "/people/new";
    return who.submit(who.get(path), path, typed);
  }

  @Test
  @Order(1)
  void aClerkRegistersAContractAndThePeopleOfTheSectionsPostsStandOnIt() {
    town = new Town(context, port);
    town.official(Role.CLERK, "青木", "里奈", "aoki");
    town.official(Role.SECURITY_MANAGER, "森下", "健一", "morishita");
    town.organization(Side.CONTRACTOR, "株式会社みなと事務センター");
    clerk = town.as("aoki");
    head = town.as("morishita");
    var blank = clerk.get("/contracts/new");
    var empty = clerk.submit(blank, "/contracts/new", Map.of("number", "見給契第18号"));
    assertThat(empty.status()).isEqualTo(422);
    assertThat(Town.errors(empty)).hasSize(4);
    assertThat(empty.page().select("#number").val()).isEqualTo("見給契第18号");
    var made =
        clerk.submit(
            empty,
            "/contracts/new",
            Map.of(
                "title", "令和8年度 臨時給付金支給事務処理業務委託",
                "contractor", Town.option(blank, "株式会社みなと事務センター"),
                "begins", "令和8年4月1日",
                "ends", "2027/3/31"));
    assertThat(made.status()).isEqualTo(200);
    contract = made.path();
    assertThat(clerk.get(contract + "/people").page().select("tbody th").eachText())
        .containsExactlyInAnyOrder("青木 里奈テスト テスト", "森下 健一テスト テスト");
  }

  @Test
  @Order(2)
  void whoeverIsClerkOfNoSectionFindsNoPageToRegisterOne() {
    assertThat(head.get("/contracts/new").status()).isEqualTo(404);
    var twice = clerk.get("/contracts/new");
    var refused = clerk.submit(twice, "/contracts/new", Map.of("number", "見給契第18号"));
    assertThat(Town.errors(refused)).anyMatch(error -> error.contains("もう登録されています"));
  }

  @Test
  @Order(3)
  @Tag("clause:5/prevent")
  void theClerkEntersTheFirstManagerAndNobodyElseOfTheContractor() {
    var worker = adds(clerk, named("髙橋", "結衣", "WORKER"));
    assertThat(worker.status()).isEqualTo(403);
    assertThat(worker.page().text()).contains("従事する人は受託者が決めます");
    var first = adds(clerk, named("佐伯", "直樹", "ENGAGEMENT_MANAGER"));
    assertThat(first.page().text()).contains("佐伯 直樹さんを加えました");
    assertThat(clerk.get(contract + "/people").page().select("a:containsOwn(人を加える)")).isEmpty();
    var second = adds(clerk, named("北条", "明", "ENGAGEMENT_MANAGER"));
    assertThat(second.status()).isEqualTo(403);
  }

  @Test
  @Order(4)
  void theFirstManagerSignsInWithTheAddressTheClerkHandsOver() {
    manager = handed(clerk, "佐伯 直樹", "saeki");
    assertThat(manager.get(contract).status()).isEqualTo(200);
  }

  @Test
  @Order(7)
  void onceTheManagerCanSignInTheClerkIsHandedNoKeyToTheirDoor() {
    var refused = again(clerk, "佐伯 直樹");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.page().text()).contains("サインインしたことのある業務責任者");
    assertThat(refused.page().select("a.digest")).isEmpty();
  }

  private Answer again(TestBrowser by, String name) {
    var list = by.get(contract + "/people");
    var way = list.page().select("a:containsOwn(" + name + "さんに利用者番号を渡す)").attr("href");
    return by.submit(by.get(way), way, Map.of());
  }

  private TestBrowser handed(TestBrowser by, String name, String account) {
    var people = by.get(contract + "/people");
    var way = people.page().select("a:containsOwn(" + name + "さんに利用者番号を渡す)").attr("href");
    var given = by.submit(by.get(way), way, Map.of("account", account));
    return town.first(given.page().select("a.digest").attr("href"), account);
  }

  @Test
  @Order(5)
  void theManagerAddsTheirPeopleOneByOneOrManyAtOnceAndAllOrNone() {
    assertThat(adds(manager, named("野口", "彩", "INFORMATION_CUSTODIAN")).page().text())
        .contains("野口 彩さんを加えました");
    var path = contract + "/people/several";
    var typed = with(PLACE, Map.of("lines", "髙橋 結衣 タカハシ ユイ\n﨑山　大地　ｻｷﾔﾏ　だいち\n壊れた行"));
    var broken = manager.submit(manager.get(path), path, typed);
    assertThat(broken.status()).isEqualTo(422);
    assertThat(Town.errors(broken)).singleElement().asString().contains("3行目「壊れた行」");
    assertThat(manager.get(contract + "/people").page().text()).doesNotContain("髙橋 結衣");
    var good = with(PLACE, Map.of("lines", "髙橋 結衣 タカハシ ユイ\n﨑山　大地　ｻｷﾔﾏ　だいち"));
    var added = manager.submit(broken, path, good);
    assertThat(added.page().select("tbody th").eachText())
        .contains("髙橋 結衣タカハシ ユイ", "﨑山 大地サキヤマ ダイチ");
  }

  @Test
  @Order(6)
  void moreThanAHundredPeopleAtOnceAreNotTakenAndItIsSaidToSendThemInParts() {
    var path = contract + "/people/several";
    var before = manager.get(contract + "/people").page().select("tbody th").size();
    var thousand = "髙橋 結衣 タカハシ ユイ\n".repeat(1_000);
    var refused = manager.submit(manager.get(path), path, with(PLACE, Map.of("lines", thousand)));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(Town.errors(refused))
        .singleElement()
        .asString()
        .contains("100名まで", "1000名", "分けて", "まだだれも");
    assertThat(manager.get(contract + "/people").page().select("tbody th")).hasSize(before);
  }

  @Test
  @Order(6)
  void aPlaceEndsNoLaterThanTheContract() {
    var late = adds(manager, with(named("榎本", "蓮", "WORKER"), Map.of("ends", "R9.4.30")));
    assertThat(late.status()).isEqualTo(422);
    assertThat(Town.errors(late)).singleElement().asString().contains("令和9年3月31日");
    assertThat(late.page().select("#familyName").val()).isEqualTo("榎本");
  }

  @Test
  @Order(7)
  void nobodyIsHandedTheKeyToAnotherOrganizationsDoor() {
    var elsewhere = town.organization(Side.CONTRACTOR, "北条情報システム株式会社");
    var people = context.getBean(jp.junshu.server.identity.People.class);
    var minato =
        town.acting(
            () -> context.getBean(Contracts.class).find(id()).orElseThrow().head().contractor());
    var both = town.person(elsewhere, "二股", "太郎", "futamata");
    town.acting(
        () -> {
          people.join(
              new jp.junshu.core.gate.SystemActor(jp.junshu.core.gate.SystemActor.Reason.STARTUP),
              both,
              minato,
              LocalDate.of(2026, 3, 1));
          return both;
        });
    adds(
        manager,
        with(
            PLACE,
            Map.of(
                "person",
                Town.option(manager.get(contract + "/people/new"), "二股 太郎"),
                "role",
                "WORKER",
                "begins",
                "R8.3.1")));
    var list = manager.get(contract + "/people");
    var refused = again(manager, "二股 太郎");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.page().text()).contains("区の管理者が渡します");
    assertThat(refused.page().select("a.digest")).isEmpty();
    ends(list, "二股 太郎", "R8.3.15");
  }

  private Answer ends(Answer list, String name, String day) {
    var way = list.page().select("a:containsOwn(" + name + "さんの従事を終える)").attr("href");
    return manager.submit(manager.get(way), way, Map.of("last", day));
  }

  private ContractId id() {
    return ContractId.of(contract.substring(contract.lastIndexOf('/') + 1));
  }

  @Test
  @Order(8)
  @Tag("clause:2.8/prevent")
  void theButtonIsThereAndPressedEarlyItSaysWhatIsMissingAndWhoseTurnItIs() {
    var start = head.get(contract + "/start");
    assertThat(start.page().select("button:containsOwn(業務の着手を認める)")).hasSize(1);
    var refused = head.submit(start, contract + "/work", Map.of());
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.page().text()).contains("そろえば、そのまま続けられます");
    assertThat(refused.page().select(".missing").text())
        .contains("髙橋 結衣", "誓約書がありません", "の番です", "適用する節がまだ決まっていません", "区の番");
    assertThat(refused.page().select(".missing a").eachAttr("href"))
        .containsOnly(contract + "/scope");
  }

  @Test
  @Order(8)
  void theManagerIsLedToThePeopleWhoHaveNotAcceptedAndTheirOwnPledgeIsTheirs() {
    var missing = manager.get(contract + "/start").page().select(".missing");
    assertThat(missing.select("li:contains(髙橋 結衣):contains(誓約書) a").eachAttr("href"))
        .containsExactly(contract + "/people");
    assertThat(missing.select("li:contains(佐伯 直樹):contains(誓約書) a").eachAttr("href"))
        .containsExactly(contract + "/forms/F01");
    assertThat(missing.select("li:contains(適用する節)").text()).contains("区の番です");
    assertThat(missing.select("li:contains(適用する節) a")).isEmpty();
  }

  @Test
  @Order(9)
  void theScopeIsDraftedWithReasonsAndDecidedOnWhatWasSeen() {
    var path = contract + "/scope";
    var typed = Map.of("applies-4-1", "true", "applies-4-2", "false", "applies-4-3", "false");
    var page = clerk.get(path);
    var refused = clerk.submit(page, path, typed);
    assertThat(Town.errors(refused)).hasSize(2).allMatch(error -> error.contains("理由"));
    var reasons = Map.of("reason-4-2", "開発を含まない契約のため", "reason-4-3", "運用を含まない契約のため");
    clerk.submit(refused, path, with(typed, reasons));
    var old = head.get(path);
    clerk.submit(
        clerk.get(path), path, with(typed, Map.of("reason-4-2", "開発なし", "reason-4-3", "運用なし")));
    var moved = head.submit(old, path + "/decision", Map.of());
    assertThat(moved.status()).isEqualTo(409);
    assertThat(moved.page().text()).contains("青木 里奈さんが", "起案し直しています");
    var garbled = head.submit(old, path + "/decision", Map.of("seen", "draft"));
    assertThat(garbled.status()).isEqualTo(400);
    var decided = head.submit(head.get(path), path + "/decision", Map.of());
    assertThat(decided.page().text()).contains("決定済み", "開発なし", "起案 青木 里奈", "決定 森下 健一");
  }

  @Test
  @Order(10)
  @Tag("clause:1.1/prevent")
  @Tag("clause:1.2/prevent")
  void onceEverybodyHasAcceptedInPersonTheWorkIsOpenedAndOnlyOnce() {
    accepts(manager);
    accepts(handed(manager, "野口 彩", "noguchi"));
    accepts(handed(manager, "髙橋 結衣", "takahashi"));
    accepts(handed(manager, "﨑山 大地", "sakiyama"));
    var start = head.get(contract + "/start");
    assertThat(start.page().select(".missing li")).isEmpty();
    var open = head.submit(start, contract + "/work", Map.of());
    assertThat(open.path()).isEqualTo(contract);
    assertThat(open.page().text()).contains("業務中");
    assertThat(head.get(contract + "/start").page().text()).contains("着手した人: 森下 健一");
    var second =
        head.submit(start, contract + "/work", Map.of("actKey", ActKey.random().toString()));
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.page().text()).contains("森下 健一さんが", "着手を認めています");
  }

  private void accepts(TestBrowser person) {
    var pledge = contract + "/forms/F01";
    person.submit(
        person.get(pledge),
        pledge,
        Map.of(
            "keepsSecret", "true",
            "survivesTermination", "true",
            "knowsWhistleBlowingIsFree", "true"));
    var read = contract + "/forms/F29";
    person.submit(person.get(read), read, Scene.acknowledgement(context));
  }

  @Test
  @Order(11)
  void whoeverComesToAPostComesToItsContractsAndWhoeverLeavesItLeavesThem() {
    var post = town.post(Role.CLERK);
    var tanaka = town.official(Role.CLERK, "田中", "悠", "tanaka");
    assertThat(town.as("tanaka").get(contract).status()).isEqualTo(200);
    town.leave(post, tanaka, LocalDate.of(2026, 3, 20));
    var place =
        town.acting(() -> context.getBean(Contracts.class).roster(id())).assignments().stream()
            .filter(a -> a.familyName().equals("田中"))
            .toList();
    assertThat(place).hasSize(1);
    assertThat(place.getFirst().ends()).contains(LocalDate.of(2026, 3, 20));
  }

  @Test
  @Order(12)
  void aContractIsThereForItsOwnPeopleAndForAuditorsOnly() {
    town.official(Role.AUDITOR, "大野", "誠", "ohno");
    town.official(Role.ADMINISTRATOR, "古川", "純", "furukawa");
    town.person(town.organization(Side.CONTRACTOR, "あけぼの通信株式会社"), "朝倉", "光", "asakura");
    for (var path : List.of("", "/people", "/scope", "/start", "/forms/F01")) {
      assertThat(town.as("ohno").get(contract + path).status()).as(path).isEqualTo(200);
      assertThat(town.as("furukawa").get(contract + path).status()).as(path).isEqualTo(404);
      assertThat(town.as("asakura").get(contract + path).status()).as(path).isEqualTo(404);
    }
    var start = town.as("ohno").get(contract + "/start");
    assertThat(start.page().select("main button")).isEmpty();
    for (var path :
        List.of("/admin", "/admin/organizations", "/admin/posts/" + town.post(Role.CLERK))) {
      assertThat(town.as("ohno").get(path).page().select("main form")).as(path).isEmpty();
      assertThat(town.as("furukawa").get(path).page().select("main form")).as(path).isNotEmpty();
    }
  }

  @Test
  @Order(13)
  void homeSaysFirstWhatWaitsForWhoeverLooksAndThenTheirContracts() {
    assertThat(head.get("/").page().select(".work h2 a").eachText())
        .containsExactly("区の職員として、遵守事項を読んで確認する");
    var own = "/rules/acknowledge";
    head.submit(head.get(own), own, Map.of("read", "true"));
    assertThat(head.get("/").title()).isEqualTo("あなたを待っているもの 0件");
    assertThat(manager.get("/").page().select("main section h2").text()).isEqualTo("契約 1件");
    assertThat(town.as("ohno").get("/").page().select("tbody th a").eachText())
        .containsExactly("令和8年度 臨時給付金支給事務処理業務委託");
    var administrator = town.as("furukawa").get("/");
    assertThat(administrator.page().select("nav a").eachText()).startsWith("ホーム", "契約");
    assertThat(administrator.page().select("tbody tr")).isEmpty();
    adds(manager, named("榎本", "蓮", "WORKER"));
    var enomoto = handed(manager, "榎本 蓮", "enomoto").get("/");
    assertThat(enomoto.title()).isEqualTo("あなたを待っているもの 3件");
    assertThat(enomoto.page().select(".work h2 a").eachText())
        .containsExactlyInAnyOrder("秘密保持を誓約する", "遵守事項を読んで、受領を確認する", "自分の雇用主を確かめる");
  }

  @Test
  @Order(14)
  void theContractsPageShowsWhatEachSideOwesAndNothingUncheckedAsFulfilled() {
    var page = clerk.get(contract).page();
    assertThat(page.select(".map a")).hasSize(38);
    assertThat(page.select(".map a[href=/rules/3.1] .state").text()).isEqualTo("未確認");
    assertThat(page.select(".map details").text()).contains("該当なし", "7条項。開発なし");
    assertThat(page.select(".map a[href=/rules/1.2] .state").text()).isEqualTo("停止");
    assertThat(page.select("#now + .work").text()).contains("榎本 蓮", "受託者の番");
    assertThat(page.select("aside").text()).contains("封印台帳", "完了確認", "業務従事者名簿");
  }

  @Test
  @Order(14)
  void whatIsCountedIsWhatIsListedAndSaysWhatItIsAbout() {
    var page = clerk.get(contract).page();
    int now = page.select("#now + .work > li").size();
    int next = page.select("#next ~ .work > li, #next ~ details .work > li").size();
    assertThat(page.select("#now").text()).isEqualTo("すぐ対応が要る仕事 %d件".formatted(now));
    assertThat(page.select("#next").text()).isEqualTo("未了の仕事 %d件".formatted(next));
    assertThat(page.select(".clocks").text()).contains(now + "件", next + "件未了の仕事。", "未確認の条項");
    int places = page.select("section[aria-labelledby=people] tbody tr").size();
    assertThat(page.select("#people").text()).endsWith("名(兼務を含め%d件)".formatted(places));
    assertThat(page.select("#now + .work h3").text()).contains("秘密保持を誓約する — 榎本 蓮");
  }

  @Test
  @Order(15)
  @Tag("clause:2.8/prove")
  void theRosterIsShownAsItWasOnAnyDay() {
    var before = clerk.get(contract + "/roster?on=R8.3.15").page();
    assertThat(before.select("tbody th").eachText()).containsExactly("二股 太郎テスト テスト");
    var now = clerk.get(contract + "/roster").page();
    assertThat(now.select("tbody th")).hasSize(5);
    assertThat(now.select(".register tbody th")).as("printed landscape").hasSize(5);
    assertThat(now.select(".band a")).hasSize(2).allMatch(a -> a.closest(".screen-only") != null);
    assertThat(manager.get(contract).page().select(".top__me").text())
        .contains("株式会社みなと事務センター 業務責任者", "佐伯 直樹");
    assertThat(clerk.get(contract + "/roster?on=R9.4.1").page().text())
        .contains("従事している人はいません", "期間の終わりの日の名簿");
    var unreadable = clerk.get(contract + "/roster?on=いつか");
    assertThat(unreadable.page().select("[role=alert]").text()).contains("令和8年11月24日");
  }

  @Test
  @Order(16)
  @Tag("clause:7/prevent")
  void whoSettlesARemainderIsNamedByTheContractor() {
    var path = contract + "/completion";
    var page = manager.get(path);
    assertThat(page.page().select("button:containsOwn(完了を確認する)")).isEmpty();
    var nobody = manager.submit(page, contract + "/remainder", Map.of());
    assertThat(nobody.status()).isEqualTo(422);
    var saeki = Town.option(nobody, "佐伯 直樹");
    var named = manager.submit(nobody, contract + "/remainder", Map.of("person", saeki));
    assertThat(named.page().select(".roll").text()).contains("佐伯 直樹");
    var early = manager.post(path, manager.fields(named, contract + "/remainder", Map.of()));
    assertThat(early.status()).isEqualTo(403);
    assertThat(early.page().text()).contains("いまのあなたの立場ではできません").doesNotContain("そろえば");
  }
}
