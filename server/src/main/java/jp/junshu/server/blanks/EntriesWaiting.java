package jp.junshu.server.blanks;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.policy.Role;
import jp.junshu.server.duties.MyContracts;
import jp.junshu.server.duties.WaitingItem;
import jp.junshu.server.duties.WaitingItem.Urgency;
import jp.junshu.server.duties.WaitingSource;
import jp.junshu.server.forms.ContractHead;
import jp.junshu.server.forms.FormOffers;
import org.springframework.stereotype.Component;

/**
 * Sheets that a colleague read off wait for whoever may compare and file them, and those that were
 * taken out again for whoever had entered them.
 */
@Component
class EntriesWaiting implements WaitingSource {

  private static final Set<Role> COMPARING =
      Set.of(Role.CLERK, Role.ENGAGEMENT_MANAGER, Role.INFORMATION_CUSTODIAN);

  private final MyContracts mine;
  private final EntryRepository entries;
  private final FormOffers offers;

  EntriesWaiting(MyContracts mine, EntryRepository entries, FormOffers offers) {
    this.mine = mine;
    this.offers = offers;
    this.entries = entries;
  }

  @Override
  public Stream<WaitingItem> waitingFor(PersonActor actor, Instant now) {
    var contracts =
        mine.of(actor, now).stream()
            .filter(on -> COMPARING.stream().anyMatch(on::has))
            .map(MyContracts.Held::contract)
            .collect(toMap(ContractHead::id, Function.identity(), (same, _) -> same));
    var compares =
        entries.waiting(contracts.keySet(), actor).stream()
            .filter(entry -> !entry.isOf(actor.person()))
            .filter(entry -> offers.offered(actor, entry.contract(), entry.form()))
            .map(entry -> item(contracts, entry));
    var again =
        entries.returned(contracts.keySet(), actor).stream()
            .filter(entry -> entry.enteredBy().equals(actor.person()))
            .map(entry -> item(contracts, entry));
    return Stream.concat(compares, again).flatMap(Optional::stream);
  }

  private static Optional<WaitingItem> item(
      Map<ContractId, ContractHead> contracts, SheetEntry entry) {
    return Optional.ofNullable(contracts.get(entry.contract())).map(on -> item(on, entry));
  }

  private static Optional<WaitingItem> item(
      Map<ContractId, ContractHead> contracts, ReturnedEntry entry) {
    return Optional.ofNullable(contracts.get(entry.contract())).map(on -> item(on, entry));
  }

  private static WaitingItem item(ContractHead contract, ReturnedEntry entry) {
    return new WaitingItem(
        contract,
        "blank.returned",
        List.of(
            BlankBatch.number(entry.form(), contract.fiscalYear(), entry.serial()), entry.reason()),
        Urgency.OPEN,
        Optional.empty(),
        entry.at(),
        "/contracts/%s/blanks/%s/%d/entry".formatted(contract.id(), entry.form(), entry.serial()));
  }

  private static WaitingItem item(ContractHead contract, SheetEntry entry) {
    return new WaitingItem(
        contract,
        "blank",
        List.of(BlankBatch.number(entry.form(), contract.fiscalYear(), entry.serial())),
        Urgency.OPEN,
        Optional.empty(),
        entry.enteredAt(),
        "/contracts/%s/blanks/%s/%d/check".formatted(contract.id(), entry.form(), entry.serial()));
  }
}
