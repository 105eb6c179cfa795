package jp.junshu.server.contracts;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import jp.junshu.core.gate.Action;
import jp.junshu.core.gate.Missing;
import jp.junshu.core.gate.ResourceRef;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ServerTest;
import jp.junshu.server.contracts.Scene.Somebody;
import jp.junshu.server.gate.AccessRefused;
import jp.junshu.server.gate.Acts;
import jp.junshu.server.gate.Ask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two at once: somebody acts, and their place on the contract ends. */
@ServerTest
class RevocationTest {

  private static final LocalDate YESTERDAY = LocalDate.of(2026, 3, 15);

  @Autowired private ApplicationContext context;
  @Autowired private Acts acts;
  @Autowired private JdbcClient db;

  private Scene scene;
  private Somebody manager;

  @BeforeEach
  void aContractWithAManager() {
    scene = new Scene(context);
    manager = scene.has(Role.ENGAGEMENT_MANAGER, "佐伯", "直樹");
  }

  private boolean ends() {
    scene.contracts().end(Scene.ward(), scene.id(), manager.assignment(), YESTERDAY);
    return true;
  }

  private boolean reports(Supplier<Boolean> deed) {
    var ask =
        Ask.of(
            manager.actor(),
            new Action("file:TEST", "file:REPORT", false),
            ResourceRef.of(scene.id()),
            ActKey.random(),
            "/");
    return scene.as(manager.actor(), () -> acts.perform(ask, _ -> deed.get()));
  }

  private static void waits(Future<?> other) {
    assertThatExceptionOfType(TimeoutException.class)
        .isThrownBy(() -> other.get(500, MILLISECONDS));
  }

  private boolean standsThere() {
    return scene.inTransaction(
        Scene.ward(),
        () ->
            scene.contracts().roster(scene.id()).on(YESTERDAY.plusDays(1)).stream()
                .anyMatch(a -> a.id().equals(manager.assignment())));
  }

  @Test
  @Tag("clause:1.2/prevent")
  void aRevocationWaitsUntilTheActBegunBeforeItIsDone() throws Exception {
    var revocations = new CompletableFuture<Future<Boolean>>();
    reports(
        () -> {
          var revocation =
              CompletableFuture.supplyAsync(() -> scene.inTransaction(Scene.ward(), this::ends));
          waits(revocation);
          return revocations.complete(revocation);
        });
    assertThat(revocations.get().get(20, SECONDS)).isTrue();
    assertThat(standsThere()).isFalse();
  }

  @Test
  @Tag("clause:1.2/prevent")
  void anActBegunDuringARevocationComesAfterItAndIsRefused() {
    var late =
        scene.inTransaction(
            Scene.ward(),
            () -> {
              ends();
              var act = CompletableFuture.supplyAsync(() -> reports(() -> true));
              waits(act);
              return act;
            });
    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(() -> late.get(20, SECONDS))
        .havingCause()
        .isInstanceOfSatisfying(
            AccessRefused.class,
            refused ->
                assertThat(refused.decision().missing())
                    .extracting(Missing::code)
                    .containsExactly("role"));
  }

  @Test
  @Tag("clause:1.2/prevent")
  void whoLeftActsNoMoreThoughThePledgeStays() {
    scene.pledges(manager);
    scene.inTransaction(Scene.ward(), this::ends);
    assertThatExceptionOfType(AccessRefused.class)
        .isThrownBy(() -> scene.file(manager.actor(), "F29", Scene.acknowledgement(context)));
    var roster = scene.inTransaction(Scene.ward(), () -> scene.contracts().roster(scene.id()));
    assertThat(roster.pledged(manager.actor().person())).isPresent();
  }

  @Test
  void nobodyIsRevokedByWayOfAnotherContract() {
    var other = new Scene(context);
    scene.inTransaction(
        Scene.ward(),
        () -> {
          scene.contracts().end(Scene.ward(), other.id(), manager.assignment(), YESTERDAY);
          return true;
        });
    assertThat(standsThere()).isTrue();
  }

  @Test
  @Tag("clause:1.2/prevent")
  void nobodyRewritesSinceWhenAPledgeStands() {
    scene.pledges(manager);
    var rewritten = "UPDATE contracts.standing_fact SET since = since - interval '1 day'";
    assertThatThrownBy(() -> scene.inTransaction(Scene.ward(), () -> db.sql(rewritten).update()))
        .isInstanceOf(DataAccessException.class)
        .hasStackTraceContaining("permission denied");
  }
}
