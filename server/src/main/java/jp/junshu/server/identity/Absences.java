package jp.junshu.server.identity;

import java.time.Instant;
import java.util.Optional;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.AbsenceId;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.id.PersonId;
import jp.junshu.server.ledger.Ledger;
import jp.junshu.server.time.BusinessClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is away, and until when. Who may say so is asked by the caller, in whose transaction the
 * change takes part.
 */
@Service
public class Absences {

  private final AbsenceRepository absences;
  private final Ledger ledger;
  private final BusinessClock clock;

  Absences(AbsenceRepository absences, Ledger ledger, BusinessClock clock) {
    this.absences = absences;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * What is entered of an absence.
   *
   * @param justActed whether the person had acted shortly before somebody else says so
   */
  public record Entry(
      PersonId person,
      OrganizationId organization,
      AbsenceReason reason,
      Instant from,
      Instant until,
      boolean justActed) {}

  /** Until the transaction ends nobody else says anything of that person. */
  @Transactional
  public void hold(PersonId person) {
    absences.hold(person);
  }

  /** Keeps that somebody is, or will be, away. */
  @Transactional
  public AbsenceId enter(PersonActor by, Entry entry) {
    var id = AbsenceId.random();
    absences.insert(
        new Absence(
            id,
            entry.person(),
            "",
            entry.organization(),
            entry.reason(),
            entry.from(),
            entry.until(),
            by.person(),
            "",
            clock.instant(),
            entry.justActed(),
            Optional.empty()));
    ledger.record(
        by, new AbsenceEntered(id, entry.person(), entry.from(), entry.until(), entry.justActed()));
    return id;
  }

  /**
   * Ends it then, or now if that is past; whoever decides on it is waited for, and nobody does
   * afterwards. Nothing happens if it ends by then anyway.
   */
  @Transactional
  public void end(PersonActor by, AbsenceId id, Instant until) {
    absences.lock(id).ifPresent(absence -> end(by, absence, later(until, clock.instant())));
  }

  private void end(PersonActor by, Absence absence, Instant wanted) {
    var until = later(wanted, absence.from());
    if (until.isBefore(absence.until())) {
      absences.end(absence.id(), until, by.person());
      ledger.record(by, new AbsenceEnded(absence.id(), absence.person(), until));
    }
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
