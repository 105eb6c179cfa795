package jp.junshu.server.story;

import java.time.Duration;

/** Looks at a page again while the machine is still at work on it. */
final class Patience {

  private static final Duration LONGEST = Duration.ofMinutes(2);
  private static final Duration BETWEEN = Duration.ofMillis(200);

  private Patience() {}

  /**
   * The page once it no longer bears that mark.
   *
   * @throws StoryBroken if it still does after two minutes
   */
  static Page until(Page page, String busy) {
    long deadline = System.nanoTime() + LONGEST.toNanos();
    var seen = page;
    while (seen.all(".tag").contains(busy)) {
      if (System.nanoTime() > deadline) {
        throw new StoryBroken("画面「%s」が「%s」のままです。".formatted(seen.heading(), busy));
      }
      rest();
      seen = seen.browser().open(seen.address());
    }
    return seen;
  }

  private static void rest() {
    try {
      Thread.sleep(BETWEEN);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoryBroken("途中で止められました。", e);
    }
  }
}
