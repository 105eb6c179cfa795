package jp.junshu.server.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.server.duties.WaitingItem;
import jp.junshu.server.duties.WaitingItem.Urgency;
import jp.junshu.server.duties.WaitingSource;
import jp.junshu.server.forms.ContractHead;
import jp.junshu.server.intake.Batch;
import jp.junshu.server.intake.Imports;
import org.springframework.stereotype.Component;

/** What was brought along in files and nobody has confirmed yet (移行・未確認). */
@Component
class ImportsWaiting implements WaitingSource {

  private final AssignmentRepository assignments;
  private final Contracts contracts;
  private final Imports imports;

  ImportsWaiting(AssignmentRepository assignments, Contracts contracts, Imports imports) {
    this.assignments = assignments;
    this.contracts = contracts;
    this.imports = imports;
  }

  @Override
  public Stream<WaitingItem> waitingFor(PersonActor actor, Instant now) {
    var on =
        assignments.ofPerson(actor.person()).stream()
            .filter(a -> a.organization().equals(actor.organization()))
            .map(Assignment::contract)
            .distinct()
            .toList();
    return imports.waiting(actor, on).stream()
        .flatMap(
            batch ->
                contracts.find(batch.contract()).stream()
                    .map(contract -> item(contract.head(), batch)));
  }

  private static WaitingItem item(ContractHead contract, Batch batch) {
    return new WaitingItem(
        contract,
        "import",
        List.of(),
        Urgency.OPEN,
        Optional.empty(),
        batch.since(),
        "/contracts/%s/imports/%s".formatted(batch.contract(), batch.id()));
  }
}
