package jp.junshu.server.story;

/**
 * A sole trader is a subcontractor: not taken before the ward's consent, which the deputy gives
 * while the manager is away.
 */
record Trading(Work work, String morning) implements Scene {

  @Override
  public void play(Stage stage) {
    stage.teller().chapter("個人事業主と、不在の間の代決");
    stage.at(morning);
    var name = Callers.TRADER.name();
    stage
        .act(Cast.LEADER, "承諾のない個人事業主を加える", "5", b -> form(b).press())
        .isNotTaken("個人事業主は再委託先です", "再委託承諾申請書(F03)");
    consent(stage);
    stage
        .act(Cast.LEADER, "承諾された個人事業主を加える", "5", b -> form(b).set("指揮命令する会社", name).press())
        .isDone(name + "さんを加えました");
    stage.at(stage.today().plusDays(1).atTime(9, 0).toString());
    stage.act(Cast.MANAGER, "戻って、代決されたものを知る", "5", b -> b.open("/")).isDone("後閲");
  }

  private void consent(Stage stage) {
    var name = Callers.TRADER.name();
    var consent = new Consent(work, name, "個人事業主", Cast.FIRM, stage.today(), work.ends());
    stage.act(Cast.LEADER, "個人事業主の承諾を申請する(F03)", "5", consent::apply).isDone(name);
    stage.act(Cast.CLERK, "申請を審査する", "5", consent::review).isDone(name);
    stage.act(Cast.MANAGER, "きょうの不在を登録する", "5", b -> away(stage, b)).isDone("自分の不在");
    stage.act(Cast.DEPUTY, "課長の不在に、代わって承諾する(代決)", "5", consent::grant).isNow("承認済み", "代決");
  }

  private Page away(Stage stage, Browser browser) {
    var form = browser.open("/absences").form("不在を登録する");
    var today = Work.day(stage.today());
    return form.set("最初の日", today).set("最後の日", today).press();
  }

  private FilledForm form(Browser browser) {
    var form = work.people(browser).follow("人を加える").form("この人を加える");
    return Town.named(form, Callers.TRADER)
        .set("役割", "作業者")
        .set("雇用の形", "個人事業主")
        .set("所属(印影に出る短い名前)", Callers.TRADER.name());
  }
}
