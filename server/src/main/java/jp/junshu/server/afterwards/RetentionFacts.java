package jp.junshu.server.afterwards;

import java.time.LocalDate;
import java.util.Optional;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.server.ledger.Fact;
import jp.junshu.server.ledger.FactType;
import jp.junshu.server.ledger.LogRef;

/** The facts of how a contract's records are kept; each reason is behind its commitment. */
final class RetentionFacts {

  private RetentionFacts() {}

  /** The ward said how long these records are kept. */
  @FactType(name = "retention.class-set", version = 1)
  record ClassSet(ContractId contract, Records records, Kept kept, Hash reason) implements Fact {
    @Override
    public LogRef log() {
      return LogRef.contract(contract);
    }
  }

  /** The ward decided what becomes of records whose time has run; nothing is erased by it. */
  @FactType(name = "retention.disposal-decided", version = 1)
  record DisposalDecided(
      ContractId contract,
      Records records,
      Disposal.Outcome outcome,
      Optional<LocalDate> keepUntil,
      Hash reason)
      implements Fact {
    @Override
    public LogRef log() {
      return LogRef.contract(contract);
    }
  }

  /** Somebody proposed a hold, which blocks from then on; a second person places it. */
  @FactType(name = "legal-hold.proposed", version = 1)
  record HoldProposed(ContractId contract, Hash reason) implements Fact {
    @Override
    public LogRef log() {
      return LogRef.contract(contract);
    }
  }

  /** Two people placed a hold: nothing of the contract is disposed of. */
  @FactType(name = "legal-hold.placed", version = 1)
  record HoldPlaced(ContractId contract, Hash reason) implements Fact {
    @Override
    public LogRef log() {
      return LogRef.contract(contract);
    }
  }

  /** Somebody proposed to lift it; it goes on blocking until a second person does. */
  @FactType(name = "legal-hold.lift-proposed", version = 1)
  record HoldLiftProposed(ContractId contract, Hash reason) implements Fact {
    @Override
    public LogRef log() {
      return LogRef.contract(contract);
    }
  }

  /** Two people lifted it. */
  @FactType(name = "legal-hold.lifted", version = 1)
  record HoldLifted(ContractId contract, Hash reason) implements Fact {
    @Override
    public LogRef log() {
      return LogRef.contract(contract);
    }
  }
}
