package jp.junshu.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import jp.junshu.core.gate.RuleTable;
import jp.junshu.core.id.ActKey;
import jp.junshu.server.Ageing;
import jp.junshu.server.AuthenticatorApp;
import jp.junshu.server.ServerTest;
import jp.junshu.server.TestBrowser;
import jp.junshu.server.TestBrowser.Answer;
import jp.junshu.server.routes.Cast;
import jp.junshu.server.routes.Ensemble;
import jp.junshu.server.routes.World;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.test.context.TestPropertySource;

/** Before what decides one shows once more who one is, and nothing of what was written is lost. */
@ServerTest
@TestPropertySource(properties = {"junshu.test=step up", "junshu.sign-in.fresh=15m"})
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StepUpTest {

  private static final String OPINION = "持出しの経路を確かめた。\r\n問題ない。<&>\"＋";

  @LocalServerPort private int port;
  private ApplicationContext context;
  private Ensemble cast;
  private World world;
  private TestBrowser decider;
  private String filing;

  @BeforeAll
  void somePeople(@Autowired ApplicationContext application) {
    context = application;
    cast = new Ensemble(context, port);
  }

  @BeforeEach
  void aDeciderWhoSignedInAWhileAgo() {
    cast.leave(Cast.DECIDER);
    decider = cast.browser(Cast.DECIDER);
    world = new World(context, cast);
    filing = "/filings/" + world.value("reviewed");
  }

  private void ago(int minutes) {
    Ageing.of(context, cast.actor(Cast.DECIDER).person(), Duration.ofMinutes(minutes));
  }

  private Answer decides() {
    var grant = Map.of("outcome", "GRANTED", "opinion", OPINION);
    return decider.submit(decider.get(filing), filing + "/decide", grant);
  }

  private Answer shows(Answer page, String password) {
    return decider.submit(page, "/confirm", Map.of("password", password));
  }

  private boolean decided() {
    return cast.browser(Cast.CLERK).get(filing).page().text().contains("持出しの経路を確かめた");
  }

  @Test
  void withinAQuarterOfAnHourNothingIsAskedAndAfterItThePassword() {
    ago(14);
    assertThat(decides().path()).isEqualTo(filing);
    assertThat(decided()).isTrue();
  }

  @Test
  void afterItNothingIsDoneUntilThePasswordIsShownAndThenWhatWasWrittenIsDoneAsItWas() {
    ago(16);
    var asked = decides();
    assertThat(asked.path()).isEqualTo("/confirm");
    assertThat(decided()).isFalse();
    var before = decider.cookies().get("JUNSHU");
    var done = shows(asked, Ensemble.PASSWORD);
    assertThat(done.path()).isEqualTo(filing);
    assertThat(done.page().select("main [role=status]").text()).contains("処理を記録しました");
    assertThat(done.page().wholeText()).contains("問題ない。<&>\"＋");
    assertThat(decider.cookies().get("JUNSHU")).isNotEqualTo(before);
    assertThat(decider.get("/confirm").page().text()).contains("その画面に戻ります");
  }

  @Test
  void aWrongPasswordDoesNothingAndLosesNothing() {
    ago(16);
    var asked = decides();
    var wrong = shows(asked, "wrong horse battery");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(decided()).isFalse();
    assertThat(shows(wrong, Ensemble.PASSWORD).path()).isEqualTo(filing);
    assertThat(decided()).isTrue();
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void guessesThereAreCountedAsAtTheDoorAndShutNobodyOutOfWhatIsOpen() {
    ago(16);
    var asked = decides();
    for (int n = 0; n < 5; n++) {
      shows(asked, "wrong horse battery " + n);
    }
    var shut = shows(asked, Ensemble.PASSWORD);
    assertThat(shut.page().text()).contains("15分ほど受け付けません");
    assertThat(decided()).isFalse();
    assertThat(decider.get("/").status()).isEqualTo(200);
  }

  @Test
  void thePageNamesWhatItGoesOnWith() {
    ago(16);
    var asked = decides();
    assertThat(asked.page().select("main").text()).contains("「情報資産持出し許可申請書」の決裁");
    assertThat(asked.page().select("main a[href=" + filing + "]")).isNotEmpty();
  }

  @Test
  void aPageDoesNothingOnceSomethingElseWasPressedElsewhere() {
    ago(16);
    var old = decides();
    var newer = decides();
    var answer = shows(old, Ensemble.PASSWORD);
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.page().select("[role=alert]").text()).contains("何も行っていません");
    assertThat(decided()).isFalse();
    assertThat(shows(newer, Ensemble.PASSWORD).path()).isEqualTo(filing);
    assertThat(decided()).isTrue();
  }

  @Test
  void afterTenMinutesNothingIsKeptAnyMore() {
    ago(16);
    var asked = decides();
    before(context.getBean(FindByIndexNameSessionRepository.class));
    assertThat(shows(asked, Ensemble.PASSWORD).status()).isEqualTo(409);
    assertThat(decider.get("/confirm").page().text()).contains("その画面に戻ります");
    assertThat(decided()).isFalse();
  }

  /** As if it had been pressed eleven minutes ago. */
  private <S extends Session> void before(FindByIndexNameSessionRepository<S> sessions) {
    var person = cast.actor(Cast.DECIDER).person().toString();
    for (var session : sessions.findByPrincipalName(person).values()) {
      Interrupted kept = session.getRequiredAttribute(Interruptions.KEY);
      session.setAttribute(
          Interruptions.KEY,
          new Interrupted(
              kept.id(),
              kept.by(),
              kept.organization(),
              kept.at().minus(Duration.ofMinutes(11)),
              kept.act(),
              kept.where(),
              kept.path(),
              kept.sends(),
              kept.fields()));
      sessions.save(session);
    }
  }

  @Test
  void severalDecidedOnOnePageAreAllKeptAndDoneAsOne() {
    ago(16);
    var bulk = "/contracts/%s/bulk/F06".formatted(world.value("working"));
    var fields = decider.fields(decider.get(bulk), bulk, Map.of());
    fields.put("pick", world.value("pick:reviewed"));
    var asked = decider.post(bulk, fields);
    assertThat(asked.path()).isEqualTo("/confirm");
    assertThat(shows(asked, Ensemble.PASSWORD).status()).isEqualTo(200);
    assertThat(cast.browser(Cast.CLERK).get(filing).page().text()).contains("許可");
  }

  @Test
  void whoeverHasASecondFactorShowsItToo() {
    var enrolment = "/account/second-factor";
    var page = decider.get(enrolment);
    var app = new AuthenticatorApp(page.page().select("main .digest").text());
    decider.submit(page, enrolment, Map.of("code", app.code()));
    ago(16);
    var asked = decides();
    assertThat(shows(asked, Ensemble.PASSWORD).status()).isEqualTo(422);
    var both = Map.of("password", Ensemble.PASSWORD, "code", app.code());
    assertThat(decider.submit(asked, "/confirm", both).path()).isEqualTo(filing);
    assertThat(decided()).isTrue();
    var fields = decider.fields(decider.get(enrolment), enrolment + "/remove", Map.of());
    fields.put("current", app.code());
    decider.post(enrolment + "/remove", fields);
  }

  @Test
  void whatReportsOrReturnsIsNeverHeldUpAndNobodyIsAskedForWhatIsRefused() {
    var worker = cast.browser(Cast.WORKER);
    Ageing.of(context, cast.actor(Cast.WORKER).person(), Duration.ofHours(2));
    var incident = "/contracts/%s/forms/F12".formatted(world.value("working"));
    assertThat(worker.submit(worker.get(incident), incident, Map.of()).path()).isEqualTo(incident);
    var fields = worker.fields(worker.get("/"), "/sign-out", Map.of());
    fields.putAll(
        Map.of(
            "outcome",
            "GRANTED",
            "opinion",
            "",
            "position",
            "2",
            "actKey",
            ActKey.random().toString()));
    assertThat(worker.post(filing + "/decide", fields).status()).isNotEqualTo(200);
    assertThat(worker.get("/confirm").page().text()).contains("その画面に戻ります");
  }

  @Test
  void everyLineOfTheListNamesAnActOfTheRuleTable() throws IOException {
    var resources = Path.of("src/main/resources/gate");
    var acts = RuleTable.parse(Files.readString(resources.resolve("rule-table.tsv"))).rules();
    assertThat(Files.readAllLines(resources.resolve("fresh-factor.tsv")))
        .filteredOn(line -> !line.startsWith("#"))
        .hasSizeGreaterThan(10)
        .allSatisfy(
            line ->
                assertThat(acts.keySet())
                    .anyMatch(
                        act ->
                            line.endsWith("*")
                                ? act.startsWith(line.replace("*", ""))
                                : act.equals(line)));
  }
}
