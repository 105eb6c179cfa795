package jp.junshu.server.command;

import java.io.PrintStream;
import java.time.Duration;

/** Long steps, each with its place among all, and how long it took. */
final class Progress {

  private final PrintStream out;
  private final int steps;
  private int step;
  private long began;

  Progress(PrintStream out, int steps) {
    this.out = out;
    this.steps = steps;
  }

  void begin(String what) {
    step++;
    began = System.nanoTime();
    out.print("準備 %d/%d %s … ".formatted(step, steps, what));
    out.flush();
  }

  void done() {
    var took = Duration.ofNanos(System.nanoTime() - began);
    out.println("完了 (%d秒)".formatted(took.plusMillis(500).toSeconds()));
  }
}
