package jp.junshu.server.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.ui.JapaneseDates;

/**
 * A notice in force.
 *
 * @param number its document number; of one that has none its receipt number
 * @param clause under which an answer is owed, where one is
 */
record IssuedNotice(
    FilingId filing,
    ContractId contract,
    String form,
    String number,
    String subject,
    ClauseId clause,
    Optional<LocalDate> answerBy,
    Instant issuedAt) {

  /** The last instant in time for the answer: the end of its day. */
  Optional<Instant> answerDue() {
    return answerBy.map(day -> day.plusDays(1).atStartOfDay(BusinessClock.JST).toInstant());
  }

  /** Whether its day for the answer has passed. */
  boolean late(Instant now) {
    return answerDue().filter(end -> !now.isBefore(end)).isPresent();
  }

  /** Its number and the day of its issue, as one refers to a letter. */
  String called() {
    return "%s(%s)"
        .formatted(number, JapaneseDates.era(LocalDate.ofInstant(issuedAt, BusinessClock.JST)));
  }

  String label() {
    return called() + " " + subject;
  }
}
