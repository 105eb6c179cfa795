package jp.junshu.server.story;

import java.util.List;
import java.util.Map;

/** The ward says which facts of the work make laws apply; the contractor attests those laws. */
record Attesting(Work work, boolean dispatched) implements Scene {

  private static final String TITLE = "法令遵守確認書";
  private static final String PERSONAL = "個人情報を取り扱う";

  @Override
  public void play(Stage stage) {
    stage.act(Cast.CLERK, "法令が適用される事実を記録する(F35A)", "1.3", this::state).isDone("法令適用事実の記録");
    stage.act(Cast.LEADER, "適用される法令を確認して届け出る(F35B)", "1.3", this::attest).isDone(TITLE);
    stage.act(Cast.CLERK, "法令の確認書を受領する", "1.3", this::receive).isNow("受領済み");
  }

  Page state(Browser browser) {
    var form = work.paper(browser, "F35A", "記録する").choose(PERSONAL);
    return form.set("根拠", "仕様書 第3条(取り扱う情報)").press();
  }

  Page attest(Browser browser) {
    var personal = row("個人情報の保護に関する法律(第66条・第67条)", PERSONAL, "情報管理の責任者を置き、取扱規程 第4条で行う。");
    var dispatch =
        row("労働者派遣事業の適正な運営の確保及び派遣労働者の保護等に関する法律(第39条〜第42条)", "派遣労働者が従事する", "派遣先責任者を置き、派遣先管理台帳を付ける。");
    var form = work.paper(browser, "F35B", "届け出る");
    var filled = form.rows(dispatched ? List.of(personal, dispatch) : List.of(personal));
    return filled.choose("読みました").press();
  }

  private static Map<String, String> row(String law, String fact, String how) {
    return Map.of("法令", law, "適用のもとになる事実", fact, "どう守るか", how);
  }

  Page receive(Browser browser) {
    return Deciding.decide(work.filed(browser, TITLE), "受領する");
  }
}
