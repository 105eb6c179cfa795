package jp.junshu.server.story;

import java.nio.charset.StandardCharsets;

/**
 * The people of all tiers are brought along as one list. A list that names a company without
 * consent is not taken, nor anybody on it.
 */
record Bringing(Work work) implements Scene {

  private static final String NOBODY = "どこでもない株式会社";

  @Override
  public void play(Stage stage) {
    stage.teller().chapter("名簿の持込み");
    var people = Callers.listed();
    stage
        .act(
            Cast.LEADER,
            "承諾のない会社の人が混じった名簿を読み取らせる",
            "5",
            b -> read(b, CallersList.withOneOf(NOBODY)))
        .isNotTaken("区の承諾がある会社ではありません");
    stage
        .act(
            Cast.LEADER,
            "3社の%d名の名簿を読み取らせる".formatted(people.size()),
            "2.8",
            b -> read(b, CallersList.everybody()))
        .isDone("移行・未確認", "%d件を読み取りました".formatted(people.size()));
    stage
        .act(Cast.LEADER, "読み取った内容を確かめ、登録する", "2.8", this::confirm)
        .isDone("%d行を登録しました".formatted(people.size()));
  }

  private Page read(Browser browser, String list) {
    var form = work.people(browser).follow("Excelで加える").form("読み取る");
    form.attach("ファイル", "meibo.csv", list.getBytes(StandardCharsets.UTF_8));
    return Patience.until(form.press(), "読み取り中");
  }

  private Page confirm(Browser browser) {
    var waiting = work.people(browser).follow("Excelで加える").follow("meibo.csv");
    return Patience.until(waiting.form("この").press(), "登録中");
  }
}
