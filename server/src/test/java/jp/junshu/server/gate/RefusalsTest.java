package jp.junshu.server.gate;

import static jp.junshu.server.SignedInAs.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.junshu.core.gate.AccessRequest;
import jp.junshu.core.gate.Action;
import jp.junshu.core.gate.Decision;
import jp.junshu.core.gate.Missing;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.gate.ResourceRef;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ServerTest;
import jp.junshu.server.contracts.Scene;
import jp.junshu.server.time.BusinessClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** What is kept of a refusal, however much was missing. */
@ServerTest
class RefusalsTest {

  private static final Instant NOON = Instant.parse("2026-03-16T03:00:00Z");
  private static final ClauseId ROLES = ClauseId.of("2.8");
  private static final ClauseId PLEDGE = ClauseId.of("1.2");
  private static final ClauseId READING = ClauseId.of("1.1");

  @Autowired private ApplicationContext context;
  @Autowired private Refusals refusals;
  @Autowired private BusinessClock clock;
  @Autowired private JdbcClient db;
  @Autowired private WebApplicationContext web;

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  private static Missing missing(ClauseId clause, String code) {
    var whose = AssignmentId.random().toString();
    return new Missing(clause, code, Missing.Turn.WORKER, List.of(whose), "");
  }

  private static AccessRefused refused(Scene scene, List<ClauseId> clauses, List<Missing> missing) {
    return refused(scene, Scene.ward(), NOON, new Decision.Refused(clauses, missing));
  }

  private static AccessRefused refused(
      Scene scene, PersonActor actor, Instant at, Decision.Refused decision) {
    var resource = ResourceRef.of(scene.id());
    var request = new AccessRequest(actor, Action.moving("work.open"), resource, at, null);
    return new AccessRefused(request, decision, "");
  }

  private void keep(Scene scene, PersonActor actor, Instant at) {
    var nobody = new Decision.Refused(List.of(ROLES), List.of(missing(ROLES, "role-filled")));
    refusals.keep(refused(scene, actor, at, nobody));
  }

  private void keepAsManyAsAreKept(Scene scene, PersonActor actor, Instant at) {
    IntStream.range(0, Refusals.MOST).forEach(_ -> keep(scene, actor, at));
  }

  private boolean isKept(Scene scene, PersonActor actor, Instant at) {
    try {
      keep(scene, actor, at);
      return true;
    } catch (TooManyRefused notKept) {
      return false;
    }
  }

  private List<String> kept(Scene scene, String column) {
    var sql =
        "SELECT each ->> '%s' FROM gate.refusal, jsonb_array_elements(missing) AS each"
            + " WHERE contract_id = :contract";
    return scene.inTransaction(
        Scene.ward(),
        () ->
            db.sql(sql.formatted(column))
                .param("contract", scene.id().value())
                .query(String.class)
                .list());
  }

  @Test
  void whatAThousandPeopleLackIsKeptOnceForEachThingThatIsMissing() {
    var scene = new Scene(context);
    var everybody =
        IntStream.range(0, 1_000)
            .boxed()
            .flatMap(_ -> Stream.of(missing(PLEDGE, "pledged"), missing(READING, "acknowledged")));
    var things = Stream.concat(Stream.of(missing(ROLES, "role-filled")), everybody).toList();
    var answered = refusals.keep(refused(scene, List.of(ROLES), things));
    assertThat(answered.number()).startsWith("G-20260316-");
    assertThat(answered.decision().missing()).hasSize(2_001);
    assertThat(kept(scene, "code")).containsExactly("role-filled", "pledged", "acknowledged");
    assertThat(kept(scene, "clause")).containsExactly("2.8", "1.2", "1.1");
  }

  @Test
  void theSameThingUnderTwoClausesIsKeptUnderBothAndAClauseOnce() {
    var scene = new Scene(context);
    var things = List.of(missing(PLEDGE, "pledged"), missing(READING, "pledged"));
    var clauses = IntStream.range(0, 20_000).mapToObj(_ -> PLEDGE).toList();
    refusals.keep(refused(scene, clauses, things));
    assertThat(kept(scene, "clause")).containsExactly("1.2", "1.1");
  }

  @Test
  void afterTwoHundredWithinAnHourNothingMoreOfThatPersonIsKeptUntilTheHourIsOver() {
    var scene = new Scene(context);
    var actor = Scene.ward();
    keepAsManyAsAreKept(scene, actor, NOON);
    assertThatExceptionOfType(TooManyRefused.class)
        .isThrownBy(() -> keep(scene, actor, NOON.plus(Duration.ofMinutes(59))));
    assertThat(kept(scene, "code")).hasSize(Refusals.MOST);
    keep(scene, Scene.ward(), NOON);
    var elsewhere = new Scene(context);
    keep(elsewhere, actor, NOON);
    assertThat(kept(elsewhere, "code")).hasSize(1);
    keep(scene, actor, NOON.plus(Refusals.WHILE));
    assertThat(kept(scene, "code")).hasSize(Refusals.MOST + 2);
  }

  @Test
  void refusedManyTimesAtOnceNoMoreIsKeptThanCameInTheSameMoment() throws Exception {
    var scene = new Scene(context);
    var actor = Scene.ward();
    int atOnce = 8;
    try (var threads = Executors.newFixedThreadPool(atOnce)) {
      var answers =
          threads.invokeAll(
              IntStream.range(0, Refusals.MOST + 100)
                  .<Callable<Boolean>>mapToObj(_ -> () -> isKept(scene, actor, NOON))
                  .toList());
      for (var answer : answers) {
        answer.get();
      }
    }
    assertThat(kept(scene, "code")).hasSizeBetween(Refusals.MOST, Refusals.MOST + atOnce - 1);
  }

  @Test
  void whoeverIsRefusedTooOftenIsToldWhomToCallAndStillReportsWhatWentWrong() {
    var scene = new Scene(context);
    var engagement = scene.has(Role.ENGAGEMENT_MANAGER, "佐伯", "直樹");
    var manager = engagement.actor();
    keepAsManyAsAreKept(scene, manager, clock.instant());
    assertThat(opensWork(scene, manager, "ja"))
        .hasStatus(HttpStatus.TOO_MANY_REQUESTS)
        .bodyText()
        .contains("200回を超えた", "1時間ほどたつと", "区の担当者", "事故の報告は、止まっていません");
    assertThat(opensWork(scene, manager, "en"))
        .hasStatus(HttpStatus.TOO_MANY_REQUESTS)
        .bodyText()
        .contains("after about an hour", "engagement manager");
    assertThat(kept(scene, "code")).hasSize(Refusals.MOST);
    var report = scene.file(manager, "F10", somethingWentWrong(engagement));
    assertThat(scene.as(manager, () -> scene.desk().find(report))).isPresent();
  }

  private static Map<String, String> somethingWentWrong(Scene.Somebody worker) {
    return Map.of(
        "from", "R8.3.1",
        "until", "R8.3.15",
        "planned", "申請書の受付",
        "actual", "申請書の受付。一通を誤って送付",
        "workers", worker.assignment().toString(),
        "nextPlan", "回収",
        "incidents", "REPORTED");
  }

  private MvcTestResult opensWork(Scene scene, PersonActor actor, String language) {
    signedIn(actor);
    return scene.as(
        actor,
        () ->
            MockMvcTester.from(web)
                .post()
                .uri("/contracts/%s/work".formatted(scene.id()))
                .param("actKey", ActKey.random().toString())
                .cookie(new Cookie("junshu-lang", language))
                .exchange());
  }
}
