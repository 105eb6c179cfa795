package jp.junshu.server.pledges;

import java.time.Instant;
import java.time.LocalDate;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.server.ledger.Fact;
import jp.junshu.server.ledger.FactType;
import jp.junshu.server.ledger.LogRef;

/** The facts of what whoever left asked for. */
final class LeaverFacts {

  private LeaverFacts() {}

  /**
   * Somebody asked for something of the contract after their place had ended, and was not given it.
   * One a day and kind; what came after it that day is counted beside the log.
   *
   * @param place the last they had
   */
  @FactType(name = "leaver.asked", version = 1)
  record LeaverAskedFor(
      ContractId contract, AssignmentId place, LocalDate day, LeaverAsked.Kind kind)
      implements Fact {
    @Override
    public LogRef log() {
      return LogRef.contract(contract);
    }
  }

  /**
   * The ward looked at what they asked for.
   *
   * @param until the moment of the last request that was looked at
   * @param times how often they had asked, since somebody looked before
   * @param said commitment to what the ward said of it
   */
  @FactType(name = "leaver.looked-at", version = 1)
  record LeaverLookedAt(
      ContractId contract, AssignmentId place, Instant until, int times, Hash said)
      implements Fact {
    @Override
    public LogRef log() {
      return LogRef.contract(contract);
    }
  }
}
