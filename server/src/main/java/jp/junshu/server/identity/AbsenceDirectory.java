package jp.junshu.server.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.id.AbsenceId;
import jp.junshu.core.id.PersonId;
import jp.junshu.server.time.BusinessClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is away, as far as the context may see it. */
@Service
public class AbsenceDirectory {

  private final AbsenceRepository absences;
  private final BusinessClock clock;

  AbsenceDirectory(AbsenceRepository absences, BusinessClock clock) {
    this.absences = absences;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public Optional<Absence> find(AbsenceId id) {
    return absences.find(id);
  }

  /** What stands of these people at that moment or comes later, in order. */
  @Transactional(readOnly = true)
  public List<Absence> from(Collection<PersonId> people, Instant at) {
    return absences.from(people, at).stream().filter(each -> !each.cancelled()).toList();
  }

  /** What stands of these people at that moment. */
  @Transactional(readOnly = true)
  public List<Absence> at(Collection<PersonId> people, Instant at) {
    return absences.from(people, at).stream().filter(each -> each.standsAt(at)).toList();
  }

  /** What others said of that person from that moment on and the person ended: they are here. */
  @Transactional(readOnly = true)
  public boolean saidToBeHere(PersonId person, Instant since) {
    return absences.from(List.of(person), since).stream()
        .anyMatch(
            each -> each.reason().sudden() && each.endedInPerson() && !each.from().isBefore(since));
  }

  /** Whether all of these stand now; until the transaction ends nobody shortens one. */
  @Transactional
  public boolean hold(Collection<AbsenceId> ids) {
    var held = absences.share(ids);
    var now = clock.instant();
    return held.size() == ids.size() && held.stream().allMatch(each -> each.standsAt(now));
  }
}
