package jp.junshu.server.story;

import java.time.LocalDateTime;
import java.util.List;

/**
 * A thing is to leave the premises: applied for, reviewed, decided, carried.
 *
 * @param asset by its title
 */
record TakingOut(
    Work work,
    String asset,
    int records,
    String destination,
    List<Person> carriers,
    LocalDateTime leaves,
    LocalDateTime returns) {

  static final String TITLE = "情報資産持出し許可申請書";

  Page apply(Browser browser) {
    var form = work.paper(browser, "F06", "申請する").set("持ち出しの種別", "持ち出し");
    form.set("情報資産", asset).set("件数", String.valueOf(records));
    form.set("業務上の理由", "臨時給付金の支給事務を、この行先で行う必要があるため。");
    form.set("行先", destination).set("経路", "社用車で直行");
    carriers.forEach(person -> form.choose(person.name()));
    form.set("媒体番号", "M-015");
    List.of("媒体全体を暗号化する", "復号の鍵は別に運ぶ", "施錠できる鞄", "寄り道しない").forEach(form::choose);
    form.moment("出発の予定", leaves).moment("返却の予定", returns);
    form.set("移したあとの消去", "着いたその日に消去し").set("運搬中につながる電話", "090-0000-0000");
    return form.press();
  }

  Page review(Browser browser) {
    return Deciding.decide(work.filed(browser, TITLE), "異議なしとして進める");
  }

  Page approve(Browser browser) {
    return Deciding.decide(work.filed(browser, TITLE), "承認する");
  }

  /** A carrier tells at the door that it leaves. */
  Page leave(Browser browser) {
    return work.takeouts(browser).formRow(asset, "持ち出した").press();
  }

  /** Somebody goes past the page, which has no door out before the permit. */
  Page leaveUnpermitted(Browser browser) {
    var list = work.takeouts(browser);
    var permit = list.followRow(asset, "F06").address().getPath().replace("/filings/", "");
    return list.byHand(list.address().getPath() + "/" + permit + "/leave");
  }

  /** Somebody tells that it is back, and which carrier brought it. */
  Page bringBack(Browser browser, Person carrier) {
    var asked = work.takeouts(browser).followRow(asset, "戻した");
    return asked.form("戻した").set("誰が戻しましたか", carrier.name()).press();
  }

  /** Somebody of the ward looked at what came back late, and it is as it left. */
  Page confirm(Browser browser) {
    var asked = work.takeouts(browser).followRow(asset, "確かめた");
    return asked.form("確かめた").set("封と鍵", "変わりない").set("数と中身", "合っている").press();
  }
}
