package jp.junshu.server.contracts;

import java.time.LocalDate;
import java.util.Optional;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.id.SectionId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ledger.Fact;
import jp.junshu.server.ledger.FactType;
import jp.junshu.server.ledger.LogRef;

/** The facts of a contract's work and people. */
final class ContractFactTypes {

  private ContractFactTypes() {}

  /**
   * A contract's file was opened; the first entry of its log.
   *
   * @param title commitment to title and number
   */
  @FactType(name = "contract.registered", version = 1)
  record ContractRegistered(
      ContractId contract,
      OrganizationId contractor,
      SectionId section,
      int fiscalYear,
      LocalDate begins,
      LocalDate ends,
      Hash title)
      implements Fact {
    @Override
    public LogRef log() {
      return LogRef.contract(contract);
    }
  }

  /**
   * A person was given a role. The name is behind the commitment.
   *
   * @param person commitment to name, reading, unit and post
   */
  @FactType(name = "assignment.begun", version = 1)
  record AssignmentBegun(
      ContractId contract,
      AssignmentId assignment,
      OrganizationId organization,
      Role role,
      boolean deputy,
      LocalDate begins,
      Optional<LocalDate> ends,
      Hash person)
      implements Fact {
    @Override
    public LogRef log() {
      return LogRef.contract(contract);
    }
  }

  /** A person's role ends with that day. */
  @FactType(name = "assignment.ended", version = 1)
  record AssignmentEnded(ContractId contract, AssignmentId assignment, LocalDate last)
      implements Fact {
    @Override
    public LogRef log() {
      return LogRef.contract(contract);
    }
  }

  /** The work was opened (業務着手). */
  @FactType(name = "work.opened", version = 1)
  record WorkOpened(ContractId contract) implements Fact {
    @Override
    public LogRef log() {
      return LogRef.contract(contract);
    }
  }
}
