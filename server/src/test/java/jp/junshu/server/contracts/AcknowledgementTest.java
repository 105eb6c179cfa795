package jp.junshu.server.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import jp.junshu.core.duty.Duty;
import jp.junshu.core.duty.DutyState;
import jp.junshu.core.gate.AccessRequest;
import jp.junshu.core.gate.Action;
import jp.junshu.core.gate.Check;
import jp.junshu.core.gate.ResourceRef;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ServerTest;
import jp.junshu.server.duties.Duties;
import jp.junshu.server.forms.FormDesk;
import jp.junshu.server.gate.Gate;
import jp.junshu.server.rules.PublishedEdition;
import jp.junshu.server.rules.PublishedRules;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.time.StoryClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** An acknowledgement names its edition; a new edition asks everybody again. */
@ServerTest
@TestPropertySource(properties = "junshu.test=acknowledgement")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AcknowledgementTest {

  private static final LocalDate NEW_FROM = LocalDate.of(2026, 3, 23);

  @Autowired private ApplicationContext context;
  @Autowired private StoryClock clock;
  @Autowired private JdbcClient db;
  private Scene scene;
  private Scene.Somebody worker;
  private PublishedRules rules;

  @BeforeEach
  void somebodyPledgedAndAcknowledged() {
    rules = new PublishedRules(context);
    scene = new Scene(context);
    worker = scene.has(Role.WORKER, "髙橋", "結衣");
    scene.accepts(worker);
  }

  @Test
  @Order(1)
  @Tag("clause:1.1/prove")
  void theContractsLogSaysWhichEditionByTheDigestOfItsText() {
    assertThat(entries("rules.acknowledged"))
        .singleElement()
        .asString()
        .contains(rules.inForce().text().hex());
  }

  @Test
  @Order(2)
  @Tag("clause:1.1/detect")
  @Tag("clause:1.1/prevent")
  void aNewEditionAsksAgainAndAfterItsDaysOfGraceStopsWhoDidNotAnswer() {
    var first = rules.inForce();
    var second = rules.next(NEW_FROM);
    assertThat(owed()).as("before its day").isEmpty();
    moveTo(NEW_FROM);
    assertThat(owed())
        .singleElement()
        .satisfies(
            duty -> {
              assertThat(duty.state()).isEqualTo(DutyState.DUE);
              assertThat(duty.because()).isEqualTo("new-edition");
            });
    assertThat(mayApply()).as("in the days of grace").isTrue();
    assertThat(rejected(first)).isEqualTo("edition-followed");
    moveTo(NEW_FROM.plusDays(21));
    assertThat(owed()).extracting(Duty::state).containsExactly(DutyState.STOPPED);
    assertThat(mayApply()).as("after the days of grace").isFalse();
    scene.acknowledges(worker);
    assertThat(owed()).isEmpty();
    assertThat(mayApply()).isTrue();
    assertThat(entries(second.text().hex())).isNotEmpty();
  }

  private void moveTo(LocalDate day) {
    clock.moveTo(day.atStartOfDay(BusinessClock.JST).plus(Duration.ofHours(10)).toInstant());
  }

  private List<Duty> owed() {
    return scene
        .inTransaction(Scene.ward(), () -> context.getBean(Duties.class).of(scene.id()))
        .duties()
        .stream()
        .filter(duty -> duty.clause().equals(ClauseId.of("1.1")))
        .filter(duty -> duty.code().equals("acknowledge"))
        .filter(duty -> duty.state() != DutyState.MET)
        .toList();
  }

  private String rejected(PublishedEdition old) {
    var typed = new HashMap<>(Scene.acknowledgement(context));
    typed.put("edition", old.id().toString());
    return ((FormDesk.Result.Rejected) scene.tryToFile(worker.actor(), "F29", typed))
        .errors()
        .getFirst()
        .code();
  }

  /** Whether the gate takes the worker's acknowledgement as it stands. */
  private boolean mayApply() {
    var apply = new Action("file:F06", "file:APPLICATION", false);
    var request =
        new AccessRequest(worker.actor(), apply, ResourceRef.of(scene.id()), clock.instant(), null);
    return scene
        .inTransaction(worker.actor(), () -> context.getBean(Gate.class).checks(request))
        .stream()
        .filter(check -> check.code().startsWith("acknowledged"))
        .allMatch(Check::holds);
  }

  private List<String> entries(String containing) {
    return scene
        .inTransaction(
            Scene.ward(),
            () ->
                db.sql("SELECT leaf FROM ledger.entry UNION ALL SELECT leaf FROM ledger.pending")
                    .query((row, _) -> new String(row.getBytes(1), StandardCharsets.UTF_8))
                    .list())
        .stream()
        .filter(entry -> entry.contains(containing))
        .filter(entry -> entry.contains(scene.id().toString()))
        .toList();
  }
}
