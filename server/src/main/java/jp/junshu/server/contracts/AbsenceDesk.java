package jp.junshu.server.contracts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.gate.ResourceRef;
import jp.junshu.core.id.AbsenceId;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.PersonId;
import jp.junshu.server.gate.Acts;
import jp.junshu.server.gate.Ask;
import jp.junshu.server.gate.LastActs;
import jp.junshu.server.identity.Absence;
import jp.junshu.server.identity.AbsenceDirectory;
import jp.junshu.server.identity.AbsenceReason;
import jp.junshu.server.identity.Absences;
import jp.junshu.server.time.BusinessClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where absences are entered and ended: one's own beforehand, and another's at the moment. What
 * others say lasts until the end of the day, is told the absent person, who ends it at any time,
 * and keeps whether they had just acted here.
 */
@Service
public class AbsenceDesk {

  /** Whoever acted so recently is hardly away. */
  static final Duration JUST = Duration.ofMinutes(30);

  /** How long a person is told what others said of them. */
  private static final Duration TOLD = Duration.ofDays(14);

  private final Acts acts;
  private final Absences absences;
  private final AbsenceDirectory directory;
  private final LastActs lastActs;
  private final AssignmentRepository places;
  private final BusinessClock clock;

  AbsenceDesk(
      Acts acts,
      Absences absences,
      AbsenceDirectory directory,
      LastActs lastActs,
      AssignmentRepository places,
      BusinessClock clock) {
    this.acts = acts;
    this.absences = absences;
    this.directory = directory;
    this.lastActs = lastActs;
    this.places = places;
    this.clock = clock;
  }

  /** The person's own, those of the last days too. */
  @Transactional(readOnly = true)
  public List<Absence> of(PersonActor person) {
    return directory.from(List.of(person.person()), clock.instant().minus(TOLD)).stream()
        .filter(absence -> absence.organization().equals(person.organization()))
        .toList();
  }

  /** What others said of that person lately or say now, and the person did not end. */
  @Transactional(readOnly = true)
  public List<Absence> saidOf(PersonActor person) {
    return of(person).stream()
        .filter(absence -> absence.byAnother() && !absence.endedInPerson())
        .toList();
  }

  /** An absence, for whoever may end it; to others it is not there. */
  @Transactional(readOnly = true)
  public Optional<Absence> endable(PersonActor actor, AbsenceId id) {
    return directory.find(id).filter(absence -> mayEnd(actor, absence));
  }

  /** Whoever is absent ends it, and whoever said so. */
  static boolean mayEnd(PersonActor actor, Absence absence) {
    return absence.organization().equals(actor.organization())
        && (absence.person().equals(actor.person()) || absence.enteredBy().equals(actor.person()));
  }

  /** Enters when the person will be away. */
  public AbsenceId plan(PersonActor actor, Instant from, Instant until, ActKey key) {
    var resource = ResourceRef.ofWard("person", actor.person());
    var action = ContractActions.PLAN_ABSENCE;
    return acts.perform(
        Ask.of(actor, action, resource, key, "/absences"),
        clearance -> {
          var by = clearance.personFor(action, resource);
          return absences.enter(
              by,
              new Absences.Entry(
                  by.person(), by.organization(), AbsenceReason.PLANNED, from, until, false));
        });
  }

  /** Ends it then, earlier than was entered. */
  public void end(PersonActor actor, Absence absence, Instant until, ActKey key) {
    var resource = ResourceRef.ofWard("absence", absence.id());
    var action = ContractActions.END_ABSENCE;
    acts.perform(
        Ask.of(actor, action, resource, key, "/absences").about(absence),
        clearance -> {
          absences.end(clearance.personFor(action, resource), absence.id(), until);
          return absence.id();
        });
  }

  /** When that person last acted here, if that was just now. */
  @Transactional(readOnly = true)
  public Optional<Instant> justActed(PersonId person) {
    var since = clock.instant().minus(JUST);
    return lastActs.of(person).filter(at -> at.isAfter(since));
  }

  /**
   * Somebody is away now, until the end of the day.
   *
   * @throws IllegalArgumentException if the reason is none that others give
   */
  public AbsenceId declare(
      PersonActor actor, ContractId contract, Assignment away, AbsenceReason reason, ActKey key) {
    if (!reason.sudden()) {
      throw new IllegalArgumentException("others do not plan an absence");
    }
    var resource = ResourceRef.of(contract);
    var action = ContractActions.DECLARE_ABSENCE;
    var where = "/contracts/%s/absences".formatted(contract);
    return acts.perform(
        Ask.of(actor, action, resource, key, where).about(away),
        clearance -> {
          var by = clearance.personFor(action, resource);
          absences.hold(away.person());
          refuseAgain(away.person(), clearance.at());
          return absences.enter(
              by,
              new Absences.Entry(
                  away.person(),
                  away.organization(),
                  reason,
                  clearance.at(),
                  endOfDay(clearance.at()),
                  justActed(away.person()).isPresent()));
        });
  }

  private void refuseAgain(PersonId person, Instant at) {
    directory.at(List.of(person), at).stream()
        .findFirst()
        .ifPresent(
            standing -> {
              throw new AlreadyAbsent(standing);
            });
  }

  /** Whether that person decides in the other's place, by a post or on a contract. */
  @Transactional(readOnly = true)
  public boolean standsInFor(PersonId deputy, PersonId head) {
    return places.standsInFor(deputy, head, clock.today());
  }

  private static Instant endOfDay(Instant at) {
    return LocalDate.ofInstant(at, BusinessClock.JST)
        .plusDays(1)
        .atStartOfDay(BusinessClock.JST)
        .toInstant();
  }
}
