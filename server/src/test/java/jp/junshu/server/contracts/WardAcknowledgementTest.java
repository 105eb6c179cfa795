package jp.junshu.server.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.junshu.core.duty.Duty;
import jp.junshu.core.duty.DutyState;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Side;
import jp.junshu.server.ServerTest;
import jp.junshu.server.TestBrowser;
import jp.junshu.server.duties.Duties;
import jp.junshu.server.identity.Posts;
import jp.junshu.server.routes.Cast;
import jp.junshu.server.routes.Ensemble;
import jp.junshu.server.rules.PublishedRules;
import jp.junshu.server.rules.Question;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.time.StoryClock;
import org.jsoup.nodes.Element;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** The ward's own people acknowledge the rules too, once for all contracts, or the ward is late. */
@ServerTest
@TestPropertySource(properties = "junshu.test=ward-acknowledgement")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WardAcknowledgementTest {

  private static final String HERE = "/rules/acknowledge";
  private static final LocalDate NEW_FROM = LocalDate.of(2026, 3, 23);
  private static final Question CLERKS = PublishedRules.question(Role.CLERK);

  @LocalServerPort private int port;
  @Autowired private ApplicationContext context;
  @Autowired private StoryClock clock;
  @Autowired private JdbcClient db;

  private PublishedRules rules;
  private Ensemble cast;
  private Scene first;
  private Scene second;

  @BeforeAll
  void theClerkStandsOnTwoContractsAndANewEditionComes() {
    rules = new PublishedRules(context);
    rules.inForce();
    cast = new Ensemble(context, port);
    first = contract();
    second = contract();
    rules.asks(rules.next(NEW_FROM).id(), List.of(CLERKS));
    clock.moveTo(NEW_FROM.atStartOfDay(BusinessClock.JST).plus(Duration.ofHours(10)).toInstant());
  }

  private Scene contract() {
    var scene = new Scene(context);
    scene.has(clerk(), Role.CLERK, false, "青木", "里奈");
    return scene;
  }

  private PersonActor clerk() {
    return cast.actor(Cast.CLERK);
  }

  @Test
  @Order(1)
  @Tag("clause:1.1/detect")
  void inTheDaysOfGraceItIsDueOnEachContractAndAfterThemTheWardIsLateAndNothingIsClosed() {
    assertThat(owed(first)).extracting(Duty::state).containsExactly(DutyState.DUE);
    assertThat(owed(second)).extracting(Duty::owedBy).containsExactly(Side.WARD);
    var due = owed(first).getFirst().due().orElseThrow();
    clock.moveTo(due.plusSeconds(1));
    assertThat(owed(first)).extracting(Duty::state).containsExactly(DutyState.LATE);
    assertThat(first.file(clerk(), "F34", exception())).isNotNull();
  }

  @Test
  @Order(2)
  @Tag("clause:1.1/detect")
  void whoHoldsAPostAndDidNotIsNamedToTheWardWithOrWithoutAContractAndToNobodyElse() {
    assertThat(silent(Cast.AUDITOR)).contains(name(Cast.CLERK), name(Cast.AUDITOR));
    assertThat(silent(Cast.WORKER)).isEmpty();
  }

  private List<String> silent(Cast asking) {
    return browser(asking)
        .get("/rules")
        .page()
        .select("h2:contains(まだ確認していない) ~ div th[scope=row]")
        .stream()
        .map(Element::ownText)
        .toList();
  }

  private static String name(Cast who) {
    return who.family() + " " + who.given();
  }

  @Test
  @Order(2)
  void whoIsNotOfTheWardDoesNotFindThePage() {
    assertThat(browser(Cast.WORKER).get(HERE).status()).isEqualTo(404);
  }

  @Test
  @Order(3)
  @Tag("clause:1.1/prove")
  void aWrongAnswerShowsItsClauseAndRightOnesSettleEveryContractAtOnce() {
    var browser = browser(Cast.CLERK);
    var page = browser.get(HERE);
    var unread = browser.submit(page, HERE, Map.of(CLERKS.id().toString(), "2"));
    assertThat(unread.status()).isEqualTo(422);
    var wrong = browser.submit(page, HERE, typed("3"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.page().text()).contains("情報を庁舎から運び出さず");
    assertThat(owed(first)).isNotEmpty();
    var right = browser.submit(wrong, HERE, typed("2"));
    assertThat(right.page().text()).contains("この版を確認しました");
    assertThat(owed(first)).isEmpty();
    assertThat(owed(second)).isEmpty();
    assertThat(silent(Cast.AUDITOR)).doesNotContain(name(Cast.CLERK)).contains(name(Cast.AUDITOR));
    assertThat(entries())
        .singleElement()
        .asString()
        .contains(
            rules.inForce().text().hex(), "\"tries\":2", "OWN_SESSION", CLERKS.id().toString())
        .contains("\"roles\":[\"CLERK\"]");
  }

  @Test
  @Order(4)
  void whoseRoleHasNoQuestionsIsToldSoAndAcknowledgesAllTheSame() {
    var browser = browser(Cast.DECIDER);
    var page = browser.get(HERE);
    assertThat(page.page().text()).contains("あなたの役割の質問は、まだありません");
    assertThat(browser.submit(page, HERE, Map.of("read", "true")).page().text())
        .contains("この版を確認しました");
  }

  @Test
  @Order(5)
  @Tag("clause:1.1/detect")
  void whoGetsAnotherPostLaterOwesTheQuestionsOfItsRoleAloneAndTheWardIsLateWithThem() {
    var systems = PublishedRules.question(Role.AUDITOR);
    rules.asks(rules.inForce().id(), List.of(systems));
    clerkGetsAPostFor(Role.AUDITOR);
    first.has(clerk(), Role.AUDITOR, false, "青木", "里奈");
    assertThat(owed(first, "role-questions-ward"))
        .extracting(Duty::owedBy)
        .containsExactly(Side.WARD);
    assertThat(silent(Cast.AUDITOR)).contains(name(Cast.CLERK));
    var browser = browser(Cast.CLERK);
    var page = browser.get(HERE);
    assertThat(page.page().select("input[type=radio]").eachAttr("name"))
        .containsOnly(systems.id().toString());
    var typed = Map.of("read", "true", systems.id().toString(), "2");
    assertThat(browser.submit(page, HERE, typed).page().text()).contains("この版を確認しました");
    assertThat(owed(first, "role-questions-ward")).isEmpty();
    assertThat(silent(Cast.AUDITOR)).doesNotContain(name(Cast.CLERK));
    assertThat(entries().getLast())
        .contains("\"tries\":1", "\"roles\":[\"AUDITOR\"]", systems.id().toString())
        .doesNotContain(CLERKS.id().toString());
  }

  private void clerkGetsAPostFor(Role role) {
    var posts = context.getBean(Posts.class);
    var by = cast.actor(Cast.ADMINISTRATOR);
    first.inTransaction(
        by,
        () -> {
          var section = posts.open(by, "総務部 情報政策課", clock.today());
          var post = posts.make(by, section, role, "係長", clock.today());
          posts.hold(by, post, clerk().person(), 0, clock.today());
          return post;
        });
  }

  private static Map<String, String> exception() {
    return Map.of(
        "clause", "2-⑤",
        "what", "夜間に限り、施錠した棚で媒体を保管する",
        "reason", "庁舎の設備点検の間、保管庫を使えないため。期間は三日に限る。",
        "compensation", "二人で施錠し、朝に数を確かめ、記録を残して報告する。",
        "from", "R8.4.20",
        "until", "R8.4.24");
  }

  private static Map<String, String> typed(String choice) {
    var typed = new HashMap<String, String>();
    typed.put("read", "true");
    typed.put(CLERKS.id().toString(), choice);
    return typed;
  }

  private TestBrowser browser(Cast who) {
    return cast.browser(who);
  }

  private List<Duty> owed(Scene scene) {
    return owed(scene, "acknowledge-ward");
  }

  private List<Duty> owed(Scene scene, String code) {
    return scene
        .inTransaction(Scene.ward(), () -> context.getBean(Duties.class).of(scene.id()))
        .duties()
        .stream()
        .filter(duty -> duty.code().equals(code))
        .toList();
  }

  private List<String> entries() {
    return first
        .inTransaction(
            Scene.ward(),
            () ->
                db.sql("SELECT leaf FROM ledger.entry UNION ALL SELECT leaf FROM ledger.pending")
                    .query((row, _) -> new String(row.getBytes(1), StandardCharsets.UTF_8))
                    .list())
        .stream()
        .filter(entry -> entry.contains("rules.ward-acknowledged"))
        .toList();
  }
}
