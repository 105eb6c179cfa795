package jp.junshu.server.story;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * The file is registered, and goes to the contractor's site: not without a permit, and not with a
 * carrier who made no pledge. It comes back late, and the ward looks at it.
 */
record HandingOver(Work work, LocalDate day) implements Scene {

  static final Inventory FILE =
      new Inventory(
          "原本", "給付対象者ファイル", 460_000, 1, Optional.empty(), Optional.of("M-015"), "区役所 3階 保管庫");

  static final String HANDOVER = "情報資産受渡簿";

  @Override
  public void play(Stage stage) {
    stage.teller().chapter("受け渡しと持ち出し");
    stage.at(day.atTime(9, 0).toString());
    stage
        .act(Cast.CLERK, "給付対象者ファイル46万件を台帳に記す(F04)", "2.3", b -> FILE.enter(work, b))
        .isDone(FILE.title());
    new Joining(work, Cast.KITAMURA, "作業者").play(stage);
    var permit = permit();
    decide(stage, permit);
    stage
        .act(Cast.CLERK, "受渡簿に記す(F05)", "2.6", b -> FILE.give(stage, work, b, "庁舎の外"))
        .isDone(HANDOVER);
    stage.act(Cast.LEADER, "受け取ったことを確認する", "2.6", b -> countersign(work, b)).isNow("双方確認済み");
    stage.at(at(13, 0).toString());
    stage.act(Cast.TAKAHASHI, "北村さんと2名で持ち出す", "2.5", permit::leave).isDone("持ち出し中");
    late(stage, permit);
  }

  /** Back after 18:00: that somebody says it is back ends no alarm of the ward. */
  private void late(Stage stage, TakingOut permit) {
    stage.at(at(18, 0).toString());
    stage
        .act(Cast.CLERK, "返却遅れの知らせを見る", "2.5", work::takeouts)
        .isDone("返却遅れ 1件", "区が確認するまで事故ではありません");
    stage
        .act(Cast.TAKAHASHI, "媒体を消去して、遅れて戻す", "2.5", b -> permit.bringBack(b, Cast.KITAMURA))
        .isDone("返却遅れ・区の確認待ち", Cast.KITAMURA.name() + " が戻した");
    stage
        .act(Cast.CLERK, "封と鍵、数と中身を確かめる", "2.5", permit::confirm)
        .isDone("戻った", "封と鍵 変わりない・数と中身 合っている");
  }

  private TakingOut permit() {
    return new TakingOut(
        work,
        FILE.title(),
        FILE.records(),
        "みなと事務センター 第2作業室",
        List.of(Cast.TAKAHASHI, Cast.KITAMURA),
        at(13, 0),
        at(18, 0));
  }

  private void decide(Stage stage, TakingOut permit) {
    stage.act(Cast.TAKAHASHI, "持ち出しを申請する(F06)", "2.5", permit::apply).isNow("提出済み・決定待ち");
    stage
        .act(Cast.TAKAHASHI, "許可を待たずに持ち出す", "2.5", permit::leaveUnpermitted)
        .isRefused("2.5", "有効な持出しの許可がありません");
    stage.act(Cast.CLERK, "審査して進める", "2.5", permit::review).isNow("提出済み・決定待ち");
    stage
        .act(Cast.MANAGER, "持ち出しを承認する", "2.5", permit::approve)
        .isRefused("1.2", Cast.KITAMURA.name());
    var accepting = new Accepting(work, List.of(), "", "");
    stage.act(Cast.KITAMURA, "秘密保持を誓約する(F01)", "1.2", accepting::pledge).isNow("誓約・確認済み");
    stage
        .act(Cast.KITAMURA, "遵守事項の受領を確認する(F29)", "1.1", b -> accepting.acknowledge(stage, b))
        .isNow("誓約・確認済み");
    stage.act(Cast.MANAGER, "持ち出しを承認する", "2.5", permit::approve).isNow("承認済み");
  }

  static Page countersign(Work work, Browser browser) {
    return Deciding.decide(work.filed(browser, HANDOVER), "相違ないことを確認する");
  }

  private LocalDateTime at(int hour, int minute) {
    return day.atTime(hour, minute);
  }
}
