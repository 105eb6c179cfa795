package jp.junshu.server.pledges;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
import org.springframework.stereotype.Component;

/** Names without a pledge wait for whoever explains them. */
@Component
class NamesWaiting implements WaitingSource {

  private final MyContracts mine;
  private final NamesParts parts;

  NamesWaiting(MyContracts mine, NamesParts parts) {
    this.mine = mine;
    this.parts = parts;
  }

  @Override
  public Stream<WaitingItem> waitingFor(PersonActor actor, Instant now) {
    var heads =
        mine.of(actor, now).stream()
            .filter(on -> on.has(Role.CLERK) || on.has(Role.ENGAGEMENT_MANAGER))
            .map(MyContracts.Held::contract)
            .collect(toMap(ContractHead::id, Function.identity()));
    return heads.isEmpty()
        ? Stream.empty()
        : parts.known(List.copyOf(heads.keySet())).entrySet().stream()
            .flatMap(
                entry ->
                    Stream.ofNullable(heads.get(entry.getKey()))
                        .flatMap(head -> items(head, entry.getKey(), entry.getValue())));
  }

  private static Stream<WaitingItem> items(ContractHead head, ContractId id, NamesPart part) {
    return part.open().stream()
        .map(
            each ->
                new WaitingItem(
                    head,
                    "explain-names",
                    List.of(each.source(), Integer.toString(each.open())),
                    Urgency.OPEN,
                    Optional.of(part.due(each)),
                    part.due(each),
                    "/contracts/%s/pledges/names/%d".formatted(id, each.number())));
  }
}
