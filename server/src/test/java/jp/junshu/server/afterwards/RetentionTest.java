package jp.junshu.server.afterwards;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import jp.junshu.core.gate.Missing;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ServerTest;
import jp.junshu.server.contracts.Scene;
import jp.junshu.server.contracts.Scene.Somebody;
import jp.junshu.server.contracts.WorkDesk;
import jp.junshu.server.contracts.WorkingScene;
import jp.junshu.server.gate.AccessRefused;
import jp.junshu.server.time.StoryClock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** On a server of its own, because its clock is moved past the end of the keeping. */
@ServerTest
@TestPropertySource(properties = "junshu.test=retention")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // set before each
class RetentionTest {

  private static final int TESTS = 8;

  @Autowired private ApplicationContext context;
  @Autowired private StoryClock clock;
  @Autowired private RetentionDesk desk;
  @Autowired private Retentions retentions;

  private Scene scene;
  private Somebody clerk;
  private Somebody manager;

  private final Deque<WorkingScene> completed = new ArrayDeque<>();

  /** As many as there are tests, all completed before the clock moves. */
  @BeforeAll
  void contractsWhoseFilesAreKeptForAYear() {
    for (int i = 0; i < TESTS; i++) {
      completed.add(new WorkingScene(context));
    }
    completed.forEach(this::completes);
    clock.moveTo(Instant.parse("2027-04-05T01:00:00Z"));
  }

  private void completes(WorkingScene work) {
    take(work);
    by(manager, this::complete);
    by(manager, () -> set(Records.FILE, Kept.ONE_YEAR));
  }

  @BeforeEach
  void oneOfThem() {
    take(completed.removeFirst());
  }

  private void take(WorkingScene work) {
    scene = work.scene;
    clerk = work.clerk;
    manager = work.manager;
  }

  private <T> T by(Somebody who, Supplier<T> work) {
    return scene.as(who.actor(), work);
  }

  private boolean complete() {
    var work = context.getBean(WorkDesk.class);
    work.complete(manager.actor(), scene.id(), ActKey.random());
    return true;
  }

  private boolean set(Records records, Kept kept) {
    desk.set(manager.actor(), scene.id(), records, kept, "軽易な契約のため", ActKey.random());
    return true;
  }

  private boolean drafts(Somebody who, Optional<LocalDate> keepUntil) {
    desk.draft(who.actor(), scene.id(), Records.FILE, keepUntil, "期間が満ちたため", ActKey.random());
    return true;
  }

  private boolean decides(Somebody who) {
    var seen =
        retention().draft(Records.FILE).map(Disposal::digest).orElse(Hash.sha256(new byte[0]));
    return decides(who, seen);
  }

  private boolean decides(Somebody who, Hash seen) {
    return by(who, () -> desk.decide(who.actor(), scene.id(), Records.FILE, seen, ActKey.random()));
  }

  private boolean proposesHold(Somebody who) {
    return desk.proposeHold(who.actor(), scene.id(), "住民訴訟が起きたため", ActKey.random());
  }

  private boolean placesHold(Somebody who) {
    return by(who, () -> desk.placeHold(who.actor(), scene.id(), ActKey.random()));
  }

  private Retention retention() {
    return scene.inTransaction(manager.actor(), () -> retentions.of(scene.id()).orElseThrow());
  }

  private static List<String> missing(Supplier<?> act) {
    var refused = catchThrowableOfType(AccessRefused.class, act::get);
    return refused == null
        ? List.of()
        : refused.decision().missing().stream().map(Missing::code).toList();
  }

  @Test
  @Tag("clause:7/prevent")
  void whatIsDraftedByOneIsDecidedByAnotherAndNothingIsSaidToBeErased() {
    by(clerk, () -> drafts(clerk, Optional.empty()));
    assertThat(missing(() -> decides(clerk))).contains("role");
    assertThat(decides(manager)).isTrue();
    assertThat(retention().disposed(Records.FILE)).isTrue();
    assertThat(missing(() -> by(clerk, () -> drafts(clerk, Optional.empty()))))
        .containsExactly("retention-over");
  }

  @Test
  @Tag("clause:7/prevent")
  void keptLongerItHasANewLastDayAndIsDraftedAgainOnlyAfterIt() {
    var longer = LocalDate.of(2030, 3, 31);
    by(clerk, () -> drafts(clerk, Optional.of(longer)));
    assertThat(decides(manager)).isTrue();
    assertThat(retention().lastDay(Records.FILE)).contains(longer);
    assertThat(missing(() -> by(clerk, () -> drafts(clerk, Optional.empty()))))
        .containsExactly("retention-over");
  }

