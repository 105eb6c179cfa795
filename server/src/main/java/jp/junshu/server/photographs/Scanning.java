package jp.junshu.server.photographs;

import java.util.List;
import jp.junshu.core.gate.SystemActor;
import jp.junshu.server.ledger.Ledger;
import jp.junshu.server.photographs.Photograph.Erased;
import jp.junshu.server.photographs.PhotographFacts.ErasedNow;
import jp.junshu.server.photographs.PhotographFacts.Scanned;
import jp.junshu.server.photographs.Verdict.Outcome;
import jp.junshu.server.time.BusinessClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Has a scanner look through what was handed in. The verdict, its fact and, if something was found,
 * the erasure are one transaction; whatever keeps it from committing leaves the photograph waiting.
 */
@Service
class Scanning {

  private static final Logger LOG = LoggerFactory.getLogger(Scanning.class);
  private static final SystemActor ACTOR = new SystemActor(SystemActor.Reason.SCANNER);
  private static final int MOST = 50;
  private static final int SILENT = 2;

  private final Scanner scanner;
  private final PhotographRepository repository;
  private final PictureRepository pictures;
  private final PhotographWork work;
  private final Ledger ledger;
  private final BusinessClock clock;

  Scanning(
      Scanner scanner,
      PhotographRepository repository,
      PictureRepository pictures,
      PhotographWork work,
      Ledger ledger,
      BusinessClock clock) {
    this.scanner = scanner;
    this.repository = repository;
    this.pictures = pictures;
    this.work = work;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * How many got their verdict; 0 also where no scanner answers. Ends early where several got none,
   * so that a scanner that hangs holds up neither the next round nor the end of the program.
   */
  int look() {
    if (!scanner.connected()) {
      return 0;
    }
    var waiting = work.call(() -> repository.waiting(MOST));
    return waiting.isEmpty() || !scanner.works() ? 0 : looked(waiting);
  }

  private int looked(List<Photograph> waiting) {
    int looked = 0;
    for (int i = 0; i < waiting.size() && i - looked < SILENT; i++) {
      looked += looked(waiting.get(i)) ? 1 : 0;
    }
    return looked;
  }

  /** One that cannot be kept holds up no other. */
  private boolean looked(Photograph photograph) {
    try {
      return work.call(() -> pictures.bytes(photograph.id()))
          .map(scanner::look)
          .filter(verdict -> verdict.outcome() != Outcome.NONE)
          .filter(verdict -> work.call(() -> keep(photograph, verdict)))
          .isPresent();
    } catch (RuntimeException e) {
      LOG.error(
          "photograph {} goes on waiting for the scanner: {}", photograph.id(), e.getMessage());
      return false;
    }
  }

  private boolean keep(Photograph photograph, Verdict verdict) {
    var now = clock.instant();
    if (!repository.told(photograph.id(), verdict, now)) {
      return false;
    }
    var contract = photograph.contract();
    ledger.record(
        ACTOR, new Scanned(contract, photograph.id(), verdict.outcome(), verdict.engine()));
    if (verdict.outcome() == Outcome.INFECTED
        && repository.erase(photograph.id(), Erased.INFECTED, now)) {
      ledger.record(ACTOR, new ErasedNow(contract, photograph.id(), Erased.INFECTED));
    }
    return true;
  }
}
