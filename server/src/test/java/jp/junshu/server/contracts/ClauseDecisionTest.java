package jp.junshu.server.contracts;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static jp.junshu.server.contracts.ClauseScene.missing;
import static jp.junshu.server.contracts.ClauseScene.not;
import static jp.junshu.server.contracts.ClauseScene.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import jp.junshu.core.duty.Duty;
import jp.junshu.core.duty.DutyState;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Strength;
import jp.junshu.server.ServerTest;
import jp.junshu.server.contracts.Scene.Somebody;
import jp.junshu.server.duties.Duties;
import jp.junshu.server.gate.ClauseStrengths;
import jp.junshu.server.time.BusinessClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a clause runs is decided by two people, from then on, and what was decided stays. */
@ServerTest
class ClauseDecisionTest {

  private static final ClauseId READING = ClauseId.of("1.1");

  @Autowired private ApplicationContext context;
  @Autowired private ClauseDesk desk;
  @Autowired private ClauseStrengths strengths;
  @Autowired private Duties duties;
  @Autowired private BusinessClock clock;
  @Autowired private JdbcClient db;

  private ClauseScene clauses;

  @BeforeEach
  void aContractAboutToBegin() {
    clauses = new ClauseScene(context);
  }

  private List<Duty> owed(String clause) {
    return clauses.scene.inTransaction(
        clauses.manager.actor(),
        () ->
            duties.of(clauses.scene.id()).duties().stream()
                .filter(duty -> duty.clause().equals(ClauseId.of(clause)))
                .toList());
  }

  @Test
  @Tag("clause:5/prevent")
  void theClerkDraftsAnotherDecidesAndNobodyOfTheContractorDoesEither() {
    var wish = wish("1.1", Strength.WARN);
    assertThat(missing(() -> drafted(clauses.engagement, wish))).contains("role");
    assertThat(missing(() -> drafted(clauses.manager, wish))).contains("role");
    clauses.drafts(clauses.clerk, wish);
    assertThat(missing(() -> clauses.decides(clauses.clerk))).contains("role");
    assertThat(missing(() -> clauses.decides(clauses.engagement))).contains("role");
    assertThat(clauses.decides(clauses.manager)).isTrue();
  }

  private boolean drafted(Somebody who, ClauseDesk.Wish wish) {
    clauses.drafts(who, wish);
    return true;
  }

  @Test
  @Tag("clause:5/prevent")
  void whoeverIsClerkAndManagerAtOnceDecidesNothingOfTheirOwn() {
    var both = clauses.scene.has(clauses.manager.actor(), Role.CLERK, false, "森下", "健一");
    clauses.drafts(both, wish("1.1", Strength.WATCH));
    assertThat(missing(() -> clauses.decides(clauses.manager))).contains("not-own-draft");
    assertThat(clauses.choices().drafts()).hasSize(1);
  }

  @Test
  @Tag("clause:4.1.6/prevent")
  void whatIsNeverWeakenedIsNotDraftedWeakerNorAsNotApplicable() {
    assertThat(missing(() -> drafted(clauses.clerk, wish("4.1.6", Strength.WATCH))))
        .containsExactly("never-weakened");
    assertThat(missing(() -> drafted(clauses.clerk, not("4.1.6", "使わないため"))))
        .containsExactly("always-applies");
    assertThat(missing(() -> drafted(clauses.clerk, not("3.3", "事故は起きないため"))))
        .containsExactly("always-applies");
  }

  @Test
  @Tag("clause:5/prove")
  void aDecisionHoldsFromItsMomentOnAndNeverBeforeAndBothSidesReadItOnAnyDay() {
    var before = clock.instant().minusSeconds(60);
    clauses.runs(not("1.1", "機器の廃棄だけの契約のため"));
    var settings =
        clauses.scene.inTransaction(
            clauses.engagement.actor(),
            () ->
                List.of(
                    strengths.of(clauses.scene.id(), before),
                    strengths.of(clauses.scene.id(), clock.instant())));
    assertThat(settings.getFirst().applies(READING)).isTrue();
    assertThat(settings.getLast().applies(READING)).isFalse();
    for (var who : List.of(clauses.engagement, clauses.clerk)) {
      assertThat(clauses.page(who, "/clauses")).bodyText().contains("機器の廃棄だけの契約のため", "適用外");
      assertThat(clauses.page(who, "/clauses?on=2026-01-05"))
          .bodyText()
          .doesNotContain("機器の廃棄だけの契約のため");
    }
  }

