package jp.junshu.server.story;

/**
 * Somebody leaves while their browser is open: what they had typed is not taken, and there is no
 * page of their own employment any more.
 */
record Leaving(Work work, String morning) implements Scene {

  @Override
  public void play(Stage stage) {
    stage.teller().chapter("去った人の開いたままの画面");
    stage.at(morning);
    var who = Callers.LEAVER;
    stage.act(who, "申請の画面を開き、書いておく", "4.1.5", b -> work.of(b).follow("F16 ")).isDone();
    var open = new Installing(work).filled(stage, stage.of(who));
    stage
        .act(Cast.LEADER, "%sさんの従事をきのうで終える".formatted(who.name()), "2.8", b -> end(stage, b))
        .isDone("この契約の人");
    stage
        .act(who, "開いたままの画面から申請を送る", "2.8", _ -> open.press())
        .isRefused("2.8", "あなたはこの契約でその役割にありません");
    stage.act(who, "自分の雇用主のページへ進む", "5", b -> Denying.page(work, b)).isNotThere();
  }

  private Page end(Stage stage, Browser browser) {
    var asked = work.people(browser).follow(Callers.LEAVER.name() + "さんの従事を終える");
    var form = asked.form("この日で従事を終える");
    return form.set("最後の日", Work.day(stage.today().minusDays(1))).press();
  }
}
