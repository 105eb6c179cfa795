package jp.junshu.server.story;

import java.util.List;
import java.util.stream.IntStream;

/** The companies and the people who answer the telephones. All of them are invented. */
final class Callers {

  /** Whom the contractor entrusts. */
  static final String DAY_FIRM = "中野台コールサービス株式会社";

  /** Whom that one entrusts in turn. */
  static final String NIGHT_FIRM = "夜間応答ほしぞら株式会社";

  private static final List<List<String>> FAMILIES =
      List.of(
          List.of("有坂", "アリサカ"),
          List.of("泉田", "イズミダ"),
          List.of("梅原", "ウメハラ"),
          List.of("江波", "エナミ"),
          List.of("織部", "オリベ"),
          List.of("柏葉", "カシワバ"),
          List.of("桐谷", "キリタニ"),
          List.of("久我", "クガ"),
          List.of("倖田", "コウダ"),
          List.of("沢渡", "サワタリ"));

  private static final List<List<String>> GIVEN =
      List.of(
          List.of("晶", "アキラ"),
          List.of("樹", "イツキ"),
          List.of("薫", "カオル"),
          List.of("忍", "シノブ"),
          List.of("望", "ノゾミ"),
          List.of("光", "ヒカル"));

  static final Person DAY = caller(1);

  /** Will say that their employer is another. */
  static final Person DENIER = caller(2);

  /** Will leave. */
  static final Person LEAVER = caller(3);

  static final Person NIGHT = caller(41);

  /** Sent by the agency, directed by the company of the second tier. */
  static final Person SENT = new Person("早瀬 芽衣", "ハヤセ メイ", "派遣社員", "hayase");

  /** Sent by the agency, which was sent them itself. */
  static final Person SENT_ON = new Person("柴田 新", "シバタ アラタ", "派遣社員", "shibata");

  static final Person TRADER = new Person("小西 葵", "コニシ アオイ", "個人事業主", "konishi");

  private static final int MANY = 60;
  private static final int DISPATCHED = 17;
  private static final int FIRST_OF_CONTRACTOR = 21;
  private static final int FIRST_OF_THIRD = 41;

  private Callers() {}

  /** Everybody on the list that the contractor brings along: twenty people of each company. */
  static List<Person> listed() {
    return IntStream.rangeClosed(1, MANY).mapToObj(Callers::caller).toList();
  }

  /** Those of them whom the story follows. */
  static List<Person> acting() {
    return List.of(DAY, DENIER, LEAVER, NIGHT);
  }

  /** Those of them whom the agency sends, to the company of the second tier. */
  static List<Person> dispatched() {
    return IntStream.range(DISPATCHED, FIRST_OF_CONTRACTOR).mapToObj(Callers::caller).toList();
  }

  /** The company that directs one of the list. */
  static String director(Person listed) {
    int number = listed().indexOf(listed) + 1;
    if (number >= FIRST_OF_THIRD) {
      return NIGHT_FIRM;
    }
    return number >= FIRST_OF_CONTRACTOR ? Cast.FIRM : DAY_FIRM;
  }

  private static Person caller(int number) {
    var family = FAMILIES.get((number - 1) % FAMILIES.size());
    var given = GIVEN.get((number - 1) / FAMILIES.size());
    return new Person(
        family.getFirst() + " " + given.getFirst(),
        family.getLast() + " " + given.getLast(),
        post(number),
        "caller%02d".formatted(number));
  }

  private static String post(int number) {
    if (number >= FIRST_OF_THIRD) {
      return "第3階層の作業者";
    }
    return number >= FIRST_OF_CONTRACTOR ? "受託者の作業者" : "第2階層の作業者";
  }
}
