package jp.junshu.server.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import jp.junshu.auditor.log.Trust;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.id.PostId;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Side;
import jp.junshu.server.ServerTest;
import jp.junshu.server.TestBrowser;
import jp.junshu.server.TestBrowser.Answer;
import jp.junshu.server.database.ReadOnlyAccess;
import jp.junshu.server.identity.Account;
import jp.junshu.server.identity.Accounts;
import jp.junshu.server.identity.People;
import jp.junshu.server.identity.PersonName;
import jp.junshu.server.identity.Posts;
import jp.junshu.server.ledger.LiveCheck;
import jp.junshu.server.routes.Cast;
import jp.junshu.server.routes.Ensemble;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.time.Calendar;
import jp.junshu.server.time.StoryClock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestPropertySource;

/** What a broken envelope does, what is said of it afterwards, and what is owed each quarter. */
@ServerTest
@TestPropertySource(properties = "junshu.test=emergency afterwards")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EmergencyAfterwardsTest {

  private static final Map<String, String> JUDGED = Map.of("right", "すぐに知らされた", "wrong", "なし");

  @LocalServerPort private int port;
  private ApplicationContext context;
  private EmergencyScene scene;
  private Ensemble cast;

  @BeforeAll
  void aWard(@Autowired ApplicationContext application) {
    context = application;
    scene = new EmergencyScene(context, port);
    cast = scene.cast;
  }

  private PersonId person(Cast who) {
    return cast.actor(who).person();
  }

  private PostId post(Role role) {
    return cast.inWard(
        () ->
            context.getBean(Posts.class).all().stream()
                .filter(each -> each.role() == role)
                .findFirst()
                .orElseThrow()
                .id());
  }

  /** Somebody of the ward who holds nothing. */
  private PersonId newcomer(String family, String given) {
    return cast.inWard(
        () -> {
          var admin = cast.administrator();
          var from = java.time.LocalDate.of(2026, 1, 1);
          var name = new PersonName(family, given, "テスト", "");
          var id = context.getBean(People.class).register(admin, admin.organization(), name, from);
          context.getBean(Accounts.class).give(admin, id, Account.of("n" + id));
          return id;
        });
  }

  private void leave(TestBrowser browser) {
    browser.submit(browser.get("/emergency"), "/emergency/leave", Map.of());
  }

  private Answer reviews(Cast who, Map<String, String> said) {
    var page = scene.newest();
    var browser = cast.browser(who);
    var token = browser.fields(browser.get("/sessions"), "/sign-out", said);
    return browser.post(page + "/review", token);
  }

  @Test
  @Order(1)
  void nobodyOwesAnythingBeforeThereIsAnEnvelopeAndNothingIsShownAsDone() {
    var page = cast.browser(Cast.ADMINISTRATOR).get(EmergencyScene.ADMIN).page().text();
    assertThat(page).contains("いま使える封筒がありません", "訓練の期限はありません").doesNotContain("最後の訓練");
    assertThat(owed(Cast.ADMINISTRATOR)).isEmpty();
    scene.prepared();
    assertThat(owed(Cast.DECIDER)).anyMatch(each -> each.contains("符号の後半を作る"));
    assertThat(owed(Cast.ADMINISTRATOR)).noneMatch(each -> each.contains("符号の後半を作る"));
    assertThat(owed(Cast.AUDITOR)).isEmpty();
  }

  private List<String> owed(Cast who) {
    return cast.browser(who).get("/").page().select("main .work li").eachText().stream()
        .filter(each -> each.contains("非常用"))
        .toList();
  }

  @Test
  @Order(2)
  void waysOfSigningInAreEndedAndWhoeverLostThemBeginsAnew() {
    var id = newcomer("原", "遥");
    var reset = scene.entries("identity.second-factor-reset");
    var browser = scene.open(scene.envelope());
    var page = "/emergency/people/" + id;
    var done = browser.submit(browser.get(page), page + "/reset", Map.of());
    var path = done.page().select("main .digest").text();
    assertThat(path).startsWith("/once/");
    assertThat(browser.get(page).page().text()).doesNotContain(path);
    var own = scene.browser();
    own.submit(
        own.get(path), path, Map.of("password", Ensemble.PASSWORD, "again", Ensemble.PASSWORD));
    assertThat(own.signIn("n" + id, Ensemble.PASSWORD).path()).isEqualTo("/");
    assertThat(scene.entries("identity.second-factor-reset")).isEqualTo(reset + 1);
    assertThat(scene.entries())
        .anyMatch(
            each ->
                each.contains("identity.second-factor-reset")
                    && each.contains("system:EMERGENCY")
                    && each.contains(id.toString()));
    var again = browser.get(page);
    browser.submit(again, page + "/sign-out", Map.of());
    assertThat(own.get("/").path()).startsWith("/sign-in");
    leave(browser);
  }

  @Test
  @Order(3)
  void aPostIsGivenAndWhoeverGotItDoesNotSayThatItWasRight() {
    var id = person(Cast.AUDITOR);
    var browser = scene.open(scene.envelope());
    var page = "/emergency/posts/" + post(Role.ADMINISTRATOR);
    var chosen = Map.of("person", id.toString(), "rank", "1");
    assertThat(browser.submit(browser.get(page), page + "/holders", Map.of()).status())
        .isEqualTo(422);
    assertThat(browser.submit(browser.get(page), page + "/holders", chosen).page().text())
        .contains("久保 千秋", "第1代理");
    assertThat(scene.entries())
        .anyMatch(each -> each.contains("identity.post-held") && each.contains("system:EMERGENCY"));
    assertThat(reviews(Cast.DECIDER, JUDGED).page().text()).contains("まだ開いています");
    leave(browser);
    var refused = reviews(Cast.AUDITOR, JUDGED);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.page().text()).contains("開けた人と、そのときに任命");
  }

  @Test
  @Order(4)
  void inADrillEverybodyIsToldThatItIsOneAndNothingIsChanged() {
    var browser = scene.browser();
    scene.breaks(browser, scene.envelope(), Map.of("drill", "true"));
    var home = cast.browser(Cast.ADMINISTRATOR).get("/");
    assertThat(home.page().select("main section[aria-labelledby^=alarm-]").getFirst().text())
        .contains("訓練:非常用アカウントの封筒が開けられました");
    var page = "/emergency/people/" + person(Cast.CLERK);
    var shown = browser.get(page);
    assertThat(shown.page().text()).contains("訓練なので、ここでは何も変えられません");
    assertThat(shown.page().select("form[action$=/reset]")).isEmpty();
    var token = browser.fields(shown, "/emergency/leave", Map.of());
    for (var act : List.of("/reset", "/sign-out")) {
      var refused = browser.post(page + act, token);
      assertThat(refused.status()).as(act).isEqualTo(403);
      assertThat(refused.page().text()).contains("訓練では何も変えられません");
    }
    leave(browser);
    var opening = scene.newestOpening();
    var lines = cast.inWard(() -> context.getBean(Openings.class).lines(opening.id()));
    assertThat(lines).noneMatch(line -> line.kind() == Line.Kind.ACT);
    assertThat(opening.drill()).isTrue();
  }

  @Test
  @Order(5)
  void twoPeopleWhoDidNotBreakItSayWhatWasRightAndWhatWasNot() {
    var browser = scene.browser();
    scene.breaks(browser, scene.envelope(), Map.of("name", "髙木　桂"));
    leave(browser);
    assertThat(reviews(Cast.ADMINISTRATOR, JUDGED).status()).as("is called so").isEqualTo(403);
    assertThat(reviews(Cast.DECIDER, Map.of("right", "", "wrong", "")).status()).isEqualTo(422);
    assertThat(reviews(Cast.DECIDER, JUDGED).page().text()).contains("すぐに知らされた");
    assertThat(reviews(Cast.DECIDER, JUDGED).status()).as("a second time").isEqualTo(403);
    assertThat(cast.browser(Cast.AUDITOR).get(scene.newest()).page().text())
        .doesNotContain("二人が見ました");
    assertThat(owed(Cast.AUDITOR)).anyMatch(each -> each.contains("追認する"));
    assertThat(reviews(Cast.AUDITOR, JUDGED).page().text()).contains("二人が見ました");
    assertThat(reviews(Cast.CLERK, JUDGED).status()).isEqualTo(404);
    assertThat(scene.entries("emergency.reviewed")).isEqualTo(2);
  }

  @Test
  @Order(6)
  void ofThreeWhoReviewAtOnceTwoDo() throws Exception {
    var browser = scene.open(scene.envelope());
    leave(browser);
    var before = scene.entries("emergency.reviewed");
    var all = List.of(Cast.ADMINISTRATOR, Cast.DECIDER, Cast.AUDITOR);
    all.forEach(cast::browser);
    try (var many = Executors.newFixedThreadPool(all.size())) {
      var sent = all.stream().map(who -> many.submit(() -> reviews(who, JUDGED).status())).toList();
      for (var each : sent) {
        Objects.requireNonNull(each.get());
      }
    }
    assertThat(scene.entries("emergency.reviewed")).isEqualTo(before + 2);
  }

  @Test
  @Order(7)
  void withoutAnEnvelopeANewOneIsOwedUntilItStands() {
    assertThat(owed(Cast.ADMINISTRATOR)).anyMatch(each -> each.contains("新しい封筒を用意する"));
    var code = scene.envelope();
    assertThat(owed(Cast.ADMINISTRATOR)).noneMatch(each -> each.contains("新しい封筒を用意する"));
    var admin = cast.browser(Cast.ADMINISTRATOR);
    var page = admin.get(EmergencyScene.ADMIN);
    for (var form : page.page().select("form[action$=/void]")) {
      admin.submit(page, form.attr("action"), Map.of());
    }
    assertThat(scene.breaks(scene.browser(), code, Map.of()).status()).isEqualTo(401);
    assertThat(owed(Cast.ADMINISTRATOR)).anyMatch(each -> each.contains("新しい封筒を用意する"));
  }

  /** The drill above was on 16 March 2026; everything before it was broken on that day too. */
  @Test
  @Order(8)
  void aReviewIsLateAfterFiveBusinessDays() {
    leave(scene.open(scene.envelope()));
    var due = Instant.parse("2026-03-24T08:15:00Z");
    assertThat(context.getBean(EmergencyDuties.class).reviewDue(scene.newestOpening()))
        .as("the 20th is a holiday")
        .isEqualTo(due);
    assertThat(within(2).reviewDue(scene.newestOpening()))
        .as("the ward set two days")
        .isEqualTo(Instant.parse("2026-03-18T08:15:00Z"));
    clock().moveTo(due.minusSeconds(1));
    assertThat(review(Cast.DECIDER)).doesNotContain("期限を過ぎ", "遅れ");
    assertThat(page()).contains("2026-03-24 火 17:15").doesNotContain("追認の期限");
    clock().moveTo(due);
    assertThat(page()).contains("追認の期限");
  }

  private EmergencyDuties within(int days) {
    return new EmergencyDuties(
        context.getBean(Envelopes.class),
        context.getBean(Openings.class),
        context.getBean(EmergencyDesk.class),
        new EmergencyProperties(Duration.ofHours(1), days),
        context.getBean(Calendar.class));
  }

  private String review(Cast who) {
    return String.join(" ", owed(who).stream().filter(each -> each.contains("追認する")).toList());
  }

  private String page() {
    return cast.browser(Cast.DECIDER).get(scene.newest()).page().text();
  }

  private StoryClock clock() {
    return (StoryClock) context.getBean(BusinessClock.class);
  }

  @Test
  @Order(9)
  void aDrillIsOwedEachQuarterAndLateAfterIt() {
    scene.envelope();
    assertThat(drill()).as("there was one in this quarter").isEmpty();
    clock().moveTo(Instant.parse("2026-03-31T15:00:00Z"));
    assertThat(drill()).as("the next quarter has begun").contains("非常用アカウントの訓練をする");
    clock().moveTo(Instant.parse("2026-06-30T14:59:59Z"));
    assertThat(adminPage()).doesNotContain("訓練の期限(");
    clock().moveTo(Instant.parse("2026-06-30T15:00:00Z"));
    assertThat(adminPage()).contains("訓練の期限(");
    var browser = scene.browser();
    scene.breaks(browser, scene.envelope(), Map.of("drill", "true"));
    leave(browser);
    assertThat(drill()).isEmpty();
    assertThat(adminPage()).contains("最後の訓練 令和8年7月1日").doesNotContain("訓練の期限(");
  }

  private String drill() {
    return String.join(
        " ", owed(Cast.ADMINISTRATOR).stream().filter(each -> each.contains("訓練をする")).toList());
  }

  private String adminPage() {
    return cast.browser(Cast.ADMINISTRATOR).get(EmergencyScene.ADMIN).page().text();
  }

  @Test
  @Order(10)
  void whoActsForAContractorIsOwedNothingOfIt() {
    var stranger = cast.actor(Cast.STRANGER);
    assertThat(stranger).extracting(PersonActor::side).isEqualTo(Side.CONTRACTOR);
    assertThat(owed(Cast.STRANGER)).isEmpty();
    assertThat(owed(Cast.CLERK)).isEmpty();
  }

  @Test
  @Order(11)
  void whatWasSealedOfItIsFoundAgainWhenTheRunningLogsAreChecked(
      @Autowired Environment installation) {
    var data = Path.of(installation.getRequiredProperty("junshu.data"));
    var database = installation.getRequiredProperty("junshu.database.url");
    var check =
        new LiveCheck(
            ReadOnlyAccess.asAuditor(data, database),
            LiveCheck.installationKeys(data),
            LiveCheck.PATIENCE,
            List.of());
    assertThat(check.check(Trust.NONE, _ -> {}).unread()).isEmpty();
  }
}
