package jp.junshu.server.story;

import java.time.LocalDate;

/** Everything comes to its end and is reported, but for one tape that somebody forgets. */
record Disposing(Work work, LocalDate day) implements Scene {

  @Override
  public void play(Stage stage) {
    stage.teller().chapter("消去と報告");
    stage.at(day.atTime(16, 0).toString());
    stage.act(Cast.CUSTODIAN, "原本と複製2点の消去を報告する(F08)", "2.4", this::report).isDone(Disposal.TITLE);
    stage.act(Cast.CLERK, "報告を受領する", "2.4", b -> Disposal.receive(work, b)).isNow("受領済み");
  }

  private Page report(Browser browser) {
    return Disposal.report(
        work,
        browser,
        Disposal.erased(HandingOver.FILE, day.atTime(14, 0)),
        Disposal.erased(Copying.WORKING, day.atTime(14, 20)),
        Disposal.erased(Copying.CHECKING, day.atTime(14, 40)));
  }
}
