package jp.junshu.server.afterwards;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.id.AssignmentId;
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

  /** The ward decided what becomes of records whose time has run; it erases nothing yet. */
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

  /**
   * What was decided to be disposed of was erased from the working database.
   *
   * @param draftedBy the place of whoever drafted the disposal
   * @param decidedBy the place of whoever decided it, at {@code decidedAt}
   * @param rows how many rows of which table went or were emptied
   * @param contents how many contents behind commitments of this log went
   * @param list the digest over those commitments
   * @param method how
   * @param backupDays how many days backups and the database's own journal keep older bytes
   */
  @FactType(name = "retention.erased", version = 1)
  record Erased(
      ContractId contract,
      Records records,
      Optional<AssignmentId> draftedBy,
      Optional<AssignmentId> decidedBy,
      Instant decidedAt,
      List<Rows> rows,
      long contents,
      Hash list,
      Method method,
      int backupDays)
      implements Fact {

    Erased {
      rows = List.copyOf(rows);
    }

    @Override
    public LogRef log() {
      return LogRef.contract(contract);
    }
  }

  /** So many rows of a table. */
  record Rows(String table, long many) {}

  /** How something was erased. */
  enum Method {
    /** Rows deleted in the working database; older bytes go when backups and journal rotate. */
    DELETED_FROM_WORKING_DATABASE
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
