package jp.junshu.server.story;

import java.time.LocalDate;

/**
 * Somebody an agency employs itself is taken, with the end of the dispatch; whoever was dispatched
 * to the agency is not.
 */
record Dispatching(Work work, String morning, LocalDate until) implements Scene {

  @Override
  public void play(Stage stage) {
    stage.teller().chapter("派遣社員");
    stage.at(morning);
    stage
        .act(Cast.LEADER, "派遣の末日を書かずに派遣社員を加える", "5", b -> own(b).clear("派遣の末日").press())
        .isNotTaken("派遣の末日を書いてください");
    stage
        .act(Cast.LEADER, "派遣元と派遣の末日を書いて加える", "5", b -> own(b).press())
        .isDone(Callers.SENT.name() + "さんを加えました");
    stage
        .act(Cast.LEADER, "派遣元がほかの会社から受け入れた人を加える", "5", this::sentOn)
        .isRefused("5", "二重派遣の疑いがあるため加えられません");
  }

  private FilledForm own(Browser browser) {
    return form(browser, Callers.SENT).set("派遣元での立場", "派遣元が直接雇っている");
  }

  private Page sentOn(Browser browser) {
    return form(browser, Callers.SENT_ON).set("派遣元での立場", "派遣元が、ほかの会社から受け入れている").press();
  }

  private FilledForm form(Browser browser, Person person) {
    var form = work.people(browser).follow("人を加える").form("この人を加える");
    Town.named(form, person).set("役割", "作業者").set("雇用の形", "派遣社員");
    form.set("指揮命令する会社", Callers.DAY_FIRM).set("派遣元の会社", Cast.AGENCY);
    form.set("所属(印影に出る短い名前)", Cast.AGENCY.replace("株式会社", ""));
    form.set("派遣の末日", Work.day(until));
    return form.set("従事の終わり", Work.day(until));
  }
}
