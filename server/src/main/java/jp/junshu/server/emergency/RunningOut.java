package jp.junshu.server.emergency;

import jp.junshu.core.id.OpeningId;
import jp.junshu.server.emergency.Opening.How;
import jp.junshu.server.time.MachineClock;
import org.springframework.stereotype.Service;

/** Seals the lists of openings whose time has run out: they are over by the clock, not by this. */
@Service
class RunningOut {

  private final OpeningRepository repository;
  private final Openings openings;
  private final EmergencyWork work;
  private final MachineClock machine;

  RunningOut(
      OpeningRepository repository, Openings openings, EmergencyWork work, MachineClock machine) {
    this.repository = repository;
    this.openings = openings;
    this.work = work;
    this.machine = machine;
  }

  /** How many were sealed. */
  long seal() {
    return work.call(() -> repository.runOut(machine.instant())).stream()
        .filter(this::sealed)
        .count();
  }

  private boolean sealed(OpeningId id) {
    return work.call(() -> openings.end(EmergencyWork.ACTOR, id, How.EXPIRED));
  }
}
