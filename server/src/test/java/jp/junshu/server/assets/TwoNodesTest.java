package jp.junshu.server.assets;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import jp.junshu.core.form.Life;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ServerTest;
import jp.junshu.server.contracts.Scene;
import jp.junshu.server.contracts.Scene.Somebody;
import jp.junshu.server.database.SecondNode;
import jp.junshu.server.forms.BulkDesk.Pick;
import jp.junshu.server.forms.BulkDesk.Result;
import jp.junshu.server.forms.FilingMoved;
import jp.junshu.server.forms.FormDesk;
import jp.junshu.server.forms.Outcome;
import jp.junshu.server.gate.AccessRefused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * Two servers on one database, and everybody at once: each decision is on what was shown, none is
 * made twice, and whoever came second is told.
 */
@ServerTest
@TestPropertySource(properties = "junshu.test=two nodes")
class TwoNodesTest {

  private static final int COUNT = 8;

  @Autowired private ApplicationContext one;
  @Autowired private JdbcClient db;

  private ConfigurableApplicationContext other;
  private BulkScene bulk;
  private AssetScene at;
  private Somebody deputy;
  private List<FilingId> all;
  private List<Pick> shown;

  @BeforeEach
  void severalBeforeTheDeciderAndASecondServer() {
    other = SecondNode.beside(one);
    bulk = new BulkScene(one);
    at = bulk.at;
    deputy = at.scene.has(Role.SECURITY_MANAGER, true, "大槻", "修");
    at.scene.away(at.manager);
    all = bulk.before(COUNT);
    shown = all.stream().map(bulk::shown).toList();
  }

  @AfterEach
  void theSecondServerEnds() {
    other.close();
  }

