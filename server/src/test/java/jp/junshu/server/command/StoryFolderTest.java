package jp.junshu.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import jp.junshu.server.database.CrashRig;
import jp.junshu.server.database.TestFolders;
import jp.junshu.server.database.WholeApplication;
import org.junit.jupiter.api.Test;

/** What was played never becomes what is real, nor the other way round. */
class StoryFolderTest {

  private static final int REFUSED = 69;
  private static final String[] STORY = {
    "junshu.story=true", "junshu.story.start=2026-03-16T00:00:00Z"
  };

  private final Path data = TestFolders.fresh();

  @Test
  void theFolderOfAStoryIsNotStartedForRealUseAndTheSentenceSaysWhy() {
    play();
    try (var real = CrashRig.start(StartForReal.class, data)) {
      var lines = real.remainingLines();
      assertThat(real.exit()).isEqualTo(REFUSED);
      assertThat(real.errors() + lines)
          .contains("demo.junshu/ward", "演習のデータは本番に使えません")
          .doesNotContain("Exception", "\tat ");
      assertThat(real.postgres()).isEmpty();
    }
    play();
  }

  @Test
  void aFolderOfRealUseIsNotPlayedIn() {
    try (var real = CrashRig.start(WholeApplication.class, data)) {
      assertThat(isUp(real)).isTrue();
      real.terminate();
    }
    try (var story = CrashRig.start(WholeApplication.class, data, STORY)) {
      assertThat(isUp(story)).isFalse();
      assertThat(story.errors()).contains("「junshu/ward」として始められています");
    }
  }

  private void play() {
    try (var story = CrashRig.start(WholeApplication.class, data, STORY)) {
      assertThat(isUp(story)).as(story::errors).isTrue();
      story.terminate();
    }
  }

  private static boolean isUp(CrashRig rig) {
    var line = rig.line();
    while (line.filter(text -> !text.equals("up")).isPresent()) {
      line = rig.line();
    }
    return line.equals(Optional.of("up"));
  }
}
