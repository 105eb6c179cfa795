package jp.junshu.server.routes;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jp.junshu.core.form.Life;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Side;
import jp.junshu.server.ServerTest;
import jp.junshu.server.TestBrowser;
import jp.junshu.server.TestBrowser.Answer;
import jp.junshu.server.contracts.Scene;
import jp.junshu.server.identity.Account;
import jp.junshu.server.identity.Accounts;
import jp.junshu.server.time.StoryClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * Two at once, twice the same, too late: over HTTP, one act comes of it, and whoever was second
 * reads who, when and what.
 */
@ServerTest
@TestPropertySource(properties = "junshu.test=races")
class RacesTest {

  private static final Map<String, String> GRANT = Map.of("outcome", "GRANTED", "opinion", "");
  private static final Map<String, String> REFUSE =
      Map.of("outcome", "REFUSED", "opinion", "件数が多すぎます。");

  /** A day that comes in none of these tests. */
  private static final Map<String, String> LATER = Map.of("from", "R8.12.1");

  private static Ensemble cast;

  @Autowired private ApplicationContext context;
  @Autowired private StoryClock clock;
  @Autowired private JdbcClient db;
  @LocalServerPort private int port;

  private World world;
  private FilingId filing;
  private String page;
  private String decide;

  @BeforeEach
  void anApplicationBeforeTheDecider() {
    cast = cast == null ? new Ensemble(context, port) : cast;
    world = new World(context, cast);
    filing = FilingId.of(world.value("reviewed"));
    page = "/filings/" + filing;
    decide = page + "/decide";
  }

  @Test
  @Tag("clause:2.5/prevent")
  void ofTwoDecidersAtOnceOneDecidesAndTheOtherReadsWhoWhenAndWhat() {
    var decider = cast.browser(Cast.DECIDER);
    var deputy = deputy();
    var first = decider.fields(decider.get(page), decide, GRANT);
    var second = deputy.fields(deputy.get(page), decide, REFUSE);
    var answers = atOnce(() -> decider.post(decide, first), () -> deputy.post(decide, second));
    assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
    var told = second(answers);
    boolean granted = state() == Life.State.GRANTED;
    assertThat(told.title()).isEqualTo("先に決まっていました");
    assertThat(told.page().select("main").text())
        .contains(granted ? "森下 健一" : "大槻 修", granted ? "「承認」" : "「不承認」", "令和8年3月");
    assertThat(decisions()).isEqualTo(1);
  }

  @Test
  @Tag("clause:1.1/prove")
  @Tag("clause:1.2/prove")
  void whoAcceptsAgainOnAnotherPageIsToldWhenTheyDidAndNothingIsFiled() {
    var worker = cast.browser(Cast.WORKER);
    for (var no : List.of("F01", "F29")) {
      var form = "/contracts/%s/forms/%s".formatted(world.value("unsworn"), no);
      var one = worker.fields(worker.get(form), form, Contents.of(no, world));
      var other = worker.fields(worker.get(form), form, Contents.of(no, world));
      assertThat(worker.post(form, one).status()).isEqualTo(200);
      var again = worker.post(form, other);
      assertThat(again.status()).as(no).isEqualTo(422);
      assertThat(again.page().select("[role=alert]").text()).contains("令和8年3月", "もう一度出す必要はありません");
    }
  }

  @Test
  void aDoubleClickIsOneAct() {
    var decider = cast.browser(Cast.DECIDER);
    var fields = decider.fields(decider.get(page), decide, GRANT);
    Supplier<Answer> click = () -> decider.post(decide, fields);
    var answers = atOnce(click, click);
    assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
    assertThat(second(answers).title()).isEqualTo("この操作は済んでいます");
    assertThat(decisions()).isEqualTo(1);
  }

  @Test
  void aRequestSentAgainDoesNothingAndLeadsToWhatCameOfIt() {
    var decider = cast.browser(Cast.DECIDER);
    var fields = decider.fields(decider.get(page), decide, GRANT);
    decider.post(decide, fields);
    clock.moveTo(clock.instant().plus(Duration.ofHours(1)));
    var told = decider.post(decide, fields);
    assertThat(told.status()).isEqualTo(409);
    assertThat(told.page().select("main").text()).contains("あなた", "決裁", "二度は行われません");
    assertThat(told.page().select("main a.button").attr("href")).isEqualTo(page);
    assertThat(decisions()).isEqualTo(1);
  }

  @Test
  @Tag("clause:1.2/prevent")
  void aRevocationThatIsNotCommittedYetIsWaitedForAndWins() throws Exception {
    var decider = cast.browser(Cast.DECIDER);
    var fields = decider.fields(decider.get(page), decide, GRANT);
    var scene = world.working().scene();
    var place = world.working().of(Role.SECURITY_MANAGER).assignment();
    var answer =
        scene.inTransaction(
            Scene.ward(),
            () -> {
              var yesterday = LocalDate.of(2026, 3, 15);
              scene.contracts().end(Scene.ward(), scene.id(), place, yesterday);
              var asked = CompletableFuture.supplyAsync(() -> decider.post(decide, fields));
              assertThatExceptionOfType(TimeoutException.class)
                  .isThrownBy(() -> asked.get(700, MILLISECONDS));
              return asked;
            });
    assertThat(answer.get(30, SECONDS).status()).isEqualTo(403);
    assertThat(decisions()).isZero();
    assertThat(state().waits()).isTrue();
  }

