package jp.junshu.server.contracts;

import static jp.junshu.server.SignedInAs.signedIn;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import jp.junshu.core.duty.Duty;
import jp.junshu.core.duty.DutyState;
import jp.junshu.core.gate.AccessRequest;
import jp.junshu.core.gate.Action;
import jp.junshu.core.gate.Check;
import jp.junshu.core.gate.Missing;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.gate.ResourceRef;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ServerTest;
import jp.junshu.server.chain.Engagement;
import jp.junshu.server.duties.Duties;
import jp.junshu.server.duties.WaitingItem;
import jp.junshu.server.gate.Gate;
import jp.junshu.server.rules.PublishedRules;
import jp.junshu.server.rules.Question;
import jp.junshu.server.rules.SealedQuestions;
import jp.junshu.server.time.BusinessClock;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** A role that comes after the acknowledgement counts once its own questions are answered. */
@ServerTest
@TestPropertySource(properties = "junshu.test=later-role")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LaterRoleTest {

  private static final Question EVERYBODY = PublishedRules.question();
  private static final Question WORKING = PublishedRules.question(Role.WORKER);
  private static final Question LEADING = PublishedRules.question(Role.ENGAGEMENT_MANAGER);
  private static final Question BOTH =
      PublishedRules.question(Role.WORKER, Role.ENGAGEMENT_MANAGER);

  @Autowired private ApplicationContext context;
  @Autowired private WebApplicationContext web;
  @Autowired private BusinessClock clock;
  @Autowired private JdbcClient db;

  private SealedQuestions sealed;
  private Scene scene;
  private PersonActor person;

  @BeforeAll
  void theWardAsksSomeRoles() {
    var rules = new PublishedRules(context);
    sealed = rules.asks(rules.inForce().id(), List.of(EVERYBODY, WORKING, LEADING, BOTH));
  }

  @BeforeEach
  void aWorkerAcknowledged() {
    scene = new Scene(context);
    var worker = scene.has(Role.WORKER, "髙橋", "結衣");
    person = worker.actor();
    answers(Map.of(EVERYBODY, 2, WORKING, 2, BOTH, 2));
    scene.accepts(worker);
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  @Tag("clause:1.1/prevent")
  void whatTheNewRoleAllowsIsRefusedAndWhatTheOldOneAllowsGoesOn() {
    assertThat(missing("file:F06", "file:APPLICATION")).doesNotContain("acknowledged-role");
    leads();
    assertThat(missing("file:F03", "file:F03")).contains("acknowledged-role");
    assertThat(missing("file:F34", "file:F34")).contains("acknowledged-role");
    assertThat(missing("file:F06", "file:APPLICATION"))
        .doesNotContain("acknowledged-role", "acknowledged", "role");
    answers(Map.of(LEADING, 2));
    assertThat(missing("file:F03", "file:F03")).doesNotContain("acknowledged-role");
  }

  @Test
  @Tag("clause:1.1/prevent")
  void onlyWhatWasNotAskedBeforeIsAskedAndAWrongAnswerShowsItsClause()
      throws UnsupportedEncodingException {
    leads();
    var page = parsed(shown());
    assertThat(page.select("input[type=radio]").eachAttr("name"))
        .containsOnly(LEADING.id().toString())
        .hasSize(3);
    assertThat(page.text()).contains("あとから就いた役割", "業務責任者");
    var wrong = answers(Map.of(LEADING, 1));
    assertThat(wrong.getResponse().getStatus()).isEqualTo(422);
    assertThat(parsed(wrong).text()).contains("仕事に要らない情報を庁舎から運び出さず", "1回目");
    assertThat(missing("file:F03", "file:F03")).contains("acknowledged-role");
    var right = answers(Map.of(LEADING, 2));
    assertThat(right.getResponse().getRedirectedUrl()).isEqualTo(path());
    assertThat(parsed(shown()).text()).contains("いまの役割のすべてについて確認済み");
  }

  @Test
  @Tag("clause:1.1/prove")
  void theLogSaysForWhichRoleWhichQuestionsWereAnsweredAtWhichTry() {
    var place = leads();
    answers(Map.of(LEADING, 3));
    answers(Map.of(LEADING, 2));
    assertThat(entries("rules.role-understood"))
        .singleElement()
        .asString()
        .contains(sealed.digest().hex(), place.toString(), LEADING.id().toString())
        .contains("\"tries\":2", "OWN_SESSION", "\"roles\":[\"ENGAGEMENT_MANAGER\"]")
        .doesNotContain(BOTH.id().toString(), WORKING.id().toString(), "髙橋");
  }

  @Test
  @Tag("clause:1.1/prevent")
  void itIsOwedBeforeTheFirstDayOfThatPlaceAndStoppedFromIt() {
    assertThat(owed()).isEmpty();
    var place = leadsFrom(clock.today().plusDays(10));
    assertThat(owed())
        .singleElement()
        .satisfies(
            duty -> {
              assertThat(duty.state()).isEqualTo(DutyState.DUE);
              assertThat(duty.about()).contains(place.toString());
            });
    assertThat(waiting()).contains(path());
    leads();
    assertThat(owed())
        .extracting(Duty::state)
        .containsExactlyInAnyOrder(DutyState.DUE, DutyState.STOPPED);
    answers(Map.of(LEADING, 2));
    assertThat(owed()).isEmpty();
    assertThat(waiting()).doesNotContain(path());
  }

  @Test
  void aRoleForWhichTheWardWroteNothingOfItsOwnAsksNothing() {
    scene.has(person, Role.INFORMATION_CUSTODIAN, false, "髙橋", "結衣");
    assertThat(owed()).isEmpty();
    assertThat(missing("file:F34", "file:F34")).doesNotContain("acknowledged-role");
  }

  @Test
  @Tag("clause:1.1/prevent")
  void aPlaceOfTheNewRoleIsNotGivenWhatIsAppliedForIt() {
    var place = leads();
    assertThat(named(place)).contains("acknowledged-role");
    answers(Map.of(LEADING, 2));
    assertThat(named(place)).doesNotContain("acknowledged-role");
  }

  @Test
  @Tag("clause:1.1/prevent")
  void nobodyAnswersForOthersOrOnAnotherContract() {
    leads();
    var other = scene.has(Role.WORKER, "小川", "翔").actor();
    var mine = person;
    person = other;
    answers(Map.of(EVERYBODY, 2, WORKING, 2, BOTH, 2, LEADING, 2));
    person = mine;
    assertThat(missing("file:F03", "file:F03")).contains("acknowledged-role");
  }

  @Test
  void inAGroupSessionTheCodeOpensTheQuestionsOfTheNewRoleAlone() {
    var leader = scene.has(Role.CLERK, "青木", "里奈").actor();
    leads();
    var desk = context.getBean(GroupDesk.class);
    var opened =
        scene.as(
            leader, () -> desk.open(leader, scene.id(), Role.ENGAGEMENT_MANAGER, ActKey.random()));
    assertThat(opened.slips()).extracting(GroupDesk.Slip::name).containsExactly("髙橋 結衣");
    var answering = context.getBean(GroupAnswers.class);
    var code = opened.slips().getFirst().code();
    var ticket = answering.look(code).orElseThrow();
    var paper = answering.paper(ticket).orElseThrow();
    assertThat(paper.questions()).containsExactly(LEADING);
    answering.answer(ticket, paper.digest(), Map.of(LEADING.id(), 2), ActKey.random());
    assertThat(entries("rules.role-understood"))
        .singleElement()
        .asString()
        .contains("GROUP_SESSION");
    assertThat(answering.look(code)).as("used up").isEmpty();
    assertThat(owed()).isEmpty();
  }

  @Test
  void onPaperTheSheetAsksForTheNewRoleAndCountsOnceTwoAnswerForIt() {
    var clerk = scene.has(Role.CLERK, "青木", "里奈");
    var id = leads();
    var answers = context.getBean(PaperAnswers.class);
    scene.inTransaction(
        clerk.actor(),
        () -> {
          var part = scene.contracts().part(scene.id()).orElseThrow();
          var place = part.roster().find(id).orElseThrow();
          var head = part.contract().head();
          var edition = answers.asked(place).orElseThrow().id();
          assertThat(answers.paper(place, edition)).containsExactly(LEADING);
          var chosen = Map.of(LEADING.id(), 2);
          assertThat(answers.tried(head, place, edition, chosen, clock.instant())).isEmpty();
          var sheet = new PaperAnswers.OnPaper(1, edition, chosen, List.of(clerk.assignment(), id));
          answers.acknowledge(clerk.actor(), head, place, sheet, clock.instant());
          return id;
        });
    assertThat(owed()).isEmpty();
    assertThat(entries("rules.acknowledged-on-paper"))
        .singleElement()
        .asString()
        .contains("\"roles\":[\"ENGAGEMENT_MANAGER\"]", "\"tries\":1");
  }

  @Test
  void ofTwoWhoSendTheSamePageAtOnceOneIsRecorded() throws Exception {
    leads();
    try (var both = Executors.newFixedThreadPool(2)) {
      var sent =
          both.<MvcTestResult>invokeAll(Collections.nCopies(2, () -> answers(Map.of(LEADING, 2))));
      for (var each : sent) {
        assertThat(each.get().getResponse().getStatus()).isIn(302, 409);
      }
    }
    assertThat(entries("rules.role-understood")).hasSize(1);
  }

  private AssignmentId leads() {
    return scene.has(person, Role.ENGAGEMENT_MANAGER, false, "髙橋", "結衣").assignment();
  }

  private AssignmentId leadsFrom(LocalDate day) {
    var place =
        new Assignment(
            AssignmentId.random(),
            scene.id(),
            person.person(),
            person.organization(),
            Role.ENGAGEMENT_MANAGER,
            true,
            "みなと",
            "副責任者",
            "髙橋",
            "結衣",
            "タカハシ ユイ",
            day,
            Optional.empty(),
            Optional.of(Engagement.staff("株式会社みなと事務センター")));
    return scene.inTransaction(
        Scene.ward(),
        () -> {
          context.getBean(Contracts.class).assign(Scene.ward(), place);
          return place.id();
        });
  }

  private List<String> missing(String action, String rules) {
    var request =
        new AccessRequest(
            person,
            new Action(action, rules, false),
            ResourceRef.of(scene.id()),
            clock.instant(),
            null);
    return scene.inTransaction(person, () -> context.getBean(Gate.class).checks(request)).stream()
        .flatMap(check -> check.missing().stream())
        .map(Missing::code)
        .toList();
  }

  private List<String> named(AssignmentId place) {
    return scene
        .inTransaction(
            person,
            () -> context.getBean(NamedPeople.class).checks(scene.id(), List.of(place)).toList())
        .stream()
        .filter(check -> !check.holds())
        .map(Check::code)
        .toList();
  }

  private List<Duty> owed() {
    return scene
        .inTransaction(Scene.ward(), () -> context.getBean(Duties.class).of(scene.id()))
        .duties()
        .stream()
        .filter(duty -> duty.code().equals("role-questions"))
        .toList();
  }

  private List<String> waiting() {
    return scene
        .inTransaction(
            person,
            () ->
                context.getBean(ContractWaiting.class).waitingFor(person, clock.instant()).toList())
        .stream()
        .map(WaitingItem::way)
        .toList();
  }

  private String path() {
    return "/contracts/%s/questions/%s".formatted(scene.id(), sealed.edition());
  }

  private MvcTestResult answers(Map<Question, Integer> chosen) {
    signedIn(person);
    return scene.as(
        person,
        () -> {
          var post = MockMvcTester.from(web).post().uri(path());
          post.param("actKey", ActKey.random().toString());
          post.param("seen", sealed.digest().hex());
          chosen.forEach((q, choice) -> post.param(q.id().toString(), choice.toString()));
          return post.exchange();
        });
  }

  private MvcTestResult shown() {
    signedIn(person);
    return scene.as(person, () -> MockMvcTester.from(web).get().uri(path()).exchange());
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
