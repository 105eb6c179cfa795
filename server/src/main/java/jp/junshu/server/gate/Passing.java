package jp.junshu.server.gate;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.core.gate.AccessRequest;
import jp.junshu.core.gate.Decision;
import jp.junshu.core.gate.Missing;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.ledger.Ledger;
import org.springframework.stereotype.Component;

/**
 * Keeps what was missing where an act passed all the same: an entry and a row for each thing, in
 * the transaction of the act.
 */
@Component
@Clause("5")
class Passing {

  private final ObservationRepository repository;
  private final Standing standing;
  private final Ledger ledger;

  Passing(ObservationRepository repository, Standing standing, Ledger ledger) {
    this.repository = repository;
    this.standing = standing;
    this.ledger = ledger;
  }

  /** Call it within the act, before what it does; of an act that lacked nothing nothing is kept. */
  void keep(AccessRequest request, Decision.Allowed allowed, int table, Optional<UUID> warning) {
    if (allowed.passed().isEmpty()) {
      return;
    }
    var contract = request.resource().contract().orElseThrow();
    var things = allowed.passed().stream().map(Passing::thing).distinct().toList();
    var entry =
        ledger.record(
            request.actor(),
            new PassedWithout(
                contract,
                request.action().code(),
                request.resource().type(),
                request.resource().id().value(),
                table,
                things,
                warning));
    repository.keep(kept(request, contract, request.at(), entry.id()), things);
  }

  private ObservationRepository.Act kept(
      AccessRequest request, ContractId contract, Instant at, UUID entry) {
    return new ObservationRepository.Act(
        contract,
        standing.contractor(contract).map(OrganizationId::value).orElse(null),
        request.action().code(),
        request.person().map(by -> by.person().value()).orElse(null),
        at,
        entry);
  }

  private static PassedWithout.Thing thing(Missing missing) {
    return new PassedWithout.Thing(missing.clause(), missing.code(), missing.strength());
  }
}
