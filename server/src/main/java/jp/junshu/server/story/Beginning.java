package jp.junshu.server.story;

import java.util.List;

/** The ward and its contractor before the first day: sections, posts, people, accounts. */
final class Beginning {

  private Beginning() {}

  static void play(Stage stage, String firstPath) {
    var town = new Town(stage, Cast.ADMINISTRATOR);
    town.found(firstPath, Cast.WARD, "総務部 情報政策課", "情報セキュリティ係長");
    town.section(Cast.SECTION);
    town.section("監査事務局");
    town.people(Cast.WARD, List.of(Cast.CLERK, Cast.MANAGER, Cast.DEPUTY, Cast.AUDITOR));
    town.post(Cast.SECTION, "所管課担当者", "主任", Cast.CLERK);
    town.post(Cast.SECTION, "情報セキュリティ管理者", "課長", Cast.MANAGER);
    town.post(Cast.SECTION, "所管課担当者", "課長補佐", Cast.DEPUTY);
    town.deputy(Cast.SECTION, "課長", Cast.DEPUTY);
    town.post("監査事務局", "監査人", "監査担当係長", Cast.AUDITOR);
    town.firm(Cast.FIRM, "見本区見本町三丁目4番5号", "代表取締役 三浦 和也", "1234567890123");
    town.people(Cast.FIRM, List.of(Cast.LEADER));
  }
}
