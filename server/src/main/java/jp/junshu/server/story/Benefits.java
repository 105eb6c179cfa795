package jp.junshu.server.story;

import java.time.LocalDate;
import java.util.List;

/**
 * A ward has its benefit payments carried out by a contractor for one fiscal year: from the rules
 * to the proof that nothing is left.
 */
final class Benefits {

  static final Work WORK =
      new Work(
          "令和8年度 臨時給付金支給事務処理業務委託", "見給契第18号", LocalDate.of(2026, 4, 1), LocalDate.of(2027, 3, 31));

  private Benefits() {}

  static Story story() {
    return new Story("臨時給付金の仕事を1年、規程から証拠まで", List.of());
  }
}
