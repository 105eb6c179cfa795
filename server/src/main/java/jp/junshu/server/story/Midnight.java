package jp.junshu.server.story;

import java.time.LocalDate;
import java.util.List;

/**
 * Posts are handed over at midnight by a plan that a second person confirmed. The old head left a
 * page open, presses after midnight, and is told who decides now.
 */
record Midnight(Work work, LocalDate day) implements Scene {

  private static final String PLANS = "/admin/plans";
  private static final String TITLE = "4月1日の組織改正と異動";

  @Override
  public void play(Stage stage) {
    stage.teller().chapter("4月1日0時の引き継ぎと、開いたままの画面");
    stage.at(day.minusDays(10).atTime(9, 0).toString());
    new Town(stage, Cast.ADMINISTRATOR).people(Cast.WARD, List.of(Cast.SUCCESSOR));
    plan(stage);
    stage.at(day.minusDays(1).atTime(10, 0).toString());
    var accepting = new Accepting(work, List.of(Cast.LEADER), "", "");
    stage
        .act(Cast.LEADER, "新しい版の受領を確認する(F29)", "1.1", b -> accepting.acknowledge(stage, b))
        .isDone();
    var consent = new Consent(work, "水野 彩花", "個人事業主", Cast.FIRM, day.plusDays(14), work.ends());
    var filed = stage.act(Cast.LEADER, "個人事業主の承諾を申請する(F03)", "5", consent::apply);
    midnight(stage, filed.isDone(Consent.TITLE).address().getPath());
  }

  private void midnight(Stage stage, String paper) {
    stage
        .act(Cast.CLERK, "申請を審査する", "5", b -> Deciding.decide(b.open(paper), "異議なしとして進める"))
        .isDone(Consent.TITLE);
    stage.at(day.minusDays(1).atTime(23, 40).toString());
    var shown = stage.act(Cast.MANAGER, "申請を開き、決める手前まで書く", "5", b -> b.open(paper));
    var open = sendingBack(shown.isDone(Consent.TITLE));
    stage.at(day.atStartOfDay().toString());
    stage
        .act(Cast.MANAGER, "0時を過ぎて、開いたままの画面から決める", "2.5", _ -> open.press())
        .isRefused("2.5", "引き継がれました", Cast.SUCCESSOR.name());
    stage
        .act(Cast.SUCCESSOR, "引き継いだ申請を差し戻す", "2.5", b -> sendingBack(b.open(paper)).press())
        .isDone(Consent.TITLE);
    stage
        .act(Cast.SUCCESSOR, "印刷した申請書には、前の課の名前が残る", "5", b -> b.open(paper + "/paper"))
        .isDone(Cast.SECTION);
  }

  private static FilledForm sendingBack(Page filing) {
    var form = filing.form("この内容で決める").set("決め方", "差し戻す");
    return form.set("条件、または理由", "監督の方法を具体的に書くこと");
  }

  private void plan(Stage stage) {
    stage.act(Cast.ADMINISTRATOR, "4月1日の予定を書く", "5", this::write).isDone(TITLE, "くらし給付課");
    stage
        .act(Cast.ADMINISTRATOR, "自分の書いた予定を、自分で確定する", "5", Midnight::confirm)
        .isRefused("5", "自分が書いた予定は、自分では確定できません");
    stage.act(Cast.MANAGER, "予定を確かめ、確定する", "5", Midnight::confirm).isNow("確定");
  }

  private Page write(Browser browser) {
    var begun = browser.open(PLANS).form("書き始める").set("題名", TITLE);
    var plan = begun.set("いつから", Work.day(day)).press();
    var handOver = plan.follow("職を引き継ぐ").form("予定に書く");
    handOver.set("職", Cast.SECTION + " 課長").set("本人か代決者か", "本人");
    handOver.set("前日まで就く人", Cast.MANAGER.name());
    plan = handOver.set("その日から就く人", Cast.SUCCESSOR.name()).press();
    var rename = plan.follow("課の名前を改める").form("予定に書く");
    return rename.set("課", Cast.SECTION).set("新しい名前", "生活福祉部 くらし給付課").press();
  }

  private static Page confirm(Browser browser) {
    return browser.open(PLANS).follow(TITLE).form("この内容で確定する").press();
  }
}
