package jp.junshu.server.contracts;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ServerTest;
import jp.junshu.server.contracts.Scene.Somebody;
import jp.junshu.server.contracts.ScopeDesk.Choice;
import jp.junshu.server.contracts.ScopeDesk.DraftMoved;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Two at once: the sections that apply are drafted, and decided. */
@ServerTest
class ScopeRaceTest {

  @Autowired private ApplicationContext context;
  @Autowired private ScopeDesk desk;

  private Scene scene;
  private Somebody clerk;
  private Somebody manager;
  private Hash seen;

  @BeforeEach
  void aDraftThatTheManagerSees() {
    scene = new Scene(context);
    clerk = scene.has(Role.CLERK, "青木", "里奈");
    manager = scene.has(Role.SECURITY_MANAGER, "森下", "健一");
    scene.as(clerk.actor(), () -> drafts(false));
    seen = ScopeDesk.digest(scopes());
  }

  private boolean drafts(boolean applies) {
    var choices = SectionScope.CHOICES.stream().map(s -> new Choice(s, applies, "含まない。")).toList();
    desk.draft(clerk.actor(), scene.id(), choices, ActKey.random());
    return applies;
  }

  private Hash decides() {
    desk.decide(manager.actor(), scene.id(), seen, ActKey.random());
    return seen;
  }

  private List<SectionScope> scopes() {
    return scene.inTransaction(
        manager.actor(), () -> scene.contracts().part(scene.id()).orElseThrow().scopes());
  }

  private static <T> Future<T> waits(Future<T> other) {
    assertThatExceptionOfType(TimeoutException.class)
        .isThrownBy(() -> other.get(500, MILLISECONDS));
    return other;
  }

  @Test
  @Tag("clause:5/prevent")
  void aDecisionDuringADraftWaitsForItAndNothingOfTheNewDraftIsDecided() {
    var decision =
        scene.inTransaction(
            clerk.actor(),
            () -> {
              drafts(true);
              return waits(
                  CompletableFuture.supplyAsync(() -> scene.as(manager.actor(), this::decides)));
            });
    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(() -> decision.get(20, SECONDS))
        .withCauseInstanceOf(DraftMoved.class);
    assertThat(scopes()).allMatch(scope -> scope.applies() && scope.decidedAt().isEmpty());
  }

  @Test
  @Tag("clause:5/prevent")
  void aDraftDuringADecisionComesAfterItAndOpensItAgain() throws Exception {
    var draft =
        scene.inTransaction(
            manager.actor(),
            () -> {
              decides();
              return waits(
                  CompletableFuture.supplyAsync(() -> scene.as(clerk.actor(), () -> drafts(true))));
            });
    assertThat(draft.get(20, SECONDS)).isTrue();
    assertThat(scopes()).allMatch(scope -> scope.applies() && scope.decidedAt().isEmpty());
  }
}
