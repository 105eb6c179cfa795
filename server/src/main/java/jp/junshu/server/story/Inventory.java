package jp.junshu.server.story;

import java.util.Optional;

/**
 * A thing that must come to an end, as it is entered into the register.
 *
 * @param of the original, by its title, where it is a copy or a print of one
 */
record Inventory(
    String kind,
    String title,
    int records,
    int quantity,
    Optional<String> of,
    Optional<String> serial,
    String location) {

  private static final String HASH =
      "3c1f6f2d5f0b7a94c8e1d2b36a7f5e0914d8c3b2a1f0e9d8c7b6a5948372615f";

  /** Enters it (F04). */
  Page enter(Work work, Browser browser) {
    var form = work.paper(browser, "F04", "記録する").set("種類", kind).set("名称", title);
    form.set("機密性の分類", "自治体機密性3B").choose("個人情報を含む");
    form.set("件数", String.valueOf(records)).set("数量", String.valueOf(quantity));
    of.ifPresent(original -> form.set("もとの資産", original));
    serial.ifPresent(number -> form.set("製造番号・媒体番号", number));
    return form.set("保管場所", location).set("目的", "臨時給付金の支給事務").press();
  }

  /** Gives it to the contractor, for use at that place (F05). */
  Page give(Stage stage, Work work, Browser browser, String place) {
    var form = work.paper(browser, "F05", "記録する").set("向き", "区から受託者へ渡した");
    form.set("情報資産", title).moment("受け渡した日時", stage.now()).set("数量", "1");
    form.set("渡した項目・範囲", "宛名番号、氏名、住所、口座、給付区分");
    form.set("その項目が要る理由", "申請書との突き合わせと振込に使うため");
    form.set("方法", "手渡し").set("途中の保護", "暗号化し、鍵は別の経路で渡した").set("ハッシュ値", HASH);
    form.set("使う目的", "臨時給付金の申請書との突き合わせ").set("使う場所", place);
    return form.press();
  }
}
