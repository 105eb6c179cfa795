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

  private static final LocalDate LAST_WEEK = LocalDate.of(2027, 3, 24);

  private Benefits() {}

  static Story story() {
    return new Story(
        "臨時給付金の仕事を1年、規程から証拠まで",
        List.of(
            new Registering(WORK, "2026-03-16T09:30"),
            new Staffing(WORK, "2026-04-01T09:00"),
            new Rostering(WORK, "着手前", ""),
            new Attesting(WORK, true),
            new Accepting(WORK, Cast.roster(), "2026-04-01T13:00", "2026-04-06T10:00"),
            new Agreeing(WORK, "2026-04-15T10:00"),
            new HandingOver(WORK, LocalDate.of(2026, 4, 20)),
            new Copying(WORK, "2026-05-11T10:00"),
            new Disposing(WORK, LAST_WEEK),
            new Completing(WORK, LAST_WEEK, "2027-03-31T09:00"),
            new Proving(WORK)));
  }
}
