package jp.junshu.server.contracts;

import java.time.LocalDate;
import java.util.Optional;
import jp.junshu.core.id.CompanyActId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.server.ledger.Fact;
import jp.junshu.server.ledger.FactType;
import jp.junshu.server.ledger.LogRef;

/** The facts of what became of a company: one in the ward's log, one on each of its contracts. */
final class CompanyFacts {

  private CompanyFacts() {}

  /**
   * Two people recorded what became of a company.
   *
   * @param content commitment to names, persons and the paper it is known by
   */
  @FactType(name = "company.act-confirmed", version = 1)
  record CompanyActConfirmed(
      CompanyActId act,
      OrganizationId organization,
      CompanyTurn.Kind kind,
      LocalDate from,
      Optional<OrganizationId> successor,
      Hash content,
      PersonId draftedBy)
      implements Fact {
    @Override
    public LogRef log() {
      return LogRef.WARD;
    }
  }

  /** It was taken back before its day; nothing of it comes about. */
  @FactType(name = "company.act-withdrawn", version = 1)
  record CompanyActWithdrawn(CompanyActId act, OrganizationId organization) implements Fact {
    @Override
    public LogRef log() {
      return LogRef.WARD;
    }
  }

  /**
   * From that day this organization answers for the contract.
   *
   * @param name commitment to name, address and by whom it is answered for
   */
  @FactType(name = "contract.contractor-turned", version = 1)
  record ContractorTurned(
      ContractId contract,
      CompanyActId act,
      CompanyTurn.Kind kind,
      OrganizationId organization,
      LocalDate from,
      Hash name)
      implements Fact {
    @Override
    public LogRef log() {
      return LogRef.contract(contract);
    }
  }

  /** The act was taken back, so that the contractor stays what it was. */
  @FactType(name = "contract.contractor-stays", version = 1)
  record ContractorStays(ContractId contract, CompanyActId act) implements Fact {
    @Override
    public LogRef log() {
      return LogRef.contract(contract);
    }
  }
}
