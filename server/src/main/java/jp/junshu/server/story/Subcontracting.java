package jp.junshu.server.story;

import java.time.LocalDate;
import java.util.List;

/**
 * A contractor that entrusts a part of its work, and whom it entrusts it to another: sixty people
 * of three companies, and what clause 5 keeps each of them from.
 */
final class Subcontracting {

  static final Work WORK =
      new Work(
          "令和8年度 総合案内電話応答業務委託", "見総契第31号", LocalDate.of(2026, 4, 1), LocalDate.of(2027, 9, 30));

  private static final LocalDate TRIAL_ENDS = LocalDate.of(2026, 6, 30);

  private Subcontracting() {}

  static Story story() {
    var first = List.of(Cast.LEADER, Cast.CUSTODIAN, Cast.TAKAHASHI);
    return new Story(
        "3階層の再委託、承諾から打切りまでと、4月1日の引き継ぎ",
        List.of(
            new Registering(WORK, "2026-03-16T09:30"),
            new Managing(WORK, "2026-04-01T09:00"),
            new Attesting(WORK, false),
            new Accepting(WORK, first, "2026-04-01T13:00", "2026-04-02T10:00"),
            new Entrusting(WORK, "2026-04-06T09:00"),
            new Bringing(WORK),
            new Trial(WORK, TRIAL_ENDS),
            new Beginners(WORK, Callers.acting()),
            new Dispatching(WORK, "2026-04-13T09:00", LocalDate.of(2026, 8, 31)),
            new Trading(WORK, "2026-04-20T09:00"),
            new Lapsing(WORK, TRIAL_ENDS),
            new Denying(WORK, "2026-07-06T09:00"),
            new Leaving(WORK, "2026-07-08T09:00"),
            new BreakingOff(WORK, "2026-11-09T09:00", "記録の不備が続き、改善されないため"),
            new NewEdition(
                WORK, "2026-11-16T09:00", LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 17)),
            new Midnight(WORK, LocalDate.of(2027, 4, 1)),
            new Proving(WORK)));
  }
}