  @Test
  @Tag("clause:1.1/prevent")
  void aClauseThatDoesNotApplyOwesAndAsksNothingIsListedWithItsReasonAndOpensAgain() {
    clauses.runs(not("1.1", "機器の廃棄だけの契約のため"), not("1.2", "何も渡さないため"));
    assertThat(owed("1.1"))
        .filteredOn(duty -> !duty.code().equals("filing.RECORDED"))
        .singleElement()
        .satisfies(
            duty -> {
              assertThat(duty.state()).isEqualTo(DutyState.NONE);
              assertThat(duty.about()).containsExactly("機器の廃棄だけの契約のため");
            });
    assertThat(clauses.opens(ActKey.random())).hasStatus(HttpStatus.FOUND);
    assertThat(clauses.passed()).isEmpty();
    clauses.runs(wish("1.1", Strength.ENFORCE));
    assertThat(owed("1.1")).extracting(Duty::state).contains(DutyState.STOPPED);
  }

  @Test
  @Tag("clause:5/prevent")
  void aReasonIsReadAsTextAndOneTooLongOrMissingIsTakenByNobody() {
    clauses.runs(not("2.2", "<script>alert(1)</script>' OR ''='"));
    assertThat(clauses.page(clauses.engagement, "/clauses"))
        .bodyText()
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("<script>alert");
    assertThat(clauses.posts(clauses.clerk, "/clauses/2.2", ActKey.random()))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    var most = "&applies=true&strength=WARN&reason=" + "x".repeat(201);
    assertThat(clauses.posts(clauses.clerk, "/clauses/2.2?a=" + most, ActKey.random()))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(clauses.page(clauses.clerk, "/clauses/9.9")).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(clauses.page(clauses.clerk, "/clauses/2.2"))
        .bodyText()
        .contains("href=\"/rules/2.2\"");
  }

  @Test
  @Tag("clause:5/prove")
  void whatWasDecidedIsRewrittenAndDeletedByNobody() {
    clauses.runs(wish("1.1", Strength.WATCH));
    for (var sql :
        List.of(
            "UPDATE contracts.clause_setting SET reason = 'x' WHERE contract_id = :id",
            "DELETE FROM contracts.clause_setting WHERE contract_id = :id",
            "UPDATE gate.observation SET code = 'x' WHERE contract_id = :id")) {
      assertThatExceptionOfType(DataAccessException.class)
          .isThrownBy(
              () ->
                  clauses.scene.inTransaction(
                      clauses.manager.actor(),
                      () -> db.sql(sql).param("id", clauses.scene.id().value()).update()));
    }
  }

  @Test
  @Tag("clause:5/prevent")
  void ofTwoDecisionsAtOnceOneComesFirstAndTheOtherDecidesNothing() throws Exception {
    var second = clauses.scene.has(Role.SECURITY_MANAGER, "北川", "誠");
    clauses.drafts(clauses.clerk, wish("1.1", Strength.WARN));
    var seen = ClauseDesk.digest(clauses.choices().drafts());
    Future<Boolean> other =
        clauses.scene.inTransaction(
            clauses.manager.actor(),
            () -> {
              var id = clauses.scene.id();
              assertThat(desk.decide(clauses.manager.actor(), id, seen, ActKey.random())).isTrue();
              return waits(
                  CompletableFuture.supplyAsync(
                      () ->
                          clauses.scene.as(
                              second.actor(),
                              () -> desk.decide(second.actor(), id, seen, ActKey.random()))));
            });
    assertThat(other.get(20, SECONDS)).isFalse();
    assertThat(clauses.choices().history(READING)).hasSize(1);
  }

  private static <T> Future<T> waits(Future<T> other) {
    assertThatExceptionOfType(TimeoutException.class)
        .isThrownBy(() -> other.get(500, MILLISECONDS));
    return other;
  }

  @Test
  @Tag("clause:5/prevent")
  void aDraftThatSaysWhatHoldsAnywayIsTakenAwayAndWhatChangedSinceIsNotDecided() {
    clauses.drafts(clauses.clerk, wish("1.1", Strength.WARN));
    var seen = ClauseDesk.digest(clauses.choices().drafts());
    clauses.drafts(clauses.clerk, wish("1.1", Strength.ENFORCE));
    assertThat(clauses.choices().drafts()).isEmpty();
    var manager = clauses.manager.actor();
    assertThat(
            clauses.scene.as(
                manager, () -> desk.decide(manager, clauses.scene.id(), seen, ActKey.random())))
        .isFalse();
  }
}
