package jp.junshu.server.story;

import java.time.LocalDate;

/**
 * The company of the third tier begins earlier, for a trial, under a consent of its own. Its people
 * stay on the list until the winter; the consents leave a gap between them.
 */
record Trial(Work work, LocalDate until) implements Scene {

  @Override
  public void play(Stage stage) {
    stage.teller().chapter("第3階層の試行");
    Entrusting.third(work, stage.today(), until)
        .obtain(stage, "第3階層の%s(6月までの試行)".formatted(Callers.NIGHT_FIRM));
  }
}
