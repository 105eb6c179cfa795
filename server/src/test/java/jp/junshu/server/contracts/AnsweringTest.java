package jp.junshu.server.contracts;

import static jp.junshu.server.SignedInAs.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ServerTest;
import jp.junshu.server.forms.FormDesk;
import jp.junshu.server.forms.RawContent;
import jp.junshu.server.gate.AccessRefused;
import jp.junshu.server.rules.PublishedRules;
import jp.junshu.server.rules.Question;
import jp.junshu.server.rules.SealedQuestions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** Where the ward asks questions for a role, nobody of it acknowledges the rules around them. */
@ServerTest
@TestPropertySource(properties = "junshu.test=answering")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AnsweringTest {

  private static final Question TAKING_OUT = PublishedRules.question(Role.WORKER);
  private static final Question AGAIN = PublishedRules.question(Role.WORKER);
  private static final Question CUSTODY = PublishedRules.question(Role.INFORMATION_CUSTODIAN);

  @Autowired private ApplicationContext context;
  @Autowired private WebApplicationContext web;
  @Autowired private JdbcClient db;

  private PublishedRules rules;
  private SealedQuestions sealed;
  private Scene scene;
  private PersonActor worker;

  @BeforeAll
  void theWardAsksWorkersAndCustodians() {
    rules = new PublishedRules(context);
    sealed = rules.asks(rules.inForce().id(), List.of(TAKING_OUT, AGAIN, CUSTODY));
  }

  @BeforeEach
  void aWorkerIsOnTheRoster() {
    scene = new Scene(context);
    worker = scene.has(Role.WORKER, "髙橋", "結衣").actor();
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  @Order(1)
  @Tag("clause:1.1/prevent")
  void nobodyAcknowledgesBeforeTheAnswersWhicheverWayTheFormIsHandedIn() {
    refused(() -> scene.tryToFile(worker, "F29", Scene.acknowledgement(context)));
    refused(() -> inOneOfAFile(worker));
    answered(worker, Map.of(TAKING_OUT, 2, AGAIN, 2));
    assertThat(scene.tryToFile(worker, "F29", Scene.acknowledgement(context)))
        .isInstanceOf(FormDesk.Result.Accepted.class);
  }

  @Test
  @Order(1)
  void whoseRoleHasNoQuestionsAcknowledgesAsBeforeAndTheWardIsToldThatNothingWasAsked()
      throws UnsupportedEncodingException {
    var manager = scene.has(Role.ENGAGEMENT_MANAGER, "佐伯", "直樹");
    scene.acknowledges(manager);
    assertThat(exchange(worker, path()).getResponse().getStatus()).isEqualTo(200);
    assertThat(exchange(manager.actor(), path()).getResponse().getStatus()).isEqualTo(404);
    var clerk = scene.has(Role.CLERK, "青木", "里奈").actor();
    var people = parsed(exchange(clerk, "/contracts/%s/people".formatted(scene.id()))).text();
    assertThat(people).contains("質問なしの確認");
  }

  @Test
  @Order(1)
  void theWayToTheFormLeadsToTheQuestionsFirst() {
    var form = "/contracts/%s/forms/F29".formatted(scene.id());
    assertThat(exchange(worker, form).getResponse().getRedirectedUrl()).isEqualTo(path());
    answered(worker, Map.of(TAKING_OUT, 2, AGAIN, 2));
    assertThat(exchange(worker, form).getResponse().getStatus()).isEqualTo(200);
  }

  @Test
  @Order(1)
  @Tag("clause:1.1/prevent")
  void aWrongAnswerShowsTheWordsOfItsClauseAndKeepsTheRightOnes()
      throws UnsupportedEncodingException {
    var page = parsed(exchange(worker, path()));
    assertThat(page.select("input[type=radio]")).hasSize(6);
    assertThat(page.text()).doesNotContain("運び出さず");
    var again = posts(worker, Map.of(TAKING_OUT, 1, AGAIN, 2), sealed);
    assertThat(again.getResponse().getStatus()).isEqualTo(422);
    var wrong = parsed(again);
    assertThat(wrong.text()).contains("仕事に要らない情報を庁舎から運び出さず", "1回目");
    assertThat(wrong.select("input[checked]").eachAttr("name"))
        .containsExactly(AGAIN.id().toString());
    var right = posts(worker, Map.of(TAKING_OUT, 2, AGAIN, 2), sealed);
    assertThat(right.getResponse().getRedirectedUrl()).endsWith("/forms/F29");
  }

  @Test
  @Order(1)
  @Tag("clause:1.1/prove")
  void theLogSaysWhatWasAnsweredAtWhichTryOnWhichQuestionsAndHow()
      throws UnsupportedEncodingException {
    answered(worker, Map.of(TAKING_OUT, 1, AGAIN, 2));
    answered(worker, Map.of(TAKING_OUT, 3));
    answered(worker, Map.of(TAKING_OUT, 2, AGAIN, 2));
    scene.tryToFile(worker, "F29", Scene.acknowledgement(context));
    assertThat(entries("rules.understood"))
        .singleElement()
        .asString()
        .contains(sealed.digest().hex(), rules.inForce().text().hex(), "OWN_SESSION")
        .contains("\"tries\":3", "\"version\":1", "\"roles\":[\"WORKER\"]")
        .doesNotContain(TAKING_OUT.id().toString(), CUSTODY.id().toString(), "名簿");
    var clerk = scene.has(Role.CLERK, "青木", "里奈").actor();
    var people = parsed(exchange(clerk, "/contracts/%s/people".formatted(scene.id()))).text();
    assertThat(people).contains("質問に3回目で全問正解(本人の画面)");
  }

  @Test
  @Order(1)
  @Tag("clause:1.1/prevent")
  void whoTakesAnotherRoleBeforeAcknowledgingIsAskedItsQuestionsToo() {
    answered(worker, Map.of(TAKING_OUT, 2, AGAIN, 2));
    scene.has(worker, Role.INFORMATION_CUSTODIAN, false, "髙橋", "結衣");
    refused(() -> scene.tryToFile(worker, "F29", Scene.acknowledgement(context)));
    answered(worker, Map.of(TAKING_OUT, 2, AGAIN, 2, CUSTODY, 2));
    assertThat(scene.tryToFile(worker, "F29", Scene.acknowledgement(context)))
        .isInstanceOf(FormDesk.Result.Accepted.class);
  }

  @Test
  @Order(1)
  void nobodyAnswersForOthersNorOnAContractThatIsNotTheirs() {
    var stranger = new Scene(context).has(Role.WORKER, "小川", "翔").actor();
    assertThat(exchange(stranger, path()).getResponse().getStatus()).isEqualTo(404);
    var other = scene.has(Role.WORKER, "小川", "翔").actor();
    answered(other, Map.of(TAKING_OUT, 2, AGAIN, 2));
    refused(() -> scene.tryToFile(worker, "F29", Scene.acknowledgement(context)));
  }

  @Test
  @Order(2)
  void onceTheWardCorrectedThemTheOldPageDoesNotCountAndTheNewOnesAreAsked() {
    answered(worker, Map.of(TAKING_OUT, 2, AGAIN, 2));
    var corrected = rules.asks(rules.inForce().id(), List.of(PublishedRules.question(Role.WORKER)));
    var moved = posts(worker, Map.of(TAKING_OUT, 2, AGAIN, 2), sealed);
    assertThat(moved.getResponse().getStatus()).isEqualTo(409);
    refused(() -> scene.tryToFile(worker, "F29", Scene.acknowledgement(context)));
    assertThat(corrected.version()).isEqualTo(2);
  }

  private String path() {
    return "/contracts/%s/questions/%s".formatted(scene.id(), sealed.edition());
  }

  private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable filing) {
    assertThatExceptionOfType(AccessRefused.class)
        .isThrownBy(filing)
        .satisfies(
            no ->
                assertThat(no.decision().missing())
                    .extracting(missing -> missing.code())
                    .contains("questions-answered"));
  }

  /** As an import hands in a row of a file. */
  private List<?> inOneOfAFile(PersonActor actor) {
    var typed = new HashMap<String, List<String>>();
    Scene.acknowledgement(context).forEach((name, value) -> typed.put(name, List.of(value)));
    return scene.as(
        actor,
        () -> {
          var blank = scene.desk().blank(scene.id(), "F29").orElseThrow();
          var keys = List.of(ActKey.random());
          return scene.desk().fileAll(actor, blank, List.of(new RawContent(typed)), keys, _ -> {});
        });
  }

  private void answered(PersonActor actor, Map<Question, Integer> chosen) {
    assertThat(posts(actor, chosen, sealed).getResponse().getStatus()).isIn(302, 422);
  }

  private MvcTestResult posts(
      PersonActor actor, Map<Question, Integer> chosen, SealedQuestions seen) {
    signedIn(actor);
    return scene.as(
        actor,
        () -> {
          var post = MockMvcTester.from(web).post().uri(path());
          post.param("actKey", ActKey.random().toString());
          post.param("seen", seen.digest().hex());
          chosen.forEach((q, choice) -> post.param(q.id().toString(), choice.toString()));
          return post.exchange();
        });
  }

  private MvcTestResult exchange(PersonActor actor, String path) {
    signedIn(actor);
    return scene.as(actor, () -> MockMvcTester.from(web).get().uri(path).exchange());
  }

  private static Document parsed(MvcTestResult answer) throws UnsupportedEncodingException {
    return Jsoup.parse(answer.getResponse().getContentAsString());
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
