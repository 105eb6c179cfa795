package jp.junshu.server.routes;

import java.util.Arrays;
import java.util.Random;

/**
 * Which of two requests takes longer: asked in turns, by lot which one first, so that whatever else
 * the machine does falls on both.
 */
final class AnswerTimes {

  private static final int WARM = 10;

  private final Random chance = new Random();
  private final int rounds;

  AnswerTimes(int rounds) {
    this.rounds = rounds;
  }

  /**
   * In what share of all pairs the first took longer (the statistic of Mann and Whitney): 0.5 where
   * nobody can tell, 0 or 1 where one answer is enough to tell.
   */
  double longer(Runnable one, Runnable other) {
    var first = new long[rounds];
    var second = new long[rounds];
    for (int i = -WARM; i < rounds; i++) {
      int at = Math.max(i, 0);
      if (chance.nextBoolean()) {
        first[at] = nanos(one);
        second[at] = nanos(other);
      } else {
        second[at] = nanos(other);
        first[at] = nanos(one);
      }
    }
    return share(first, second);
  }

  private static long nanos(Runnable work) {
    long began = System.nanoTime();
    work.run();
    return System.nanoTime() - began;
  }

  static double share(long[] first, long[] second) {
    double longer =
        Arrays.stream(first)
            .mapToDouble(
                one ->
                    Arrays.stream(second)
                        .mapToDouble(other -> 0.5 * (1 + Long.signum(one - other)))
                        .sum())
            .sum();
    return longer / first.length / second.length;
  }
}
