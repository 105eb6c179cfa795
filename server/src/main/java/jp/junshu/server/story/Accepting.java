package jp.junshu.server.story;

import java.util.List;

/**
 * Everybody of the contractor acknowledges the rules and makes the pledge; the work is opened.
 *
 * @param everybody who is on the roster then
 */
record Accepting(Work work, List<Person> everybody, String explained, String pledged)
    implements Scene {

  @Override
  public void play(Stage stage) {
    stage.teller().chapter("受領確認、誓約、業務着手");
    stage.at(explained);
    stage.together(everybody, "遵守事項の説明を受け、受領を確認する(F29)", "1.1", b -> acknowledge(stage, b));
    var ward = List.of(Cast.CLERK, Cast.MANAGER, Cast.DEPUTY, Cast.AUDITOR);
    stage.together(ward, "区の職員として、遵守事項を確認する", "1.1", Accepting::acknowledgeForWard);
    stage.at(pledged);
    stage.together(everybody, "秘密保持を誓約する(F01)", "1.2", this::pledge);
    stage.act(Cast.MANAGER, "業務の着手を認める", "2.8", b -> open(work, b)).isNow("業務中");
  }

  Page acknowledge(Stage stage, Browser browser) {
    var form = work.paper(browser, "F29", "誓約・確認する").choose("読み、自分の役割が分かりました");
    form.set("説明を受けた日", Work.day(stage.today())).set("説明した人", Cast.CLERK.name());
    return form.press();
  }

  private static Page acknowledgeForWard(Browser browser) {
    var form = browser.open("/rules/acknowledge").form("確認する");
    return form.choose("読み、自分の役割が分かりました").press();
  }

  Page pledge(Browser browser) {
    var form = work.paper(browser, "F01", "誓約・確認する");
    List.of("守ります", "続けて守ります", "分かりました").forEach(form::choose);
    return form.press();
  }

  static Page open(Work work, Browser browser) {
    return work.of(browser).follow("業務着手").form("業務の着手を認める").press();
  }
}