  @SafeVarargs
  private static <T> List<T> atOnce(Callable<T>... tasks) {
    var start = new CyclicBarrier(tasks.length);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var asked = new ArrayList<Future<T>>();
      for (var task : tasks) {
        asked.add(
            threads.submit(
                () -> {
                  start.await(30, SECONDS);
                  return task.call();
                }));
      }
      var came = new ArrayList<T>();
      for (var each : asked) {
        came.add(each.get(120, SECONDS));
      }
      return came;
    } catch (Exception failed) {
      throw new AssertionError(failed);
    }
  }

  private static List<FilingId> decided(List<Result> came) {
    return came.stream().filter(Result.Decided.class::isInstance).map(Result::filing).toList();
  }

  private static List<RuntimeException> reasons(List<Result> came) {
    return came.stream()
        .flatMap(r -> r instanceof Result.Dropped(_, var why) ? Stream.of(why) : Stream.empty())
        .toList();
  }

  /** One entry of the deciding step for each, and its digest is the one that was shown. */
  private void eachOnceOnWhatWasShown() {
    for (var pick : shown) {
      var bodies = at.scene.inTransaction(at.manager.actor(), () -> decisions(pick.filing()));
      var done = bulk.view(pick.filing()).steps().getLast().done().isPresent();
      assertThat(bodies).hasSize(done ? 1 : 0);
      assertThat(bodies).allMatch(body -> body.contains("\"seen\":\"" + pick.seen().hex() + "\""));
    }
  }

  private List<String> decisions(FilingId id) {
    return db
        .sql(
            """
            SELECT convert_from(leaf, 'UTF8') FROM ledger.pending
             UNION
            SELECT convert_from(leaf, 'UTF8') FROM ledger.entry
            """)
        .query((row, _) -> String.valueOf(row.getString(1)))
        .list()
        .stream()
        .filter(entry -> entry.contains("\"filing\":\"" + id + "\""))
        .filter(entry -> entry.contains("\"act\":\"DECIDE\""))
        .toList();
  }

  @Test
  @Tag("clause:2.5/prevent")
  void theDecidersPageRacedByTheDeputysOnTheOtherServerDecidesEachOnce() {
    var came =
        atOnce(
            () -> bulk.decides(one, at.manager, shown, ActKey.random()),
            () -> bulk.decides(other, deputy, shown, ActKey.random()));
    var both = new ArrayList<>(decided(came.getFirst()));
    both.addAll(decided(came.getLast()));
    assertThat(both).containsExactlyInAnyOrderElementsOf(all);
    assertThat(came)
        .flatMap(TwoNodesTest::reasons)
        .hasSize(COUNT)
        .hasOnlyElementsOfType(FilingMoved.class);
    eachOnceOnWhatWasShown();
  }

  @Test
  void onePageSentToBothServersAtOnceDecidesEachOnce() {
    var key = ActKey.random();
    var came =
        atOnce(
            () -> bulk.decides(one, at.manager, shown, key),
            () -> bulk.decides(other, at.manager, shown, key));
    assertThat(came).allMatch(each -> decided(each).equals(all));
    eachOnceOnWhatWasShown();
  }

  @Test
  @Tag("clause:2.5/prevent")
  void whatIsWithdrawnOnTheOtherServerMeanwhileIsEitherWithdrawnOrDecidedAndNeverBoth() {
    var came =
        atOnce(
            () -> decided(bulk.decides(one, at.manager, shown, ActKey.random())),
            () -> withdrawn(all));
    var both = new ArrayList<>(came.getFirst());
    both.addAll(came.getLast());
    assertThat(both).containsExactlyInAnyOrderElementsOf(all);
    for (var id : all) {
      var state = came.getFirst().contains(id) ? Life.State.GRANTED : Life.State.WITHDRAWN;
      assertThat(bulk.view(id).state()).isEqualTo(state);
    }
    eachOnceOnWhatWasShown();
  }

  private List<FilingId> withdrawn(List<FilingId> ids) {
    var worker = at.worker.actor();
    var desk = other.getBean(FormDesk.class);
    var done = new ArrayList<FilingId>();
    for (var id : ids) {
      at.scene.as(
          worker,
          () -> {
            try {
              desk.withdraw(worker, desk.find(id).orElseThrow(), ActKey.random());
              done.add(id);
            } catch (FilingMoved late) {
              assertThat(late.filing()).isEqualTo(id);
            }
            return id;
          });
    }
    return done;
  }

  @Test
  @Tag("clause:1.2/prevent")
  @Tag("clause:2.8/prevent")
  void onceACarrierLostTheirPlaceNothingMoreIsApprovedThoughThePageIsUnderWay() {
    var came =
        atOnce(
            () -> bulk.decides(one, at.manager, shown, ActKey.random()),
            () -> bulk.decides(other, deputy, shown, ActKey.random()),
            () -> leaves(at.custodian));
    var granted = new ArrayList<>(decided(came.get(0)));
    granted.addAll(decided(came.get(1)));
    assertThat(granted).doesNotHaveDuplicates();
    for (var id : all) {
      var state = granted.contains(id) ? Life.State.GRANTED : Life.State.FILED;
      assertThat(bulk.view(id).state()).isEqualTo(state);
    }
    assertThat(came)
        .flatMap(TwoNodesTest::reasons)
        .hasOnlyElementsOfTypes(FilingMoved.class, AccessRefused.class);
    var after = bulk.decides(other, at.manager, left(granted), ActKey.random());
    assertThat(decided(after)).isEmpty();
    eachOnceOnWhatWasShown();
  }

  private List<Pick> left(List<FilingId> granted) {
    return shown.stream().filter(pick -> !granted.contains(pick.filing())).toList();
  }

  private List<Result> leaves(Somebody who) {
    return at.scene.inTransaction(
        Scene.ward(),
        () -> {
          var yesterday = LocalDate.of(2026, 3, 15);
          at.scene.contracts().end(Scene.ward(), at.scene.id(), who.assignment(), yesterday);
          return List.of();
        });
  }

  @Test
  void whoRewritesOnTheOtherServerWhileItIsShownFindsTheNewContentUndecided() {
    var id = all.getFirst();
    at.takes(at.manager, id, Outcome.SENT_BACK, "経路を書き足してください。");
    at.again(at.worker, id, at.application(bulk.plain()));
    bulk.reviewed(id);
    var came = bulk.decides(other, at.manager, shown.subList(0, 1), ActKey.random());
    assertThat(decided(came)).isEmpty();
    assertThat(bulk.view(id).state()).isEqualTo(Life.State.FILED);
  }
}
