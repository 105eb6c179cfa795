package jp.junshu.server.story;

import java.time.LocalDate;
import java.util.List;

/**
 * A new edition of the rules asks everybody again: while its days of grace run the old
 * acknowledgement still counts, and then no longer.
 */
record NewEdition(Work work, String morning, LocalDate inForce, LocalDate graceOver)
    implements Scene {

  private static final Person WORKER = Cast.TAKAHASHI;

  @Override
  public void play(Stage stage) {
    stage.teller().chapter("遵守事項の改正と、猶予の期間");
    stage.at(morning);
    stage
        .act(Cast.ADMINISTRATOR, "改正した遵守事項を公開する", "1.1", b -> RulesText.amend(b, inForce))
        .isDone();
    stage.at(inForce.plusDays(1).atTime(9, 0).toString());
    applying(stage, "猶予の期間に").isDone(Installing.TITLE);
    stage.at(graceOver.atTime(9, 0).toString());
    applying(stage, "猶予の期間が過ぎて").isRefused("1.1", WORKER.name(), "新しい版の遵守事項をまだ確認していません");
    var accepting = new Accepting(work, List.of(WORKER), "", "");
    stage.act(WORKER, "新しい版の受領を確認する(F29)", "1.1", b -> accepting.acknowledge(stage, b)).isDone();
    applying(stage, "確認してから").isDone(Installing.TITLE);
  }

  private Shown applying(Stage stage, String when) {
    var installing = new Installing(work);
    return stage.act(WORKER, when + "ソフトウェアの導入を申請する(F16)", "1.1", b -> installing.apply(stage, b));
  }
}
