package jp.junshu.server.pledges;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.contracts.Assignment;
import jp.junshu.server.contracts.Contract;
import jp.junshu.server.contracts.Contracts;
import jp.junshu.server.database.Party;
import jp.junshu.server.database.TenantContext;
import jp.junshu.server.forms.ContractHead;
import jp.junshu.server.forms.FormDesk;
import jp.junshu.server.ledger.Ledger;
import jp.junshu.server.pledges.LeaverFacts.LeaverAskedFor;
import jp.junshu.server.time.BusinessClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps what somebody asked for who had left: a row for each day and kind, and an entry in the log
 * with the first of them, so that nobody fills either by asking on.
 */
@Component
@Clause("1.2")
class LeaverKeeper {

  private static final TenantContext LOOKING =
      new TenantContext(Party.SYSTEM, Set.of(), "system:LEAVERS");

  private final Contracts contracts;
  private final FormDesk filings;
  private final LeaverRequestRepository repository;
  private final Ledger ledger;
  private final TransactionTemplate transaction;

  LeaverKeeper(
      Contracts contracts,
      FormDesk filings,
      LeaverRequestRepository repository,
      Ledger ledger,
      PlatformTransactionManager transactions) {
    this.contracts = contracts;
    this.filings = filings;
    this.repository = repository;
    this.ledger = ledger;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Keeps it if whoever asked had left that contract by then; else nothing. */
  void keep(LeaverRequest.Same asked, Instant first, Instant last, int times) {
    TenantContext.run(
        LOOKING,
        () ->
            transaction.executeWithoutResult(
                _ ->
                    contract(asked)
                        .flatMap(contract -> contracts.left(asked.by(), contract, last))
                        .ifPresent(place -> keep(asked, place, first, last, times))));
  }

  private Optional<ContractId> contract(LeaverRequest.Same asked) {
    return asked
        .contract()
        .or(() -> asked.filing().flatMap(filings::find).map(filing -> filing.contract().id()));
  }

  private void keep(
      LeaverRequest.Same same, Assignment place, Instant first, Instant last, int times) {
    var head = head(place.contract());
    var day = LocalDate.ofInstant(last, BusinessClock.JST);
    var asked =
        new LeaverAsked(place.id(), day, same.kind(), times, first, last, 0, Optional.empty());
    if (repository.keep(head, place, asked)) {
      ledger.record(same.by(), new LeaverAskedFor(head.id(), place.id(), day, same.kind()));
    }
  }

  private ContractHead head(ContractId contract) {
    return contracts
        .find(contract)
        .map(Contract::head)
        .orElseThrow(() -> new IllegalStateException("a place without its contract"));
  }
}
