package jp.junshu.core.merkle;

import java.util.Random;
import java.util.function.Consumer;

/** Tries something many times on random input; whoever fails says with which seed. */
final class Tries {

  private Tries() {}

  static void of(int times, Consumer<Random> trial) {
    for (int n = 0; n < times; n++) {
      long seed = new Random().nextLong();
      try {
        trial.accept(new Random(seed));
      } catch (AssertionError | RuntimeException failed) {
        throw new AssertionError("with new Random(%dL)".formatted(seed), failed);
      }
    }
  }
}
