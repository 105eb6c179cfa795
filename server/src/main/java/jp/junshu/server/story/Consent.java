package jp.junshu.server.story;

import java.time.LocalDate;

/**
 * The ward's consent to one company or sole trader (F03): applied for, reviewed, granted.
 *
 * @param firm whom the work is entrusted to
 * @param kind as the form offers it
 * @param entrusting the company that entrusts it; the contractor itself where that is its name
 */
record Consent(
    Work work, String firm, String kind, String entrusting, LocalDate from, LocalDate until) {

  static final String TITLE = "再委託承諾申請書";

  Page apply(Browser browser) {
    var form = work.paper(browser, "F03", "申請する").set("再委託先の名称", firm);
    form.set("再委託先の所在地", "見本区見本台一丁目2番3号").set("再委託先の代表者", "北条 明");
    form.set("再委託先の種類", kind);
    if (!entrusting.equals(Cast.FIRM)) {
      form.set("委託する会社", entrusting);
    }
    form.set("再委託する業務の範囲", "電話での問合せへの応答").set("取り扱う情報", "個人情報を扱う");
    form.set("再委託の理由", "夜間と休日に応答できる人員を自社では確保できないため。");
    form.set("作業場所", "見本台センター 3階").set("従事者の数", "20");
    form.set("再委託の初日", Work.day(from)).set("再委託の末日", Work.day(until));
    form.set("再委託先の安全管理措置", "入退室の記録、端末の持込み禁止");
    form.set("監督の方法", "月1回の立入りと記録の確認");
    return form.choose("約束します").press();
  }

  Page review(Browser browser) {
    return Deciding.decide(work.filed(browser, TITLE), "異議なしとして進める");
  }

  Page grant(Browser browser) {
    return Deciding.decide(work.filed(browser, TITLE), "承認する");
  }

  /** Applied for and granted, the usual way. */
  void obtain(Stage stage, String about) {
    stage.act(Cast.LEADER, about + "の承諾を申請する(F03)", "5", this::apply).isDone(TITLE);
    stage.act(Cast.CLERK, "申請を審査する", "5", this::review).isDone(TITLE);
    stage.act(Cast.MANAGER, "再委託を承諾する", "5", this::grant).isNow("承認済み");
  }
}
