package jp.junshu.server.story;

import java.time.LocalDate;

/**
 * Three copies and two certificates: not complete. What was forgotten is reported afterwards, and
 * bears the mark of it for ever.
 *
 * @param destroyed the day on which the tape was destroyed
 */
record Completing(Work work, LocalDate destroyed, String morning) implements Scene {

  @Override
  public void play(Stage stage) {
    stage.teller().chapter("完了確認");
    stage.at(morning);
    stage
        .act(Cast.MANAGER, "完了を確認する", "2.3", this::complete)
        .isRefused("2.3", "複製3点に対して、終わりの証しが2点", Copying.TAPE.title());
    stage.act(Cast.CUSTODIAN, "テープの廃棄を、1週間たって報告する(F08)", "2.4", this::report).isDone("事後入力");
    stage.act(Cast.CLERK, "報告を受領する", "2.4", b -> Disposal.receive(work, b)).isNow("受領済み", "事後入力");
    stage.act(Cast.MANAGER, "完了を確認する", "2.3", this::complete).isNow("完了");
  }

  private Page report(Browser browser) {
    return Disposal.report(
        work, browser, Disposal.destroyed(Copying.TAPE, destroyed.atTime(15, 0)));
  }

  private Page complete(Browser browser) {
    return work.of(browser).follow("完了確認").form("完了を確認する").press();
  }
}