  @Test
  void aDecisionHoldsForTheDraftThatWasSeenAndForNoOther() {
    by(clerk, () -> drafts(clerk, Optional.empty()));
    var seen = retention().draft(Records.FILE).map(Disposal::digest).orElseThrow();
    by(clerk, () -> drafts(clerk, Optional.of(LocalDate.of(2030, 3, 31))));
    assertThat(decides(manager, seen)).isFalse();
    assertThat(retention().decided(Records.FILE)).isEmpty();
  }

  @Test
  @Tag("clause:7/prevent")
  void pledgesAndProofsAreKeptNoShorterThanTheFile() {
    by(manager, () -> set(Records.FILE, Kept.TEN_YEARS));
    assertThat(missing(() -> by(manager, () -> set(Records.PLEDGES, Kept.FIVE_YEARS))))
        .containsExactly("kept-longest");
    by(manager, () -> set(Records.PLEDGES, Kept.TEN_YEARS));
    assertThat(retention().kept(Records.PLEDGES)).isEqualTo(Kept.TEN_YEARS);
    assertThat(retention().kept(Records.DISPOSAL_PROOFS)).isEqualTo(Kept.LONG_TERM);
  }

  @Test
  @Tag("clause:7/prevent")
  void underAHoldNothingIsDisposedOfAndOnlyASecondPersonPlacesOrLiftsIt() {
    by(clerk, () -> drafts(clerk, Optional.empty()));
    by(clerk, () -> proposesHold(clerk));
    assertThat(missing(() -> decides(manager))).containsExactly("not-under-hold");
    assertThat(missing(() -> placesHold(clerk))).containsExactly("not-own-draft");
    assertThat(placesHold(manager)).isTrue();
    assertThat(missing(() -> decides(manager))).containsExactly("not-under-hold");
    by(manager, () -> proposesLift(manager));
    assertThat(missing(() -> decides(manager))).containsExactly("not-under-hold");
    assertThat(missing(() -> lifts(manager))).containsExactly("not-own-draft");
    assertThat(lifts(clerk)).isTrue();
    assertThat(decides(manager)).isTrue();
  }

  private boolean proposesLift(Somebody who) {
    return desk.proposeLift(who.actor(), scene.id(), "訴訟が終わったため", ActKey.random());
  }

  private boolean lifts(Somebody who) {
    return by(who, () -> desk.liftHold(who.actor(), scene.id(), ActKey.random()));
  }

  private static <T> Future<T> waits(Future<T> other) {
    assertThatExceptionOfType(TimeoutException.class)
        .isThrownBy(() -> other.get(500, MILLISECONDS));
    return other;
  }

  @Test
  @Tag("clause:7/prevent")
  void aDecisionDuringAHoldWaitsForItAndIsRefused() {
    by(clerk, () -> drafts(clerk, Optional.empty()));
    var seen = retention().draft(Records.FILE).map(Disposal::digest).orElseThrow();
    var decision =
        scene.inTransaction(
            clerk.actor(),
            () -> {
              proposesHold(clerk);
              return waits(CompletableFuture.supplyAsync(() -> decides(manager, seen)));
            });
    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(() -> decision.get(20, SECONDS))
        .withCauseInstanceOf(AccessRefused.class);
    assertThat(retention().disposed(Records.FILE)).isFalse();
  }

  @Test
  @Tag("clause:7/prevent")
  void aHoldDuringADecisionComesAfterItAndStillBlocksWhatWasDecided() throws Exception {
    by(clerk, () -> drafts(clerk, Optional.empty()));
    var seen = retention().draft(Records.FILE).map(Disposal::digest).orElseThrow();
    var hold =
        scene.inTransaction(
            manager.actor(),
            () -> {
              desk.decide(manager.actor(), scene.id(), Records.FILE, seen, ActKey.random());
              return waits(
                  CompletableFuture.supplyAsync(() -> by(clerk, () -> proposesHold(clerk))));
            });
    assertThat(hold.get(20, SECONDS)).isTrue();
    assertThat(retention().disposed(Records.FILE)).isTrue();
    assertThat(retention().hold()).isPresent();
  }

  @Test
  void aContractorsContextSeesNothingOfHowTheWardKeepsIt() {
    by(clerk, () -> proposesHold(clerk));
    var worker = scene.has(Role.WORKER, "小西", "葵");
    var seen = scene.inTransaction(worker.actor(), () -> retentions.of(scene.id()).orElseThrow());
    assertThat(seen.holds()).isEmpty();
    assertThat(seen.said()).isEmpty();
  }
}
