package jp.junshu.server.story;

import java.time.LocalDate;

/**
 * A consent lapses under an open page: what somebody of the third tier has typed on its last day
 * and sends on the next is refused, and not filed.
 */
record Lapsing(Work work, LocalDate last) implements Scene {

  @Override
  public void play(Stage stage) {
    stage.teller().chapter("開いたままの画面と、切れた承諾");
    var installing = new Installing(work);
    stage.at(last.atTime(17, 0).toString());
    stage
        .act(Callers.NIGHT, "申請の画面を開き、書いておく", "4.1.5", b -> work.of(b).follow("F16 "))
        .isDone(Installing.TITLE);
    var open = installing.filled(stage, stage.of(Callers.NIGHT));
    stage.at(last.plusDays(1).atTime(9, 0).toString());
    stage
        .act(Callers.NIGHT, "次の日、開いたままの画面から申請を送る", "5", _ -> open.press())
        .isRefused("5", Callers.NIGHT_FIRM + "の承諾の期間が切れています");
    stage.act(Cast.CLERK, "提出されたものを見る", "5", work::of).lacks(Installing.TITLE, "送られたものは、提出されていない");
  }
}
