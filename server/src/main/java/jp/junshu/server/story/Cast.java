package jp.junshu.server.story;

import java.util.List;
import java.util.stream.Stream;

/** Everybody in the stories. People, firms and places are invented. */
final class Cast {

  static final String WARD = "見本区";
  static final String SECTION = "生活福祉部 給付金担当課";
  static final String FIRM = "株式会社みなと事務センター";
  static final String AGENCY = "株式会社つばさスタッフ";

  static final Person ADMINISTRATOR = new Person("石井 誠", "イシイ マコト", "システム管理", "ishii");
  static final Person CLERK = new Person("青木 里奈", "アオキ リナ", "区の担当", "aoki");
  static final Person MANAGER = new Person("森下 健一", "モリシタ ケンイチ", "課長(情報セキュリティ管理者)", "morishita");

  /** A clerk in turn, and the one who decides in the manager's absence. */
  static final Person DEPUTY = new Person("大槻 修", "オオツキ オサム", "課長補佐(代決者)", "otsuki");

  /** Comes to the manager's post on 1 April of the next year. */
  static final Person SUCCESSOR = new Person("村井 恵子", "ムライ ケイコ", "新しい課長", "murai");

  static final Person AUDITOR = new Person("大野 真弓", "オオノ マユミ", "監査人", "ohno");

  static final Person LEADER = new Person("佐伯 直樹", "サエキ ナオキ", "受託者の業務責任者", "saeki");
  static final Person CUSTODIAN = new Person("野口 彩", "ノグチ アヤ", "受託者の情報管理の責任者", "noguchi");
  static final Person TAKAHASHI = worker("髙橋 結衣", "タカハシ ユイ", "takahashi");
  static final Person SAKIYAMA = worker("﨑山 大地", "サキヤマ ダイチ", "sakiyama");

  /** Comes later, in place of another. */
  static final Person KITAMURA = worker("北村 誠", "キタムラ マコト", "kitamura");

  /** Sent by the agency; the contractor directs them. */
  static final List<Person> DISPATCHED =
      List.of(
          worker("石原 由佳", "イシハラ ユカ", "ishihara"),
          worker("岡部 翼", "オカベ ツバサ", "okabe"),
          worker("加瀬 美帆", "カセ ミホ", "kase"));

  static final List<Person> EMPLOYED =
      List.of(
          TAKAHASHI,
          SAKIYAMA,
          worker("相川 蓮", "アイカワ レン", "aikawa"),
          worker("浅野 悟", "アサノ サトル", "asano"),
          worker("市川 美和", "イチカワ ミワ", "ichikawa"),
          worker("内田 拓也", "ウチダ タクヤ", "uchida"),
          worker("榎本 綾", "エノモト アヤ", "enomoto"),
          worker("小野寺 亮", "オノデラ リョウ", "onodera"),
          worker("葛\uDB40\uDD00西 和子", "カサイ カズコ", "kasai"),
          worker("金子 陽菜", "カネコ ヒナ", "kaneko"),
          worker("菊地 翔", "キクチ ショウ", "kikuchi"),
          worker("工藤 香織", "クドウ カオリ", "kudo"),
          worker("小池 匠", "コイケ タクミ", "koike"),
          worker("近藤 恵", "コンドウ メグミ", "kondo"),
          worker("齋藤 智也", "サイトウ トモヤ", "saito"),
          worker("中島 健", "ナカジマ ケン", "nakajima"),
          worker("橋本 美咲", "ハシモト ミサキ", "hashimoto"),
          worker("松本 悠", "マツモト ユウ", "matsumoto"),
          worker("\uD842\uDFB7田 千夏", "ヨシダ チナツ", "yoshida"));

  private Cast() {}

  /** The contractor's workers of the first day. */
  static List<Person> workers() {
    return Stream.concat(EMPLOYED.stream(), DISPATCHED.stream()).toList();
  }

  /** The contractor's roster of the first day: 24 people, 3 of them dispatched. */
  static List<Person> roster() {
    return Stream.concat(Stream.of(LEADER, CUSTODIAN), workers().stream()).toList();
  }

  private static Person worker(String name, String kana, String account) {
    return new Person(name, kana, "受託者の作業者", account);
  }
}
