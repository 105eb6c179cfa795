package jp.junshu.server.contracts;

import static jp.junshu.server.SignedInAs.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ServerTest;
import jp.junshu.server.TestBrowser;
import jp.junshu.server.TestBrowser.Answer;
import jp.junshu.server.contracts.GroupDesk.Opened;
import jp.junshu.server.gate.AccessRefused;
import jp.junshu.server.paper.PaperReader;
import jp.junshu.server.paper.VeraPdf;
import jp.junshu.server.rules.PublishedRules;
import jp.junshu.server.rules.Question;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.time.StoryClock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
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
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

/** On a shared screen each answers under a code of their own, which is good once and today. */
@ServerTest
@TestPropertySource(properties = "junshu.test=group-session")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GroupSessionTest {

  private static final String DOOR = "/session";
  private static final Question TAKING_OUT = PublishedRules.question(Role.WORKER);

  @LocalServerPort private int port;
  @Autowired private ApplicationContext context;
  @Autowired private WebApplicationContext web;
  @Autowired private StoryClock clock;
  @Autowired private JdbcClient db;

  private Scene scene;
  private Scene.Somebody manager;
  private Scene.Somebody worker;
  private TestBrowser screen;

  @BeforeAll
  void theWardAsksWorkers() {
    var rules = new PublishedRules(context);
    rules.asks(rules.inForce().id(), List.of(TAKING_OUT));
  }

  @BeforeEach
  void aManagerLeadsTwoWorkers() {
    scene = new Scene(context);
    manager = scene.has(Role.ENGAGEMENT_MANAGER, "佐伯", "直樹");
    worker = scene.has(Role.WORKER, "髙橋", "結衣");
    scene.has(Role.WORKER, "﨑山", "大地");
    screen = new TestBrowser(port);
  }

  @Test
  @Order(1)
  @Tag("clause:1.1/prove")
  void eachAnswersUnderTheirOwnCodeWithoutSigningInAndTheLogNamesTheWayAndTheLeader() {
    var opened = opens(manager);
    var wrong = tries(code(opened, "髙橋 結衣"), "1");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.page().text()).contains("髙橋 結衣 さんの質問", "情報を庁舎から運び出さず");
    assertThat(tries(code(opened, "髙橋 結衣"), "2").page().text()).contains("確認を記録しました");
    assertThat(entries("rules.understood"))
        .singleElement()
        .asString()
        .contains("GROUP_SESSION", "\"tries\":2", manager.assignment().toString())
        .contains("assignment:" + worker.assignment());
    assertThat(entries("rules.group-opened"))
        .singleElement()
        .asString()
        .doesNotContain("髙橋", code(opened, "髙橋 結衣"));
  }

  @Test
  @Order(1)
  @Tag("clause:1.1/prevent")
  void aCodeIsGoodOnceForItsPersonOnlyAndItsLettersAreKeptNowhere() {
    var opened = opens(manager);
    var code = code(opened, "髙橋 結衣");
    tries(code, "2");
    assertThat(shown(code).status()).isEqualTo(422);
    assertThat(shown(code(opened, "﨑山 大地").toLowerCase(java.util.Locale.ROOT)).page().text())
        .contains("﨑山 大地 さんの質問");
    var kept =
        scene.inTransaction(
            Scene.ward(),
            () ->
                db.sql("SELECT encode(code_hash, 'escape') FROM contracts.group_code")
                    .query(String.class)
                    .list());
    assertThat(kept).isNotEmpty().noneMatch(hash -> hash.contains(code.replace("-", "")));
  }

  @Test
  @Order(1)
  void theSlipsComeBackOnceAsPaperWithANameAndACodeEach() {
    signedIn(manager.actor());
    var answer =
        scene
            .as(
                manager.actor(),
                () ->
                    MockMvcTester.from(web)
                        .post()
                        .uri("/contracts/{contract}/sessions", scene.id())
                        .param("actKey", ActKey.random().toString())
                        .param("role", "WORKER")
                        .exchange())
            .getResponse();
    SecurityContextHolder.clearContext();
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
    assertThat(VeraPdf.broken(answer.getContentAsByteArray())).isEmpty();
    var text = PaperReader.read(answer.getContentAsByteArray()).text();
    assertThat(text).contains("髙橋", "﨑山").containsPattern("[A-Z2-9]{5}-[A-Z2-9]{5}");
  }

  @Test
  @Order(1)
  void madeAnewTheCodesOfBeforeAreVoidAndWhoHasAcknowledgedGetsNone() {
    var first = opens(manager);
    var second = opens(manager);
    assertThat(shown(code(first, "髙橋 結衣")).status()).isEqualTo(422);
    tries(code(second, "髙橋 結衣"), "2");
    assertThat(opens(manager).slips()).extracting(GroupDesk.Slip::name).containsExactly("﨑山 大地");
  }

  @Test
  @Order(1)
  void aWorkerOpensNoSessionNorDoesSomebodyOfAnotherContract() {
    assertThatExceptionOfType(AccessRefused.class).isThrownBy(() -> opens(worker));
    var foreign = new Scene(context).has(Role.ENGAGEMENT_MANAGER, "北条", "悟");
    assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> opens(foreign));
  }

  @Test
  @Order(2)
  @Tag("clause:1.1/prevent")
  void onTheNextDayACodeIsNoGoodAnyMore() {
    var opened = opens(manager);
    assertThat(shown(code(opened, "髙橋 結衣")).status()).isEqualTo(200);
    clock.moveTo(
        opened
            .session()
            .on()
            .plusDays(1)
            .atStartOfDay(BusinessClock.JST)
            .plus(Duration.ofHours(9))
            .toInstant());
    assertThat(shown(code(opened, "髙橋 結衣")).status()).isEqualTo(422);
  }

  @Test
  @Order(3)
  void afterFiveWrongOnesNobodyIsListenedToForAWhile() {
    var good = code(opens(manager), "髙橋 結衣");
    var wrong = good.substring(0, 5) + "-22222";
    for (int i = 0; i < 5; i++) {
      assertThat(shown(wrong).page().text()).contains("今日使える符号ではありません");
    }
    assertThat(shown(good).page().text()).contains("しばらく受け付けません");
  }

  private Opened opens(Scene.Somebody leader) {
    return scene.as(
        leader.actor(),
        () ->
            context
                .getBean(GroupDesk.class)
                .open(leader.actor(), scene.id(), Role.WORKER, ActKey.random()));
  }

  private static String code(Opened opened, String name) {
    return opened.slips().stream()
        .filter(slip -> slip.name().equals(name))
        .map(GroupDesk.Slip::code)
        .findFirst()
        .orElseThrow();
  }

  private Answer shown(String code) {
    return screen.submit(screen.get(DOOR), DOOR, Map.of("code", code));
  }

  private Answer tries(String code, String choice) {
    var typed = new HashMap<String, String>();
    typed.put("code", code);
    typed.put(TAKING_OUT.id().toString(), choice);
    return screen.submit(shown(code), DOOR, typed);
  }

  private List<String> entries(String type) {
    return scene
        .inTransaction(
            Scene.ward(),
            () ->
                db.sql("SELECT leaf FROM ledger.entry UNION ALL SELECT leaf FROM ledger.pending")
                    .query((row, _) -> new String(row.getBytes(1), StandardCharsets.UTF_8))
                    .list())
        .stream()
        .filter(entry -> entry.contains(type) && entry.contains(scene.id().toString()))
        .toList();
  }
}