  @Test
  void aPage24HoursOldOnWhichSomebodyElseDecidedSaysWhoWhenAndWhat() {
    var decider = cast.browser(Cast.DECIDER);
    var old = decider.fields(decider.get(page), decide, GRANT);
    clock.moveTo(clock.instant().plus(Duration.ofHours(24)));
    var deputy = deputy();
    deputy.submit(deputy.get(page), decide, REFUSE);
    var told = decider.post(decide, old);
    assertThat(told.status()).isEqualTo(409);
    assertThat(told.title()).isEqualTo("先に決まっていました");
    assertThat(told.page().select("main").text()).contains("大槻 修", "「不承認」");
    assertThat(state()).isEqualTo(Life.State.REFUSED);
  }

  @Test
  void aPageWhoseSessionHasEndedDoesNothingAndSaysWhatToDo() {
    var decider = cast.browser(Cast.DECIDER);
    var old = decider.fields(decider.get(page), decide, GRANT);
    db.sql("DELETE FROM infra.spring_session").update();
    Stream.of(Cast.values()).forEach(cast::leave);
    var told = decider.post(decide, old);
    assertThat(told.status()).isEqualTo(403);
    assertThat(told.page().select("main").text()).contains("サインイン");
    assertThat(decisions()).isZero();
    decider.signIn(Cast.DECIDER.account(), Ensemble.PASSWORD);
    assertThat(decider.submit(decider.get(page), decide, GRANT).status()).isEqualTo(200);
    assertThat(decisions()).isEqualTo(1);
  }

  @Test
  void ofTwoWhoPublishOneDraftAtOnceTheOtherReadsWhoAndWhen() {
    var draft = "/rules/editions/" + world.value("draft");
    var publish = draft + "/publish";
    var administrator = cast.browser(Cast.ADMINISTRATOR);
    var other = cast.browser(Cast.DECIDER);
    var first = administrator.fields(administrator.get(draft), publish, LATER);
    var second = other.fields(other.get(draft), publish, LATER);
    var answers =
        atOnce(() -> administrator.post(publish, first), () -> other.post(publish, second));
    assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
    var told = second(answers);
    var winner = answers.getFirst().status() == 200 ? "髙木 桂" : "森下 健一";
    assertThat(told.title()).isEqualTo("先に公開されていました");
    assertThat(told.page().select("main").text())
        .contains(winner, "令和8年", "(令和8年12月1日", "施行)", "二度は公開されません");
    assertThat(told.page().select("main a.button").attr("href")).isEqualTo(draft);
  }

  @Test
  void whoeverPublishesWhatIsPublishedReadsSoWhateverDayTheyWrote() {
    var draft = "/rules/editions/" + world.value("draft");
    var publish = draft + "/publish";
    var other = cast.browser(Cast.DECIDER);
    var old = other.fields(other.get(draft), publish, Map.of("from", "いつか"));
    var administrator = cast.browser(Cast.ADMINISTRATOR);
    administrator.submit(administrator.get(draft), publish, LATER);
    var told = other.post(publish, old);
    assertThat(told.status()).isEqualTo(409);
    assertThat(told.page().select("main").text()).contains("髙木 桂", "二度は公開されません");
  }

  /** Somebody who may decide in the place of the one who holds the post. */
  private TestBrowser deputy() {
    var person = new Newcomers(context, cast).person();
    var accounts = context.getBean(Accounts.class);
    var account = "deputy-" + person.value();
    cast.inWard(
        () -> {
          accounts.give(cast.administrator(), person, Account.of(account));
          return account;
        });
    accounts.setPassword(cast.once(person).substring("/once/".length()), Ensemble.PASSWORD);
    var ward = cast.administrator().organization();
    var actor = new PersonActor(person, ward, Side.WARD);
    var scene = world.working().scene();
    scene.has(actor, Role.SECURITY_MANAGER, true, "大槻", "修");
    scene.away(world.working().of(Role.SECURITY_MANAGER));
    var browser = new TestBrowser(port);
    browser.signIn(account, Ensemble.PASSWORD);
    return browser;
  }

  @SafeVarargs
  private static List<Answer> atOnce(Supplier<Answer>... requests) {
    var start = new CyclicBarrier(requests.length);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var asked =
          Stream.of(requests)
              .map(request -> CompletableFuture.supplyAsync(() -> after(start, request), threads))
              .toList();
      return asked.stream().map(CompletableFuture::join).toList();
    }
  }

  private static Answer after(CyclicBarrier start, Supplier<Answer> request) {
    try {
      start.await(10, SECONDS);
      return request.get();
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static Answer second(List<Answer> answers) {
    return answers.stream().filter(answer -> answer.status() == 409).findFirst().orElseThrow();
  }

  private Life.State state() {
    return world.working().view(filing).state();
  }

  private long decisions() {
    return world.working().view(filing).steps().stream()
        .filter(step -> step.position() == 2)
        .flatMap(step -> step.done().stream())
        .count();
  }
}
