package jp.junshu.server.contracts;

import static jp.junshu.server.contracts.ClauseScene.number;
import static jp.junshu.server.contracts.ClauseScene.wish;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.junshu.core.duty.DutyState;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Strength;
import jp.junshu.server.ServerTest;
import jp.junshu.server.duties.Duties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;

/** A clause runs on a contract as the ward decided: watched, warned of, or enforced. */
@ServerTest
class StrengthTest {

  @Autowired private ApplicationContext context;
  @Autowired private Duties duties;

  private ClauseScene clauses;

  @BeforeEach
  void aWorkerWithoutPledge() {
    clauses = new ClauseScene(context);
  }

  private void both(Strength strength) {
    clauses.runs(wish("1.1", strength), wish("1.2", strength));
  }

  private DutyState state(String clause) {
    return clauses.scene.inTransaction(
        clauses.manager.actor(),
        () -> duties.of(clauses.scene.id()).clauses().get(ClauseId.of(clause)));
  }

  @Test
  @Tag("clause:1.2/prevent")
  void whereNothingWasDecidedTheMissingPledgeIsRefusedAsItAlwaysWas() {
    assertThat(clauses.opens(ActKey.random()))
        .hasStatus(HttpStatus.FORBIDDEN)
        .bodyText()
        .contains("強制(そろうまで通さない)")
        .doesNotContain("知ったうえで続ける");
    assertThat(clauses.state()).isEqualTo(Contract.State.PREPARED);
    assertThat(clauses.passed()).isEmpty();
  }

  @Test
  @Tag("clause:1.2/detect")
  void whatIsWatchedPassesIsRecordedAndIsNeverShownAsMet() {
    both(Strength.WATCH);
    assertThat(clauses.opens(ActKey.random())).hasStatus(HttpStatus.FOUND);
    assertThat(clauses.state()).isEqualTo(Contract.State.WORKING);
    assertThat(clauses.passed()).containsExactly("pledged WATCH", "acknowledged WATCH");
    assertThat(state("1.2")).isIn(DutyState.LATE, DutyState.DUE);
    assertThat(clauses.page(clauses.engagement, "/clauses"))
        .bodyText()
        .contains("足りないまま通った操作", "誓約書がない人がいた", "検知中");
  }

  @Test
  @Tag("clause:1.2/prevent")
  void aWarningIsShownWithItsReasonAndOnlyWhoeverReadItGoesOnKnowingly() throws Exception {
    both(Strength.WARN);
    var key = ActKey.random();
    var warned = clauses.opens(key);
    assertThat(warned)
        .hasStatus(HttpStatus.FORBIDDEN)
        .bodyText()
        .contains("足りないものがあります(警告)", "警告(知ったうえで通す)", key.toString());
    assertThat(clauses.state()).isEqualTo(Contract.State.PREPARED);
    assertThat(clauses.opens(key, number(warned))).hasStatus(HttpStatus.FOUND);
    assertThat(clauses.state()).isEqualTo(Contract.State.WORKING);
    assertThat(clauses.passed()).containsExactly("pledged WARN", "acknowledged WARN");
  }

  @Test
  @Tag("clause:5/prevent")
  void nobodyGoesOnUnderANumberThatWasMadeUpOrOfAnotherActOrOfLess() throws Exception {
    both(Strength.WARN);
    var key = ActKey.random();
    var shown = number(clauses.opens(key));
    assertThat(clauses.opens(ActKey.random(), shown)).hasStatus(HttpStatus.FORBIDDEN);
    assertThat(clauses.opens(key, "G-20261124-999999999999", "x' OR 1=1", ""))
        .hasStatus(HttpStatus.FORBIDDEN);
    clauses.scene.has(Role.WORKER, "江口", "悠");
    assertThat(clauses.opens(key, shown)).hasStatus(HttpStatus.FORBIDDEN);
    assertThat(clauses.state()).isEqualTo(Contract.State.PREPARED);
    assertThat(clauses.passed()).isEmpty();
  }

  @Test
  @Tag("clause:2.8/prevent")
  void aWarningBesideSomethingEnforcedLetsNobodyGoOn() {
    clauses.runs(wish("1.2", Strength.WARN));
    assertThat(clauses.opens(ActKey.random()))
        .hasStatus(HttpStatus.FORBIDDEN)
        .bodyText()
        .contains("強制(そろうまで通さない)", "警告(知ったうえで通す)")
        .doesNotContain("知ったうえで続ける");
  }

  @Test
  @Tag("clause:5/prevent")
  void whoMayActIsNoStrengthSoThatNoContractorOpensTheWorkOfAWatchedContract() {
    clauses.runs(wish("5", Strength.WATCH), wish("2.8", Strength.WATCH));
    assertThat(clauses.posts(clauses.engagement, "/work", ActKey.random()))
        .hasStatus(HttpStatus.FORBIDDEN);
    assertThat(clauses.state()).isEqualTo(Contract.State.PREPARED);
  }

  @Test
  @Tag("clause:1.2/prevent")
  void enforcedAgainItIsRefusedAgainAndWhatPassedBeforeStaysRecorded() {
    both(Strength.WATCH);
    both(Strength.ENFORCE);
    assertThat(clauses.opens(ActKey.random())).hasStatus(HttpStatus.FORBIDDEN);
    assertThat(clauses.choices().history(ClauseId.of("1.2")))
        .extracting(ClauseChoice::strength)
        .isEqualTo(List.of(Strength.ENFORCE, Strength.WATCH));
  }
}
