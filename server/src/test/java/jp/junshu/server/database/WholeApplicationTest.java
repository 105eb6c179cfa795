package jp.junshu.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class WholeApplicationTest {

  @Test
  void endsInOrderAndLeavesNothingBehind() {
    var data = TestFolders.fresh();
    try (var rig = CrashRig.start(WholeApplication.class, data)) {
      awaitUp(rig);
      assertThat(rig.terminate()).isEqualTo(143);
      assertThat(rig.postgres()).isEmpty();
      assertThat(rig.errors()).doesNotContain("57P01", "Exception");
      assertThat(rig.remainingLines()).noneMatch(line -> line.contains("57P01"));
    }
  }

  @Test
  void aSecondOneOnTheSameFolderSaysInOneSentenceThatItIsInUse() {
    var data = TestFolders.fresh();
    try (var first = CrashRig.start(WholeApplication.class, data)) {
      awaitUp(first);
      try (var second = CrashRig.start(WholeApplication.class, data)) {
        assertThat(second.exit()).isEqualTo(1);
        assertThat(second.remainingLines()).isEmpty();
        assertThat(second.errors().lines())
            .containsExactly("データフォルダ「%s」は、別の遵守(Junshu)が使っています。先にそちらを終了してください。".formatted(data));
        assertThat(first.postgres()).isNotEmpty();
      }
    }
  }

  @RepeatedTest(4)
  void askedToEndWhileStartingItLeavesNothingBehind() {
    var moment = Duration.ofMillis(new Random().nextInt(6_000));
    System.out.println("WholeApplicationTest asked to end after " + moment);
    try (var rig = CrashRig.start(WholeApplication.class, TestFolders.fresh())) {
      Waiting.until(() -> false, moment);
      rig.terminate();
      assertThat(rig.postgres()).isEmpty();
    }
  }

  private static void awaitUp(CrashRig rig) {
    var line = rig.line();
    while (line.filter(text -> !text.equals("up")).isPresent()) {
      line = rig.line();
    }
    assertThat(line).as(rig::errors).hasValue("up");
  }
}
