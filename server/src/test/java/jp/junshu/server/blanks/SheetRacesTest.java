package jp.junshu.server.blanks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ServerTest;
import org.junit.jupiter.api.Test;

/** Whatever is done with a sheet at the same moment, one thing becomes of it. */
@ServerTest
class SheetRacesTest extends SheetScene {

  @Test
  void twoWhoFileOneSheetAtOnceFileItOnce() throws InterruptedException {
    enters(at.engagement, 1);
    var second = at.scene.has(Role.INFORMATION_CUSTODIAN, "小林", "望");
    at.scene.accepts(second);
    var entry = entry(second, 1);
    atOnce(
        List.of(
            () ->
                at.scene.as(
                    second.actor(), () -> desk.file(second.actor(), entry, ActKey.random())),
            () ->
                at.scene.as(
                    at.custodian.actor(),
                    () -> desk.file(at.custodian.actor(), entry, ActKey.random()))));
    assertThat(reports()).hasSize(1);
  }

  @Test
  void oneSheetIsEnteredOnceHoweverManyEnterItAtOnce() throws InterruptedException {
    var done =
        atOnce(
            List.of(
                () -> {
                  enters(at.engagement, 1);
                  return 1;
                },
                () -> {
                  enters(at.custodian, 1);
                  return 1;
                }));
    assertThat(done).isEqualTo(1);
  }

  @Test
  void enteredAndLostAtOnceItIsOneOfTheTwo() throws InterruptedException {
    for (int serial = 1; serial <= 3; serial++) {
      int sheet = serial;
      var done =
          atOnce(
              List.of(
                  () -> {
                    enters(at.engagement, sheet);
                    return sheet;
                  },
                  () -> {
                    settles(sheet);
                    return sheet;
                  }));
      assertThat(done).isEqualTo(1);
    }
  }

  /** How many of them came through. */
  private static int atOnce(List<Callable<Object>> works) throws InterruptedException {
    var start = new CyclicBarrier(works.size());
    int done = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var asked = new ArrayList<Future<Object>>();
      for (var work : works) {
        asked.add(
            threads.submit(
                () -> {
                  start.await(30, TimeUnit.SECONDS);
                  return work.call();
                }));
      }
      for (var each : asked) {
        try {
          each.get();
          done++;
        } catch (ExecutionException e) {
          assertThat(e.getCause()).isInstanceOfAny(AlreadyEntered.class, AlreadySettled.class);
        }
      }
    }
    return done;
  }
}
