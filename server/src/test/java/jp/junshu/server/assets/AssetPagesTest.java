package jp.junshu.server.assets;

import static jp.junshu.server.SignedInAs.signedIn;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ServerTest;
import jp.junshu.server.contracts.Scene.Somebody;
import jp.junshu.server.duties.WaitingItem;
import jp.junshu.server.duties.WaitingItem.Urgency;
import jp.junshu.server.forms.FilingHeads;
import jp.junshu.server.forms.Outcome;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.ui.Messages;
import org.jsoup.Jsoup;
import org.jsoup.select.Elements;
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
class AssetPagesTest {

  @Autowired private ApplicationContext context;
  @Autowired private WebApplicationContext web;
  @Autowired private OverdueTakeouts overdue;
  @Autowired private Messages messages;

  private AssetScene at;
  private FilingId original;
  private Somebody second;

  @BeforeEach
  void anOriginalInHand() {
    at = AssetScene.working(context);
    at.agreed();
    original = at.original();
    at.given(original);
    second = at.scene.has(Role.WORKER, "﨑山", "大地");
    at.scene.accepts(second);
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  private String path(String more) {
    return "/contracts/" + at.scene.id() + more;
  }

  private MvcTestResult get(Somebody who, String path) {
    var browser = MockMvcTester.from(web);
    return at.scene.as(signedIn(who.actor()), () -> browser.get().uri(path).exchange());
  }

  private MvcTestResult post(Somebody who, String path) {
    var browser = MockMvcTester.from(web);
    var key = ActKey.random().toString();
    var carrier = at.worker.assignment().toString();
    return at.scene.as(
        signedIn(who.actor()),
        () -> browser.post().uri(path).param("actKey", key).param("carrier", carrier).exchange());
  }

  private static String text(MvcTestResult page) {
    try {
      return Jsoup.parse(page.getResponse().getContentAsString()).text();
    } catch (java.io.UnsupportedEncodingException e) {
      throw new AssertionError(e);
    }
  }

  private FilingId applied() {
    var typed = new HashMap<String, String>();
    typed.put("kind", "CARRY");
    typed.put("asset", original.toString());
    typed.put("recordCount", "82000");
    typed.put("reason", "電話受付で申請書が届いていない世帯からの問合せに答えるため。");
    typed.put("destination", "中野センター 3階 業務室");
    typed.put("route", "社用車で直行");
    typed.put("carriers", at.worker.assignment() + "|" + second.assignment());
    typed.put("mediumNo", "M-012");
    typed.put("protection", "ENCRYPTED|KEY_APART");
    AssetScene.moment(typed, "leaves", at.now());
    AssetScene.moment(typed, "returns", LocalDateTime.parse("2027-03-20T18:00"));
    typed.put("postTransferErasure", "BROUGHT_BACK");
    typed.put("emergencyContact", "090-0000-0000");
    return at.scene.file(at.worker.actor(), "F06", typed);
  }

  private FilingId permitted() {
    var id = applied();
    at.takes(at.clerk, id, Outcome.PASSED, "");
    at.takes(at.manager, id, Outcome.GRANTED, "");
    return id;
  }

  @Test
  @Tag("clause:2.3/prove")
  void theRegisterShowsTheBalanceAndNamesEachThingThatRemains() {
    at.copyOf(original, "T-09");
    at.registered(at.custodian, "PRINT", 12, Map.of("copyOf", original.toString()));
    var page = get(at.custodian, path("/assets"));
    assertThat(page).hasStatusOk();
    assertThat(text(page))
        .contains("情報資産の台帳", "14点", "複製 No.2 が残っています", "印刷物 12枚が残っています")
        .contains("受渡しを記録する(F05)", "廃棄・消去を報告する(F08)");
    assertThat(text(get(at.worker, path("/assets")))).doesNotContain("台帳に加える(F04)");
  }

  @Test
  @Tag("clause:2.3/prove")
  void whoeverWaitsForTheOtherSideIsLedToTheThingAndNotToAMending() {
    at.copyOf(original, "T-09");
    assertThat(found(at.custodian, "/assets", ".missing a").eachText()).containsOnly("開いて進める");
    var led = found(at.clerk, "/assets", ".missing a");
    assertThat(led.eachText()).isNotEmpty().containsOnly("今の状態を見る");
    assertThat(led.eachAttr("href")).allMatch(href -> href.contains("/assets/"));
    assertThat(text(get(at.clerk, path("/assets")))).contains("受託者の番です");
  }

  @Test
  @Tag("clause:2.3/prove")
  void anItemsPageTellsWhereItIsWhatEndsItAndWhatHappened() {
    at.copyOf(original, "T-09");
    var page = get(at.clerk, path("/assets/" + original));
    assertThat(page).hasStatusOk();
    assertThat(text(page))
        .contains("A-0001 給付対象者台帳", "臨時給付金の支給", "第2作業室 金庫", "返還")
        .contains("区から受託者へ 1点", "A-0002 給付対象者台帳", "T-09")
        .contains("令和9年3月24日(2027-03-24, 水)");
  }

  @Test
  void aForeignItemAndAForeignContractAreAsAbsentAsWhatNeverWas() {
    var other = AssetScene.working(context);
    var foreign = other.original();
    assertThat(get(at.clerk, path("/assets/" + foreign))).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(get(at.clerk, path("/assets/" + FilingId.random()))).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(get(other.custodian, path("/assets"))).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(get(other.custodian, path("/takeouts"))).hasStatus(HttpStatus.NOT_FOUND);
    var permit = permitted();
    assertThat(post(other.custodian, path("/takeouts/" + permit + "/return")))
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  @Tag("clause:2.5/prevent")
  void whoeverTakesItOutWithoutAPermitIsRefusedOnThePageAndItIsKept() {
    var id = applied();
    assertThat(text(get(at.worker, path("/takeouts")))).contains("申請中(許可はまだ)");
    var refused = post(at.worker, path("/takeouts/" + id + "/leave"));
    assertThat(refused).hasStatus(HttpStatus.FORBIDDEN);
    assertThat(text(refused)).contains("有効な持出しの許可がありません", "G-20");
    assertThat(at.custody(original).out()).isEmpty();
  }

  private Elements found(Somebody who, String selector) {
    return found(who, "/takeouts", selector);
  }

  private Elements found(Somebody who, String path, String selector) {
    try {
      var page = get(who, path(path)).getResponse().getContentAsString();
      return Jsoup.parse(page).select(selector);
    } catch (java.io.UnsupportedEncodingException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  @Tag("clause:2.5/prevent")
  void theDoorOutIsOfferedToTheCarriersOfAPermitInForceAndToNobodyElse() {
    var door = "form[action$=/leave]";
    var id = applied();
    assertThat(found(at.worker, door)).isEmpty();
    at.takes(at.clerk, id, Outcome.PASSED, "");
    at.takes(at.manager, id, Outcome.GRANTED, "");
    assertThat(found(at.worker, door)).hasSize(1);
    assertThat(found(second, door)).hasSize(1);
    assertThat(found(at.engagement, door)).isEmpty();
    assertThat(found(at.clerk, door)).isEmpty();
  }

  @Test
  @Tag("clause:2.5/detect")
  void whileItIsOutsideTheWardHasTheCarriersNumberAtHand() {
    var call = ".call a[href=tel:09000000000]";
    var id = permitted();
    assertThat(found(at.clerk, call)).isEmpty();
    post(at.worker, path("/takeouts/" + id + "/leave"));
    assertThat(found(at.clerk, call).text()).isEqualTo("090-0000-0000");
    assertThat(found(at.engagement, call)).isEmpty();
    assertThat(text(get(at.clerk, path("/assets")))).contains("全1件 うち持ち出し中 1件");
    post(at.clerk, path("/takeouts/" + id + "/return"));
    assertThat(found(at.clerk, call)).isEmpty();
  }

  @Test
  void howMuchIsStillToDoIsWhatCanBeReadThereHoweverMuchItIs() {
    for (int i = 0; i < 8; i++) {
      applied();
    }
    int listed = found(at.clerk, "", "#next ~ .work > li, #next ~ details .work > li").size();
    assertThat(listed).isGreaterThanOrEqualTo(8);
    assertThat(found(at.clerk, "", "#next").text()).isEqualTo("未了の仕事 " + listed + "件");
    assertThat(found(at.clerk, "", ".clocks").text()).contains(listed + "件未了の仕事。");
  }

  @Test
  @Tag("clause:2.5/prevent")
  void anApplicationWaitsNoLongerThanItsDeparture() {
    var leaves = at.now();
    applied();
    var heads =
        at.scene.inTransaction(
            at.clerk.actor(), () -> context.getBean(FilingHeads.class).of(List.of(at.scene.id())));
    assertThat(heads.stream().flatMap(head -> head.waiting().stream()))
        .singleElement()
        .satisfies(
            waiting ->
                assertThat(waiting.needed())
                    .contains(
                        leaves
                            .truncatedTo(ChronoUnit.MINUTES)
                            .atZone(BusinessClock.JST)
                            .toInstant()));
  }

  @Test
  @Tag("clause:2.5/prevent")
  void anotherThanTheNamedCarriersIsRefusedAndTheNamedOneLeaves() {
    var id = permitted();
    var refused = post(at.engagement, path("/takeouts/" + id + "/leave"));
    assertThat(refused).hasStatus(HttpStatus.FORBIDDEN);
    assertThat(text(refused)).contains("許可に名前のある運搬者ではありません");
    assertThat(post(at.worker, path("/takeouts/" + id + "/leave")))
        .hasRedirectedUrl(path("/takeouts"));
    assertThat(text(get(at.clerk, path("/takeouts")))).contains("持ち出し中", "戻した");
    assertThat(text(get(at.clerk, path("/assets/" + original)))).contains("持ち出し中");
  }

  @Test
  @Tag("clause:2.5/prove")
  void whoComesSecondIsToldWhoWasFirstAndWhen() {
    var id = permitted();
    post(at.worker, path("/takeouts/" + id + "/leave"));
    var second = post(this.second, path("/takeouts/" + id + "/leave"));
    assertThat(second).hasStatus(HttpStatus.CONFLICT);
    assertThat(text(second)).contains("先に記録されていました", "髙橋 結衣", "「持ち出した」と記録しました");
    post(at.clerk, path("/takeouts/" + id + "/return"));
    var again = post(at.worker, path("/takeouts/" + id + "/return"));
    assertThat(again).hasStatus(HttpStatus.CONFLICT);
    assertThat(text(again)).contains("青木 里奈", "「戻した」と記録しました");
  }

  @Test
  @Tag("clause:2.5/detect")
  void whatIsOverdueComesFirstToThoseWhoCanFindItAndThoseWhoMustAsk() {
    var id = permitted();
    post(at.worker, path("/takeouts/" + id + "/leave"));
    var due = Instant.parse("2027-03-20T09:00:00Z");
    var late = due.plusNanos(1000);
    for (var who : List.of(at.custodian, at.engagement, at.clerk, at.manager)) {
      assertThat(waits(who, due)).isEmpty();
      assertThat(waits(who, late))
          .singleElement()
          .satisfies(item -> assertThat(item.urgency()).isEqualTo(Urgency.ALARM))
          .satisfies(item -> assertThat(item.way()).isEqualTo(path("/takeouts")));
    }
    assertThat(waits(at.worker, late)).isEmpty();
    var words = messages.in(Locale.JAPANESE);
    assertThat(words.get("waiting.takeout.OVERDUE.title", "A-0001")).isEqualTo("返却遅れ A-0001");
    assertThat(words.get("waiting.takeout.OVERDUE.why")).contains("事故の疑い", "区が確認するまで事故ではありません");
  }

  private List<WaitingItem> waits(Somebody who, Instant now) {
    return at.scene.inTransaction(who.actor(), () -> overdue.waitingFor(who.actor(), now).toList());
  }

  @Test
  @Tag("clause:2.5/prevent")
  void ofTwoPermitsForOneThingOnlyOneIsOutsideAtATime() throws Exception {
    var permits = List.of(permitted(), permitted());
    var answers = new ConcurrentLinkedQueue<Integer>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var permit : permits) {
        threads.submit(
            () ->
                answers.add(
                    post(at.worker, path("/takeouts/" + permit + "/leave"))
                        .getResponse()
                        .getStatus()));
      }
    }
    assertThat(answers).containsExactlyInAnyOrder(302, 409);
    assertThat(at.custody(original).out()).isPresent();
  }
}
