package jp.junshu.server.assets;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static jp.junshu.server.SignedInAs.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import jp.junshu.core.form.Life;
import jp.junshu.core.gate.Missing;
import jp.junshu.core.id.AbsenceId;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ServerTest;
import jp.junshu.server.contracts.Scene.Somebody;
import jp.junshu.server.duties.WaitingItem;
import jp.junshu.server.duties.WaitingSource;
import jp.junshu.server.forms.BulkDesk;
import jp.junshu.server.forms.BulkDesk.Pick;
import jp.junshu.server.forms.FilingView;
import jp.junshu.server.forms.Outcome;
import jp.junshu.server.forms.PassingDesk;
import jp.junshu.server.gate.AccessRefused;
import jp.junshu.server.identity.Absences;
import jp.junshu.server.time.BusinessClock;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

/**
 * Who decides while the decider is away (代決), and how it goes on without a reviewer who reads
 * afterwards (後閲): only while an absence stands.
 */
@ServerTest
@TestPropertySource(properties = "junshu.routes=classpath:routes-of-a-ward.tsv")
class SubstitutionTest {

  @Autowired private ApplicationContext context;
  @Autowired private WebApplicationContext web;
  @Autowired private JdbcClient db;

  private AssetScene at;
  private Somebody officer;
  private Somebody systems;
  private Somebody deputy;
  private FilingId id;

