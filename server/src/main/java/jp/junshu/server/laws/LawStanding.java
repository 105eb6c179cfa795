package jp.junshu.server.laws;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.junshu.server.laws.LawsPart.Attested;
import jp.junshu.server.time.BusinessClock;

/**
 * Where a law stands on a contract at a moment: what was attested last, and whether that still
 * counts. It counts for the edition in force when it was filed, up to the same day of the next
 * year.
 *
 * @param edition the first day of the edition in force
 */
record LawStanding(Applying applying, Optional<Attested> attested, LocalDate edition) {

  static LawStanding of(Applying applying, LawsPart laws, LawEditions editions, Instant now) {
    var law = applying.law();
    return new LawStanding(applying, laws.latest(law), editions.inForce(law, day(now)));
  }

  /** Whether it was attested of an earlier edition than is in force. */
  boolean amended() {
    return attested.filter(each -> day(each.at()).isBefore(edition)).isPresent();
  }

  /** The moment from which the attestation counts no more, its year being over. */
  Optional<Instant> yearOver() {
    return attested.map(each -> start(day(each.at()).plusYears(1).plusDays(1)));
  }

  /** Whether it is attested, of the edition in force and within its year. */
  boolean stands(Instant now) {
    return !amended() && yearOver().filter(now::isBefore).isPresent();
  }

  /** What the ward has before it and did not take yet. */
  Optional<Attested> unread(Instant now) {
    return attested.filter(each -> stands(now) && !each.received());
  }

  static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, BusinessClock.JST);
  }

  static Instant start(LocalDate day) {
    return day.atStartOfDay(BusinessClock.JST).toInstant();
  }
}
