package jp.junshu.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ServerTest;
import jp.junshu.server.TestBrowser;
import jp.junshu.server.TestBrowser.Answer;
import jp.junshu.server.contracts.Scene;
import jp.junshu.server.routes.Cast;
import jp.junshu.server.routes.Ensemble;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.test.context.TestPropertySource;

/** Where one is signed in, and the end of it from elsewhere. */
@ServerTest
@TestPropertySource(properties = "junshu.test=sign-ins")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInsTest {

  private static final String PHONE =
      "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile Safari/604.1";

  private static final String CONTEXT =
      HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

  @LocalServerPort private int port;
  @Autowired private JdbcClient db;
  @Autowired private ApplicationContext context;
  private Ensemble cast;
  private TestBrowser desk;
  private TestBrowser phone;

  @BeforeAll
  void somePeople() {
    cast = new Ensemble(context, port);
    cast.browser(Cast.WORKER);
  }

  @BeforeEach
  void aDeskAndAPhone() {
    desk = entered();
    desk.submit(desk.get("/sessions"), "/sign-out", Map.of());
    desk = entered();
    var answer = desk.get("/sessions");
    if (!answer.page().select("form[action=/sessions/end-others]").isEmpty()) {
      desk.submit(answer, "/sessions/end-others", Map.of());
    }
    phone = entered();
    phone.send(phone.request("/").header("User-Agent", PHONE).GET());
  }

  private TestBrowser entered() {
    var browser = new TestBrowser(port);
    browser.signIn(Cast.WORKER.account(), Ensemble.PASSWORD);
    return browser;
  }

  private static String rows(Answer page) {
    return page.page().select("main tbody").text();
  }

  private static String end(Answer page) {
    return page.page().select("form[action$=/end]").attr("action");
  }

  @Test
  void everySignInIsToldWithItsDeviceItsTimesAndHowItWasShownWhoItIs() {
    var page = desk.get("/sessions");
    assertThat(page.title()).isEqualTo("サインイン中の端末");
    assertThat(page.page().select("main tbody tr")).hasSize(2);
    assertThat(rows(page)).contains("パスワード", "この端末");
    assertThat(page.page().select("main tbody time")).hasSize(4);
  }

  private static String strip(Answer page) {
    return page.page().select("body > object").attr("data");
  }

  @Test
  void theStripOfAPageSaysThatItsSignInLivesAndOnceItIsEndedThatItIsOver() {
    var page = desk.get("/sessions");
    var lives = desk.get(strip(page));
    assertThat(lives.header("Refresh")).isEqualTo("3");
    assertThat(lives.header("Content-Type")).startsWith("image/svg+xml");
    assertThat(lives.header("Content-Security-Policy")).contains("frame-ancestors 'self'");
    assertThat(lives.page().text()).isEmpty();
    phone.submit(phone.get("/sessions"), "/sessions/end-others", Map.of());
    var over = desk.get(strip(page));
    assertThat(over.header("Refresh")).isEmpty();
    assertThat(over.page().text()).contains("サインインは終わりました");
    assertThat(over.page().select("a[target=_top]").attr("href")).isEqualTo("/sign-in");
  }

  @Test
  void theStripAsksForThePersonItsPageWasDrawnForAndForNobodyElse() {
    var page = desk.get("/");
    var other = strip(page).replaceAll("person=[^&]+", "person=" + java.util.UUID.randomUUID());
    assertThat(desk.get(other).header("Refresh")).isEmpty();
    assertThat(desk.get("/still-here?person=%22&organization=%3Cb%3E").header("Refresh")).isEmpty();
    assertThat(new TestBrowser(port).get(strip(page)).header("Refresh")).isEmpty();
    assertThat(desk.get(strip(page)).header("Refresh")).isEqualTo("3");
  }

  /** An hour of nothing ends a session, though its page asked every three seconds all the while. */
  @Test
  void askingDoesNotKeepASessionAlive() {
    var page = desk.get("/sessions");
    var before = lastUsed();
    for (int n = 0; n < 3; n++) {
      desk.get(strip(page));
    }
    assertThat(lastUsed()).isEqualTo(before);
    desk.get("/sessions");
    assertThat(lastUsed()).isGreaterThan(before);
  }

  @Test
  @Tag("clause:1.2/prevent")
  void thePageOfAContractOnWhichAPlaceHasEndedSaysThatLessIsSeenAndThatOfAnotherStays() {
    var left = placeOnANewContract();
    var other = placeOnANewContract();
    var page = desk.get("/contracts/%s/people".formatted(left.contract()));
    var another = desk.get("/contracts/%s/people".formatted(other.contract()));
    var home = desk.get("/");
    assertThat(desk.get(strip(page)).header("Refresh")).isEqualTo("3");
    left.ends();
    assertThat(desk.get(strip(page)).page().text()).contains("見られる範囲が変わりました");
    assertThat(desk.get(strip(page)).page().select("a[target=_top]").attr("href")).isEqualTo("/");
    assertThat(desk.get(strip(home)).page().text()).contains("見られる範囲が変わりました");
    assertThat(desk.get(strip(another)).header("Refresh")).isEqualTo("3");
    assertThat(desk.get(strip(desk.get("/"))).header("Refresh")).isEqualTo("3");
  }

  private Place placeOnANewContract() {
    var worker = cast.actor(Cast.WORKER);
    var scene = new Scene(context, worker.organization(), cast.section());
    return new Place(
        scene, scene.has(worker, Role.WORKER, false, Cast.WORKER.family(), Cast.WORKER.given()));
  }

  private record Place(Scene scene, Scene.Somebody worker) {

    ContractId contract() {
      return scene.id();
    }

    void ends() {
      var last = scene.today().minusDays(1);
      scene.inTransaction(
          Scene.ward(),
          () -> {
            scene.contracts().end(Scene.ward(), scene.id(), worker.assignment(), last);
            return last;
          });
    }
  }

  private long lastUsed() {
    return cast.inSystem(
        () ->
            db.sql("SELECT max(last_access_time) FROM infra.spring_session")
                .query(Long.class)
                .single());
  }

  /** As the planner does it in a crowd: by hash, the attributes in the order in which they lie. */
  @Test
  void somebodysSessionsAreWholeInWhateverOrderTheDatabaseReadsThem() {
    var worker = cast.actor(Cast.WORKER).person().toString();
    cast.inSystem(
        () -> {
          db.sql("SELECT set_config('enable_nestloop', 'off', true)").query().singleValue();
          db.sql("SELECT set_config('enable_mergejoin', 'off', true)").query().singleValue();
          var moved =
              """
              UPDATE infra.spring_session_attributes SET attribute_bytes = attribute_bytes
               WHERE attribute_name = ?
              """;
          assertThat(db.sql(moved).param(CONTEXT).update()).isPositive();
          areWhole(context.getBean(FindByIndexNameSessionRepository.class), worker);
          return worker;
        });
  }

  private static <S extends Session> void areWhole(
      FindByIndexNameSessionRepository<S> sessions, String person) {
    assertThat(sessions.findByPrincipalName(person))
        .hasSize(2)
        .allSatisfy(
            (id, session) ->
                assertThat(session.getAttributeNames())
                    .hasSizeGreaterThan(1)
                    .isEqualTo(Objects.requireNonNull(sessions.findById(id)).getAttributeNames()));
  }

  @Test
  void oneThatIsEndedIsLedToSigningInAtItsNextRequestAndTheOtherStays() {
    var page = desk.get("/sessions");
    desk.submit(page, end(page), Map.of());
    assertThat(phone.get("/sessions").path()).isEqualTo("/sign-in");
    assertThat(desk.get("/sessions").page().select("main tbody tr")).hasSize(1);
  }

  @Test
  void allOthersAreEndedAtOnce() {
    var third = entered();
    desk.submit(desk.get("/sessions"), "/sessions/end-others", Map.of());
    assertThat(phone.get("/").path()).isEqualTo("/sign-in");
    assertThat(third.get("/").path()).isEqualTo("/sign-in");
    assertThat(desk.get("/").status()).isEqualTo(200);
  }

  @Test
  void anothersSignInIsAnsweredAsOneThatNeverWasAndGoesOn() {
    var foreign = end(desk.get("/sessions"));
    var clerk = cast.browser(Cast.CLERK);
    var token = clerk.fields(clerk.get("/sessions"), "/sign-out", Map.of());
    var answer = clerk.post(foreign, token);
    var absent = clerk.post("/sessions/" + UUID.randomUUID() + "/end", token);
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.page().select("main").html()).isEqualTo(absent.page().select("main").html());
    assertThat(phone.get("/").status()).isEqualTo(200);
  }

  @Test
  void whatIsOnThePageOpensNothing() {
    var page = desk.get("/sessions").page().html();
    for (var browser : new TestBrowser[] {desk, phone}) {
      var cookie = browser.cookies().get("JUNSHU");
      var session = new String(Base64.getDecoder().decode(cookie));
      assertThat(page).doesNotContain(cookie, session);
    }
  }

  @Test
  void theEndIsAFactWithIdsOnly(@Autowired JdbcClient db) {
    var page = desk.get("/sessions");
    var id = end(page).replaceAll("/sessions/|/end", "");
    desk.submit(page, end(page), Map.of());
    var leaves =
        cast.inWard(
            () ->
                db.sql(
                        """
                        SELECT convert_from(leaf, 'UTF8') FROM ledger.entry
                        UNION ALL SELECT convert_from(leaf, 'UTF8') FROM ledger.pending
                        """)
                    .query(String.class)
                    .list());
    assertThat(leaves)
        .anyMatch(leaf -> leaf.contains("identity.sign-in-ended") && leaf.contains(id));
  }
}
