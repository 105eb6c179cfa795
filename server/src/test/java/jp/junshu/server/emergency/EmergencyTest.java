package jp.junshu.server.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import jp.junshu.server.ServerTest;
import jp.junshu.server.TestBrowser.Answer;
import jp.junshu.server.emergency.EmergencyScene.Code;
import jp.junshu.server.emergency.Opening.How;
import jp.junshu.server.routes.Cast;
import jp.junshu.server.routes.Ensemble;
import jp.junshu.server.routes.World;
import jp.junshu.server.time.MachineClock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestPropertySource;

/**
 * The emergency account: prepared by two, broken once, told at once, over by itself, all listed.
 */
@ServerTest
@Import(EmergencyTest.Clock.class)
@TestPropertySource(properties = "junshu.test=emergency")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class EmergencyTest {

  private static final String ALARM = "main section[aria-labelledby^=alarm-]";

  @TestConfiguration
  static class Clock {
    @Bean
    @Primary
    ShiftedClock shifted() {
      return new ShiftedClock();
    }
  }

  @LocalServerPort private int port;
  private ApplicationContext context;
  private EmergencyScene scene;
  private Ensemble cast;
  private World world;

  @BeforeAll
  void aWard(@Autowired ApplicationContext application) {
    context = application;
    scene = new EmergencyScene(context, port);
    cast = scene.cast;
    world = new World(context, cast);
  }

  @BeforeEach
  void now() {
    clock().runOn();
  }

  private ShiftedClock clock() {
    return (ShiftedClock) context.getBean(MachineClock.class);
  }

  private Answer seenBy(Cast who, String path) {
    return cast.browser(who).get(path);
  }

  @Test
  void twoPeopleMakeAnEnvelopeAndWhoeverPreparedItDoesNotConfirmIt() {
    var first = scene.prepared();
    var head = cast.browser(Cast.DECIDER);
    var confirm = EmergencyScene.half(head.get(EmergencyScene.ADMIN));
    var admin = cast.browser(Cast.ADMINISTRATOR);
    var page = admin.get(EmergencyScene.ADMIN);
    assertThat(page.page().select("form[action=" + confirm + "]")).isEmpty();
    var refused = admin.post(confirm, admin.fields(page, EmergencyScene.ADMIN, Map.of()));
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.page().text()).contains("自分が用意した封筒は、自分では確かめられません");
    var code = scene.confirmed(first);
    assertThat(code.first()).matches("([A-Z2-7]{4}-){3}[A-Z2-7]{4}");
    assertThat(code.second()).matches("([A-Z2-7]{4}-){3}[A-Z2-7]{4}").isNotEqualTo(code.first());
    assertThat(seenBy(Cast.DECIDER, EmergencyScene.ADMIN).page().text())
        .doesNotContain(code.first(), code.second());
  }

  @Test
  void ofTwoWhoConfirmAtOnceOneDoes() throws Exception {
    scene.prepared();
    var head = cast.browser(Cast.DECIDER);
    var page = head.get(EmergencyScene.ADMIN);
    var confirm = EmergencyScene.half(page);
    var once = head.fields(page, confirm, Map.of());
    var again = new HashMap<>(once);
    again.put("actKey", java.util.UUID.randomUUID().toString());
    var before = scene.entries("emergency.confirmed");
    atOnce(() -> head.post(confirm, once).status(), () -> head.post(confirm, again).status());
    assertThat(scene.entries("emergency.confirmed")).isEqualTo(before + 1);
  }

  @Test
  void halfAnEnvelopeOpensNothingAndNeitherDoesHalfACode() {
    var half = scene.prepared();
    var number = EmergencyScene.number(half);
    var first = EmergencyScene.code(half);
    var browser = scene.browser();
    assertThat(scene.breaks(browser, new Code(number, first, first), Map.of()).status())
        .isEqualTo(401);
    var code = scene.confirmed(half);
    assertThat(scene.breaks(browser, new Code(number, first, first), Map.of()).status())
        .isEqualTo(401);
    assertThat(
            scene.breaks(browser, new Code(number, code.second(), code.first()), Map.of()).status())
        .isEqualTo(401);
    var typed = new Code(number, first.toLowerCase(java.util.Locale.ROOT), code.second());
    assertThat(scene.breaks(browser, typed, Map.of()).path()).isEqualTo("/emergency");
  }

  @Test
  void whoDoesNotNameThemselvesOpensNothingAndUsesNothingUp() {
    var code = scene.envelope();
    var browser = scene.browser();
    for (var left : List.of("name", "reason", "place")) {
      assertThat(scene.breaks(browser, code, Map.of(left, " ")).status()).as(left).isEqualTo(422);
    }
    assertThat(scene.breaks(browser, code, Map.of()).path()).isEqualTo("/emergency");
  }

  @Test
  void breakingItTellsAdministratorsAuditorsAndHeadsFirstOfAllAndIsInTheLog() {
    var opened = scene.entries("emergency.opened");
    scene.open(scene.envelope());
    assertThat(scene.entries("emergency.opened")).isEqualTo(opened + 1);
    for (var who : List.of(Cast.ADMINISTRATOR, Cast.AUDITOR, Cast.DECIDER)) {
      var home = seenBy(who, "/");
      assertThat(home.page().select(ALARM)).as(who.name()).isNotEmpty();
      assertThat(home.page().select(ALARM).getFirst().text()).contains("非常用アカウントの封筒が開けられました");
      var link = home.page().select(ALARM + " a").getFirst().attr("href");
      assertThat(link).isEqualTo(scene.newest());
      assertThat(seenBy(who, link).page().text()).contains("野口 光", "管理者の全員がパスキーをなくした", "区役所 3階");
    }
    for (var who : List.of(Cast.CLERK, Cast.WORKER, Cast.MANAGER, Cast.STRANGER)) {
      assertThat(seenBy(who, "/").page().select(ALARM)).as(who.name()).isEmpty();
    }
  }

  @Test
  void aBrokenEnvelopeIsNotBrokenAgain() {
    var code = scene.envelope();
    scene.open(code);
    var again = scene.breaks(scene.browser(), code, Map.of());
    assertThat(again.status()).isEqualTo(401);
    assertThat(again.page().select("[role=alert]").text()).contains("もう開けられている");
  }

  @Test
  void ofTwoWhoBreakItAtOnceOneComesIn() throws Exception {
    for (int round = 0; round < 5; round++) {
      var code = scene.envelope();
      var before = scene.entries("emergency.opened");
      var one = scene.browser();
      var other = scene.browser();
      var came =
          atOnce(
              () -> scene.breaks(one, code, Map.of()).path(),
              () -> scene.breaks(other, code, Map.of()).path());
      assertThat(came).containsExactlyInAnyOrder("/emergency", EmergencyScene.DOOR);
      assertThat(scene.entries("emergency.opened")).isEqualTo(before + 1);
    }
  }

  private static <T> List<T> atOnce(Callable<T> one, Callable<T> other) throws Exception {
    try (var both = Executors.newFixedThreadPool(2)) {
      var first = both.submit(one);
      var second = both.submit(other);
      return List.of(Objects.requireNonNull(first.get()), Objects.requireNonNull(second.get()));
    }
  }

  @Test
  void itIsOverByItselfToTheMicrosecondAndIsNotExtended() {
    var browser = scene.open(scene.envelope());
    var until = scene.newestOpening().until();
    clock().stopAt(until.minusSeconds(1));
    var page = browser.get("/emergency");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Refresh")).isEqualTo("2;url=/sign-in/emergency?over");
    clock().stopAt(until.minusNanos(1000));
    assertThat(browser.get("/emergency").path()).isEqualTo("/emergency");
    assertThat(scene.newestOpening().until()).isEqualTo(until);
    clock().stopAt(until);
    assertThat(browser.get("/emergency").path()).startsWith(EmergencyScene.DOOR);
    clock().runOn();
    assertThat(browser.get("/emergency").path()).isEqualTo("/sign-in");
    assertThat(scene.newestOpening().end().map(Opening.End::how)).contains(How.EXPIRED);
  }

  @Test
  void itLastsAnHourUnlessTheWardSaysOtherwiseAndNeverMoreThanFour() {
    scene.open(scene.envelope());
    var opening = scene.newestOpening();
    var lasts = Duration.between(clock().instant(), opening.until());
    assertThat(lasts).isBetween(Duration.ofMinutes(55), Duration.ofMinutes(60));
    assertThat(new EmergencyProperties(Duration.ofMinutes(240), 5).lasts()).hasHours(4);
    for (var wrong : List.of(Duration.ofMinutes(241), Duration.ZERO, Duration.ofMinutes(-1))) {
      org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
          .isThrownBy(() -> new EmergencyProperties(wrong, 5));
    }
    for (int wrong : new int[] {0, -1, 61}) {
      org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
          .isThrownBy(() -> new EmergencyProperties(Duration.ofHours(1), wrong));
    }
  }

  @Test
  void whatNobodyLooksAtIsSealedWhenItsTimeHasRunOut() {
    scene.open(scene.envelope());
    clock().stopAt(scene.newestOpening().until());
    context.getBean(RunningOut.class).seal();
    assertThat(scene.newestOpening().end().map(Opening.End::how)).contains(How.EXPIRED);
  }

  @Test
  void anAdministratorEndsItInTwoClicksAndAnOpenPageDoesNothingAnyMore() {
    var browser = scene.open(scene.envelope());
    var person = "/emergency/people/" + cast.actor(Cast.CLERK).person();
    var page = browser.get(person);
    var admin = cast.browser(Cast.ADMINISTRATOR);
    var link = admin.get("/").page().select(ALARM + " a").getFirst().attr("href");
    admin.submit(admin.get(link), link + "/end", Map.of());
    assertThat(browser.submit(page, person + "/sign-out", Map.of()).path())
        .startsWith(EmergencyScene.DOOR);
    assertThat(browser.get("/emergency").path()).isEqualTo("/sign-in");
    assertThat(scene.newestOpening().end().map(Opening.End::how)).contains(How.ENDED);
    assertThat(admin.get(link).page().text()).contains("管理者が終わらせました").doesNotContain("サインアウトさせた");
  }

  @Test
  void onlyAnAdministratorEndsIt() {
    scene.open(scene.envelope());
    var link = scene.newest();
    for (var who : List.of(Cast.AUDITOR, Cast.DECIDER)) {
      var browser = cast.browser(who);
      var page = browser.get(link);
      assertThat(page.page().select("form[action$=/end]")).isEmpty();
      var token = browser.fields(browser.get("/sessions"), "/sign-out", Map.of());
      assertThat(browser.post(link + "/end", token).status()).as(who.name()).isEqualTo(403);
    }
    assertThat(scene.newestOpening().end()).isEmpty();
  }

  @Test
  void everyPageLookedAtAndEveryActIsListedAndTheListIsSealed() {
    var browser = scene.open(scene.envelope());
    var person = "/emergency/people/" + cast.actor(Cast.CLERK).person();
    browser.get(person);
    browser.get("/emergency/people/" + java.util.UUID.randomUUID());
    browser.get("/emergency/nowhere");
    browser.submit(browser.get(person), person + "/sign-out", Map.of());
    browser.submit(browser.get("/emergency"), "/emergency/leave", Map.of());
    var opening = scene.newestOpening();
    var lines = cast.inWard(() -> context.getBean(Openings.class).lines(opening.id()));
    assertThat(lines)
        .extracting(line -> line.kind() + " " + line.what())
        .containsExactly(
            "PAGE /emergency",
            "PAGE /emergency/people/*",
            "PAGE /emergency/people/*",
            "PAGE /emergency/nowhere",
            "PAGE /emergency/people/*",
            "ASKED /emergency/people/*/sign-out",
            "ACT sign-out",
            "PAGE /emergency",
            "ASKED /emergency/leave");
    var digest = Openings.digest(opening.id(), lines).hex();
    assertThat(scene.entries())
        .filteredOn(each -> each.contains("emergency.ended"))
        .anyMatch(each -> each.contains(digest));
    var page = seenBy(Cast.AUDITOR, scene.newest());
    assertThat(page.page().select("tbody tr")).hasSize(9);
    assertThat(page.page().text()).contains(digest, "青木 里奈", "すべての端末からサインアウトさせた");
  }

  @Test
  void aSealedListIsNotAddedToNotEvenPastTheProgram() {
    var browser = scene.open(scene.envelope());
    browser.submit(browser.get("/emergency"), "/emergency/leave", Map.of());
    var id = scene.newestOpening().id().value();
    for (var sql :
        List.of(
            "INSERT INTO emergency.seen VALUES (:id, 99, now(), 'PAGE', 'x', NULL, NULL)",
            "UPDATE emergency.opening SET seen = 0 WHERE id = :id",
            "UPDATE emergency.opening SET how = NULL, ended_at = NULL WHERE id = :id",
            "UPDATE emergency.envelope SET broken_at = NULL"
                + " WHERE id = (SELECT envelope_id FROM emergency.opening WHERE id = :id)",
            "DELETE FROM emergency.seen WHERE opening_id = :id")) {
      org.assertj.core.api.Assertions.assertThatException()
          .as(sql)
          .isThrownBy(() -> cast.inSystem(() -> scene.db().sql(sql).param("id", id).update()));
    }
  }

  @Test
  void nothingElseOpens() {
    var browser = scene.open(scene.envelope());
    var working = world.value("working");
    for (var path :
        List.of(
            "/",
            "/contracts",
            "/contracts/" + working,
            "/contracts/" + working + "/history",
            "/search",
            "/rules",
            "/rules/import",
            "/admin",
            "/admin/emergency",
            "/admin/people/" + cast.actor(Cast.CLERK).person(),
            "/sessions",
            "/numbers",
            "/organization",
            "/confirm")) {
      assertThat(browser.get(path).status()).as(path).isEqualTo(403);
    }
    var token = browser.fields(browser.get("/emergency"), "/emergency/leave", Map.of());
    for (var path :
        List.of(
            "/contracts/" + working + "/work",
            "/admin/emergency",
            "/admin/sections",
            "/admin/people/" + cast.actor(Cast.CLERK).person() + "/second-factor-reset")) {
      assertThat(browser.post(path, token).status()).as(path).isEqualTo(403);
    }
    assertThat(browser.get("/emergency").status()).isEqualTo(200);
  }

  @Test
  void nobodyOfAContractorIsSeenOrTouched() {
    var browser = scene.open(scene.envelope());
    assertThat(browser.get("/emergency").page().text()).doesNotContain("髙橋 結衣", "佐伯 直樹");
    var worker = "/emergency/people/" + cast.actor(Cast.WORKER).person();
    assertThat(browser.get(worker).status()).isEqualTo(404);
    var token = browser.fields(browser.get("/emergency"), "/emergency/leave", Map.of());
    assertThat(browser.post(worker + "/reset", token).status()).isEqualTo(404);
  }

  @Test
  void peopleWhoAreSignedInDoNotReachItsPagesWithoutAnEnvelope() {
    for (var who : List.of(Cast.ADMINISTRATOR, Cast.AUDITOR, Cast.WORKER)) {
      assertThat(seenBy(who, "/emergency").status()).as(who.name()).isEqualTo(404);
    }
    assertThat(scene.browser().get("/emergency").path()).isEqualTo("/sign-in");
  }

  @Test
  void contractorsAndClerksNeitherSeeNorPrepareOne() {
    scene.open(scene.envelope());
    for (var who : List.of(Cast.STRANGER, Cast.MANAGER, Cast.WORKER, Cast.CLERK)) {
      var browser = cast.browser(who);
      assertThat(browser.get(EmergencyScene.ADMIN).status()).as(who.name()).isEqualTo(404);
      assertThat(browser.get(scene.newest()).status()).as(who.name()).isEqualTo(404);
      var token = browser.fields(browser.get("/sessions"), "/sign-out", Map.of());
      assertThat(browser.post(EmergencyScene.ADMIN, token).status()).as(who.name()).isEqualTo(404);
    }
    for (var who : List.of(Cast.AUDITOR, Cast.DECIDER)) {
      var browser = cast.browser(who);
      var token = browser.fields(browser.get("/sessions"), "/sign-out", Map.of());
      assertThat(browser.post(EmergencyScene.ADMIN, token).status()).as(who.name()).isEqualTo(403);
    }
  }

  @Test
  void wrongCodesAreCountedAndShutNeitherThisDoorNorAnyOtherNorAnIncidentReport() {
    var code = scene.envelope();
    var wrong = new Code(code.number(), code.second(), code.first());
    var browser = scene.browser();
    var said = "";
    for (int i = 0; i < 8; i++) {
      said = scene.breaks(browser, wrong, Map.of()).page().select("[role=alert]").text();
    }
    assertThat(said).contains("違う符号が続いています");
    assertThat(refusals()).isLessThanOrEqualTo(5);
    cast.leave(Cast.WORKER);
    var worker = cast.browser(Cast.WORKER);
    assertThat(worker.get("/").status()).as("signing in from there").isEqualTo(200);
    var incident = "/contracts/%s/forms/F12".formatted(world.value("working"));
    assertThat(worker.submit(worker.get(incident), incident, Map.of()).path()).isEqualTo(incident);
    assertThat(scene.breaks(browser, code, Map.of()).path()).isEqualTo("/emergency");
  }

  private int refusals() {
    return cast.inSystem(
        () ->
            scene
                .db()
                .sql(
                    "SELECT count(*) FROM identity.sign_in WHERE outcome = 'REFUSED' AND person_id"
                        + " IS NULL")
                .query(Integer.class)
                .single());
  }

  @Test
  void noCodeStandsInTheDatabaseTheLogOrTheOutput(CapturedOutput output) {
    var code = scene.envelope();
    var browser = scene.open(code);
    browser.submit(browser.get("/emergency"), "/emergency/leave", Map.of());
    for (var half : List.of(code.first(), code.second())) {
      assertThat(output.getAll()).doesNotContain(half);
      assertThat(scene.entries()).noneMatch(each -> each.contains(half));
      assertThat(scene.entries()).noneMatch(each -> each.contains("野口"));
      var kept =
          cast.inSystem(
              () ->
                  scene
                      .db()
                      .sql(
                          """
                          SELECT count(*) FROM emergency.envelope
                           WHERE position(convert_to(:half, 'UTF8') IN first_digest) > 0
                              OR position(convert_to(:half, 'UTF8') IN second_digest) > 0
                          """)
                      .param("half", half)
                      .query(Integer.class)
                      .single());
      assertThat(kept).isZero();
    }
  }
}
