package jp.junshu.server.pledges;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.policy.Role;
import jp.junshu.server.duties.MyContracts;
import jp.junshu.server.duties.WaitingItem;
import jp.junshu.server.duties.WaitingItem.Urgency;
import jp.junshu.server.duties.WaitingSource;
import jp.junshu.server.forms.ContractHead;
import org.springframework.stereotype.Component;

/** What whoever left asked for waits for the clerk to look at it. */
@Component
class LeaverAskedWaiting implements WaitingSource {

  private final MyContracts mine;
  private final LeavingParts parts;

  LeaverAskedWaiting(MyContracts mine, LeavingParts parts) {
    this.mine = mine;
    this.parts = parts;
  }

  @Override
  public Stream<WaitingItem> waitingFor(PersonActor actor, Instant now) {
    var held = mine.of(actor, now).stream().filter(on -> on.has(Role.CLERK)).toList();
    if (held.isEmpty()) {
      return Stream.empty();
    }
    var known = parts.known(held.stream().map(on -> on.contract().id()).toList());
    return held.stream()
        .map(MyContracts.Held::contract)
        .flatMap(
            contract ->
                Stream.ofNullable(known.get(contract.id()))
                    .filter(part -> !part.unseen().isEmpty())
                    .map(part -> item(contract, part)));
  }

  private static WaitingItem item(ContractHead contract, LeavingPart part) {
    var people = part.unseen().stream().map(LeaverAsked::place).distinct().count();
    var since = LeaverAsked.first(part.unseen());
    return new WaitingItem(
        contract,
        "leaver-asked",
        List.of(Long.toString(people), Integer.toString(part.lookDays())),
        Urgency.OPEN,
        Optional.of(part.lookBy(since)),
        since,
        "/contracts/%s/pledges#asked".formatted(contract.id()));
  }
}
