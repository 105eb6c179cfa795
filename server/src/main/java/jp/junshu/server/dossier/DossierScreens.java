package jp.junshu.server.dossier;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.merkle.Checkpoint;
import jp.junshu.core.merkle.LogKeys;
import jp.junshu.server.contracts.Contract;
import jp.junshu.server.contracts.Contracts;
import jp.junshu.server.contracts.Readers;
import jp.junshu.server.forms.Filings;
import jp.junshu.server.ledger.LogRef;
import jp.junshu.server.ledger.Logs;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks at what there is to take; what the current context may not see does not exist. */
@Service
public class DossierScreens {

  private final Contracts contracts;
  private final Filings filings;
  private final Logs logs;
  private final Readers readers;

  DossierScreens(Contracts contracts, Filings filings, Logs logs, Readers readers) {
    this.contracts = contracts;
    this.filings = filings;
    this.logs = logs;
    this.readers = readers;
  }

  /** The contract's evidence, if the contract may be seen. */
  @Transactional(readOnly = true)
  public Optional<DossierScreen> find(ContractId id) {
    var log = LogRef.contract(id);
    return contracts
        .find(id)
        .map(
            contract ->
                new DossierScreen(
                    contract,
                    logs.size(log),
                    signed(log),
                    logs.keys(log),
                    logs.keys(LogRef.WARD),
                    filings.ofContracts(List.of(id)).size()));
  }

  /** The same, if that person may open the contract. */
  @Transactional(readOnly = true)
  public Optional<DossierScreen> find(PersonActor actor, ContractId id) {
    return readers.mayOpenWhole(actor, id) ? find(id) : Optional.empty();
  }

  /** The contracts that this person may open. */
  @Transactional(readOnly = true)
  public List<Contract> readable(PersonActor actor) {
    return readers.contracts(actor);
  }

  /** The keys of the ward's log. */
  public LogKeys wardKeys() {
    return logs.keys(LogRef.WARD);
  }

  private OptionalLong signed(LogRef log) {
    return logs.checkpoint(log).stream()
        .mapToLong(note -> Checkpoint.parse(note.text()).size())
        .findFirst();
  }
}
