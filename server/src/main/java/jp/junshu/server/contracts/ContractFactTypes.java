package jp.junshu.server.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.EditionId;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.id.PlanId;
import jp.junshu.core.id.SectionId;
import jp.junshu.core.id.TierId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.policy.Role;
import jp.junshu.server.chain.Employment;
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
   * A person was given a role. The names are behind the commitment.
   *
   * @param employment absent for the ward's people
   * @param directedBy the tier that directs them; absent for the contractor itself
   * @param person commitment to name, reading, unit, post and employer
   */
  @FactType(name = "assignment.begun", version = 2)
  record AssignmentBegun(
      ContractId contract,
      AssignmentId assignment,
      OrganizationId organization,
      Role role,
      boolean deputy,
      LocalDate begins,
      Optional<LocalDate> ends,
      Optional<Employment> employment,
      Optional<TierId> directedBy,
      Optional<LocalDate> dispatchedUntil,
      Hash person)
      implements Fact {
    @Override
    public LogRef log() {
      return LogRef.contract(contract);
    }
  }

  /**
   * A person acknowledged an edition of the rules.
   *
   * @param text SHA-256 of the edition's text
   */
  @FactType(name = "rules.acknowledged", version = 1)
  record RulesAcknowledged(ContractId contract, FilingId filing, EditionId edition, Hash text)
      implements Fact {
    @Override
    public LogRef log() {
      return LogRef.contract(contract);
    }
  }

  /**
   * A person confirmed their employer in their own session, or said that it is another.
   *
   * @param told commitment to the employer they named instead
   */
  @FactType(name = "employer.answered", version = 1)
  record EmployerAnswered(
      ContractId contract, AssignmentId assignment, boolean confirmed, Optional<Hash> told)
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

  /** A role that its holder leaves passes, with that day, to the deputy named beforehand. */
  @FactType(name = "role.passed", version = 1)
  record RolePassed(ContractId contract, Role role, AssignmentId deputy, LocalDate from)
      implements Fact {
    @Override
    public LogRef log() {
      return LogRef.contract(contract);
    }
  }

  /**
   * From that day the contract belongs to that section, and the holders of its posts stand on it,
   * by a plan of the ward.
   *
   * @param name commitment to what the section is called then
   */
  @FactType(name = "contract.plan-followed", version = 1)
  record PlanFollowed(
      ContractId contract, PlanId plan, SectionId section, Hash name, LocalDate from)
      implements Fact {
    @Override
    public LogRef log() {
      return LogRef.contract(contract);
    }
  }

  /** The plan was taken back before its day: what it began or ended there counts for nothing. */
  @FactType(name = "contract.plan-followed-no-more", version = 1)
  record PlanFollowedNoMore(ContractId contract, PlanId plan) implements Fact {
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

  /** Everything the completion asks for was there (完了確認). */
  @FactType(name = "work.completed", version = 1)
  record WorkCompleted(ContractId contract) implements Fact {
    @Override
    public LogRef log() {
      return LogRef.contract(contract);
    }
  }

  /** The ward decided which sections of the rules apply. */
  @FactType(name = "contract.scope-decided", version = 1)
  record ScopeDecided(ContractId contract, List<SectionChoice> sections) implements Fact {
    @Override
    public LogRef log() {
      return LogRef.contract(contract);
    }

    /**
     * One section.
     *
     * @param reason commitment to the reason
     */
    record SectionChoice(String section, boolean applies, Hash reason) {}
  }

  /**
   * The contract was extended, shortened or ended early.
   *
   * @param carried the places without an end of their own that go on with it
   * @param reason commitment to the document's number and the reason
   */
  @FactType(name = "contract.changed", version = 1)
  record ContractChanged(
      ContractId contract,
      ContractChange.Kind kind,
      LocalDate concludedOn,
      LocalDate endsBefore,
      LocalDate endsAfter,
      List<AssignmentId> carried,
      Hash reason)
      implements Fact {
    @Override
    public LogRef log() {
      return LogRef.contract(contract);
    }
  }

  /** The contractor named who settles what is left after the last day (満了・残務あり). */
  @FactType(name = "remainder.named", version = 1)
  record RemainderNamed(ContractId contract, AssignmentId assignment) implements Fact {
    @Override
    public LogRef log() {
      return LogRef.contract(contract);
    }
  }
}