  @BeforeEach
  void anApplicationBeforeThoseWhoConcur() {
    at = AssetScene.working(context);
    officer = at.scene.has(Role.SECURITY_OFFICER, "堀江", "直美");
    systems = at.scene.has(Role.SYSTEM_MANAGER, "三田", "亮");
    deputy = at.scene.has(Role.SECURITY_MANAGER, true, "大槻", "修");
    id = at.takeout(at.original());
    at.takes(at.clerk, id, Outcome.PASSED, "");
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  private FilingView view() {
    return at.view(at.clerk.actor(), id);
  }

  private void takes(Somebody who, int position, Outcome outcome) {
    var view = view();
    at.scene.as(
        who.actor(),
        () -> {
          var seen = view.filed().digest();
          at.scene.desk().take(who.actor(), view, position, outcome, seen, "", ActKey.random());
          return outcome;
        });
  }

  private void bothConcur() {
    takes(officer, 2, Outcome.PASSED);
    takes(systems, 3, Outcome.PASSED);
  }

  private void passesOver(Somebody who, int position) {
    passesOver(who, view().steps().get(position - 1));
  }

  private void passesOver(Somebody who, FilingView.Step step) {
    var view = view();
    var desk = context.getBean(PassingDesk.class);
    at.scene.as(
        who.actor(),
        () -> {
          desk.passOver(who.actor(), view, step, view.filed().digest(), ActKey.random());
          return id;
        });
  }

  private void ends(Somebody who, AbsenceId absence) {
    at.scene.inTransaction(
        who.actor(),
        () -> {
          context.getBean(Absences.class).end(who.actor(), absence, now());
          return absence;
        });
  }

  private Instant now() {
    return context.getBean(BusinessClock.class).instant();
  }

  private List<String> missing(Runnable act) {
    var refused = catchThrowableOfType(AccessRefused.class, act::run);
    assertThat(refused).isNotNull();
    return refused.decision().missing().stream().map(Missing::code).toList();
  }

  private List<String> waitsFor(Somebody who) {
    var sources = context.getBeansOfType(WaitingSource.class).values();
    return at.scene.inTransaction(
        who.actor(),
        () ->
            sources.stream()
                .flatMap(source -> source.waitingFor(who.actor(), now()))
                .filter(item -> item.way().equals("/filings/" + id))
                .map(WaitingItem::kind)
                .toList());
  }

  private Document page(Somebody who) {
    return page(who, "/filings/" + id);
  }

  private Document page(Somebody who, String way) {
    signedIn(who.actor());
    var answer = at.scene.as(who.actor(), () -> MockMvcTester.from(web).get().uri(way).exchange());
    try {
      return Jsoup.parse(answer.getResponse().getContentAsString());
    } catch (UnsupportedEncodingException e) {
      throw new AssertionError(e);
    }
  }

  private List<String> entries(String type) {
    return at.scene.inTransaction(
        at.clerk.actor(),
        () ->
            db
                .sql(
                    """
                    SELECT convert_from(leaf, 'UTF8') FROM ledger.pending
                     UNION
                    SELECT convert_from(leaf, 'UTF8') FROM ledger.entry
                    """)
                .query((row, _) -> String.valueOf(row.getString(1)))
                .list()
                .stream()
                .filter(leaf -> leaf.contains("\"filing\":\"" + id + "\""))
                .filter(leaf -> leaf.contains("\"" + type + "\""))
                .toList());
  }

  @Test
  void aDeputyDecidesOnlyWhileAnAbsenceOfTheDeciderStandsAndIsToldWhatToDo() {
    bothConcur();
    assertThat(waitsFor(deputy)).isEmpty();
    assertThat(missing(() -> takes(deputy, 4, Outcome.GRANTED))).containsExactly("decider-absent");
    var page = page(deputy);
    assertThat(page.select("form[action$=/decide]")).isEmpty();
    assertThat(page.select("a[href*=/absences?role=SECURITY_MANAGER]").text()).isEqualTo("不在を登録する");
    var way = page.select("a[href*=/absences?role=SECURITY_MANAGER]").attr("href");
    assertThat(page(deputy, way).select("main a[href=/filings/" + id + "]").text())
        .isEqualTo(view().number() + "の画面へ戻って決裁する");
    assertThat(page(deputy, way).select("form input[name=filing]").val()).isEqualTo(id.toString());
    var other = way.replace(id.toString(), FilingId.random().toString());
    assertThat(page(deputy, other).select("form input[name=filing]")).isEmpty();
    at.scene.away(at.manager);
    assertThat(waitsFor(deputy)).containsExactly("filing.DECIDE");
    assertThat(page(deputy).select("form[action$=/decide]").text())
        .contains("代決", "森下 健一は ", "不在です(本人が")
        .doesNotContain("不在の番号");
    takes(deputy, 4, Outcome.GRANTED);
    assertThat(view().state()).isEqualTo(Life.State.GRANTED);
  }

  @Test
  void theDeputysDecisionNamesTheAbsenceAndTheAbsentOneReadsItAfterwards() {
    bothConcur();
    var absence = at.scene.away(at.manager);
    takes(deputy, 4, Outcome.GRANTED);
    var done = view().steps().get(3).done().orElseThrow();
    assertThat(done.deputy()).isTrue();
    assertThat(done.absence()).contains("森下 健一", "(本人が ", absence.toString());
    assertThat(entries("filing.step-taken"))
        .filteredOn(leaf -> leaf.contains("\"DECIDE\""))
        .singleElement()
        .matches(leaf -> leaf.matches(".*\"absence\":\"[0-9a-f]{64}\".*"));
    assertThat(entries("filing.step-taken")).noneMatch(leaf -> leaf.contains("不在"));
    assertThat(page(at.manager).select("main").text())
        .contains("不在です(本人が")
        .doesNotContain(absence.toString());
    var box = page(at.manager).select(".route li").get(4).text();
    assertThat(box).contains("代決", "後閲がまだです");
    assertThat(waitsFor(at.manager)).containsExactly("filing.READ_AFTER");
    reads(at.manager, 4);
    assertThat(waitsFor(at.manager)).isEmpty();
    assertThat(page(at.clerk).select(".route li").get(4).text()).containsPattern("後閲済み .*\\d");
  }

  private void reads(Somebody who, int position) {
    var view = view();
    var step = view.steps().get(position - 1);
    at.scene.as(
        who.actor(),
        () -> {
          at.scene.desk().readAfter(who.actor(), view, step, ActKey.random());
          return id;
        });
  }

  @Test
  void anAbsenceThatIsToComeOrIsOverOpensNothing() {
    bothConcur();
    at.scene.away(at.manager, now().plus(Duration.ofHours(1)), now().plus(Duration.ofDays(1)));
    at.scene.away(at.manager, now().minus(Duration.ofDays(1)), now());
    assertThat(missing(() -> takes(deputy, 4, Outcome.GRANTED))).containsExactly("decider-absent");
  }

  @Test
  void theDeciderWhoIsBackEndsTheAbsenceAndThePageThatTheDeputyHasOpenDecidesNothing() {
    bothConcur();
    var absence = at.scene.away(at.manager);
    assertThat(page(deputy).select("form[action$=/decide]")).hasSize(1);
    ends(at.manager, absence);
    assertThat(missing(() -> takes(deputy, 4, Outcome.GRANTED))).containsExactly("decider-absent");
    assertThat(view().state()).isEqualTo(Life.State.FILED);
  }

  @Test
  void anEndThatIsNotCommittedYetIsWaitedForAndWins() throws Exception {
    bothConcur();
    var absence = at.scene.away(at.manager);
    var decision =
        at.scene.inTransaction(
            at.manager.actor(),
            () -> {
              context.getBean(Absences.class).end(at.manager.actor(), absence, now());
              var asked =
                  CompletableFuture.supplyAsync(
                      () -> missing(() -> takes(deputy, 4, Outcome.GRANTED)));
              assertThatExceptionOfType(TimeoutException.class)
                  .isThrownBy(() -> asked.get(700, MILLISECONDS));
              return asked;
            });
    assertThat(decision.get(30, SECONDS)).containsExactly("decider-absent");
    assertThat(view().state()).isEqualTo(Life.State.FILED);
  }

  @Test
  void manyAtOnceAreDecidedByADeputyUnderTheSameRule() {
    bothConcur();
    var pick = new Pick(id, 4, view().filed().digest());
    var bulk = context.getBean(BulkDesk.class);
    var offers =
        at.scene.as(deputy.actor(), () -> bulk.offers(deputy.actor(), at.scene.id(), "F06"));
    assertThat(offers.orElseThrow().offered()).isEmpty();
    assertThat(offers.orElseThrow().apart()).isEmpty();
    var came =
        at.scene.as(
            deputy.actor(),
            () ->
                bulk.decide(deputy.actor(), at.scene.id(), "F06", List.of(pick), ActKey.random()));
    assertThat(came)
        .singleElement()
        .matches(r -> r instanceof BulkDesk.Result.Dropped(_, AccessRefused _));
  }

  @Test
  void anAbsentOneWhoConcursIsPassedOverAndReadsAfterwardsAndTheFactCommitsToTheAbsence() {
    var absence = at.scene.away(officer);
    takes(systems, 3, Outcome.PASSED);
    assertThat(page(at.manager).select("form[action$=/pass-over]").text())
        .contains("合議", "情報セキュリティ責任者", "堀江 直美");
    assertThat(page(at.manager).select("form[action$=/decide]")).isEmpty();
    passesOver(at.manager, 2);
    var step = view().steps().get(1).done().orElseThrow();
    assertThat(step.outcome()).isEqualTo(Outcome.PASSED_OVER);
    assertThat(step.absence()).contains("堀江 直美", absence.toString());
    assertThat(entries("filing.passed-over"))
        .singleElement()
        .matches(leaf -> leaf.matches(".*\"absence\":\"[0-9a-f]{64}\".*"));
    assertThat(waitsFor(at.manager)).containsExactly("filing.DECIDE");
    takes(at.manager, 4, Outcome.GRANTED);
    assertThat(page(at.clerk).select(".route li").get(2).text()).contains("不在のため後閲", "後閲がまだです");
    assertThat(waitsFor(officer)).containsExactly("filing.READ_AFTER");
    assertThat(missing(() -> reads(at.manager, 2))).contains("reads-in-person");
    reads(officer, 2);
    assertThat(waitsFor(officer)).isEmpty();
    assertThat(page(at.clerk).select(".route li").get(2).text()).contains("後閲済み");
  }

  @Test
  void nobodyIsPassedOverWhileSomebodyOfThatPostIsThere() {
    assertThat(missing(() -> passesOver(at.manager, 2))).containsExactly("reviewer-absent");
    at.scene.away(officer);
    at.scene.has(Role.SECURITY_OFFICER, "河野", "茜");
    assertThat(missing(() -> passesOver(at.manager, 2))).containsExactly("reviewer-absent");
    assertThat(page(at.manager).select("form[action$=/pass-over]")).isEmpty();
  }

  @Test
  void whoIsHereCannotPassOverThemselves() {
    at.scene.away(officer);
    assertThat(missing(() -> passesOver(officer, 2))).containsExactly("reviewer-absent");
  }

  @Test
  void theDeciderIsNeverPassedOverNorIsAnybodyByWhoeverFiled() {
    bothConcur();
    at.scene.away(at.manager);
    assertThat(missing(() -> passesOver(at.clerk, 4))).containsExactly("only-review");
    assertThat(missing(() -> passesOver(at.worker, 4))).contains("role", "not-own-filing");
  }

  @Test
  void theContractorsStepIsPassedOverByNobody() {
    var step = view().steps().get(1);
    var theirs =
        new FilingView.Step(
            step.position(),
            step.stage(),
            step.act(),
            Role.ENGAGEMENT_MANAGER,
            step.delegated(),
            step.done(),
            step.external(),
            step.outside());
    assertThat(missing(() -> passesOver(at.manager, theirs))).contains("only-review");
  }

  @Test
  void aReviewerWhoIsBackBeforeTheOthersPressIsWaitedFor() {
    var absence = at.scene.away(officer);
    assertThat(page(at.manager).select("form[action$=/pass-over]")).hasSize(1);
    ends(officer, absence);
    assertThat(missing(() -> passesOver(at.manager, 2))).containsExactly("reviewer-absent");
  }

  @Test
  void theContractorsDeputyDecidesOnlyWhileTheirManagerIsAwayAndSeesNoAbsenceOfTheWard() {
    var theirs = at.scene.has(Role.ENGAGEMENT_MANAGER, true, "多田", "司");
    at.scene.accepts(theirs);
    at.agreed();
    at.scene.away(at.manager);
    id = at.scene.file(at.clerk.actor(), "F05", at.handover(at.original(), "GIVEN"));
    assertThat(missing(() -> takes(theirs, 1, Outcome.COUNTERSIGNED)))
        .containsExactly("decider-absent");
    at.scene.away(at.engagement);
    takes(theirs, 1, Outcome.COUNTERSIGNED);
    var seen =
        at.scene.inTransaction(
            theirs.actor(),
            () -> db.sql("SELECT count(*) FROM identity.absence").query(Long.class).single());
    assertThat(seen).isEqualTo(1);
  }
}
