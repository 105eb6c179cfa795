package jp.junshu.server.story;

/**
 * A worker applies to install something (F16): what any worker may begin, and so may be kept from.
 */
record Installing(Work work) {

  static final String TITLE = "ソフトウェア導入許可申請書";

  /** The form, filled in and not sent. */
  FilledForm filled(Stage stage, Browser browser) {
    var form = work.paper(browser, "F16", "申請する").set("区分", "業務に使う");
    form.set("製品名", "見本表計算").set("製品の版", "5.2").set("提供元", "見本ソフト");
    form.set("入手するところ", "媒体 M-041").set("用途", "応答の件数の集計");
    form.set("導入する端末", "応答端末 3号機").set("ライセンス", "有償 1台");
    form.set("ウイルスチェック", "まだ").set("導入の予定日", Work.day(stage.today().plusDays(7)));
    return form.choose("確かめました");
  }

  Page apply(Stage stage, Browser browser) {
    return filled(stage, browser).press();
  }
}
