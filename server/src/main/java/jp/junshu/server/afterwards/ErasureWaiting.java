package jp.junshu.server.afterwards;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.policy.Clause;
import jp.junshu.core.policy.Role;
import jp.junshu.server.contracts.ContractPart;
import jp.junshu.server.contracts.Contracts;
import jp.junshu.server.duties.MyContracts;
import jp.junshu.server.duties.WaitingItem;
import jp.junshu.server.duties.WaitingItem.Urgency;
import jp.junshu.server.duties.WaitingSource;
import jp.junshu.server.time.BusinessClock;
import org.springframework.stereotype.Component;

/**
 * A disposal that two people decided waits for whoever may carry it out, from the day on which it
 * can be done. While something stands in its way it waits for nobody.
 */
@Component
@Clause("7")
class ErasureWaiting implements WaitingSource {

  private final MyContracts mine;
  private final Retentions retentions;
  private final Contracts contracts;

  ErasureWaiting(MyContracts mine, Retentions retentions, Contracts contracts) {
    this.mine = mine;
    this.retentions = retentions;
    this.contracts = contracts;
  }

  @Override
  public Stream<WaitingItem> waitingFor(PersonActor actor, Instant now) {
    var held =
        mine.of(actor, now).stream()
            .filter(on -> on.has(Role.SECURITY_MANAGER))
            .map(on -> on.contract().id())
            .toList();
    var decided = retentions.notCarriedOut(held);
    if (decided.isEmpty()) {
      return Stream.empty();
    }
    var found = contracts.parts(decided).values().stream().map(ContractPart::contract).toList();
    var today = LocalDate.ofInstant(now, BusinessClock.JST);
    return retentions.of(found).stream()
        .flatMap(
            retention ->
                Arrays.stream(Records.values())
                    .filter(records -> retention.hurdles(records, today).isEmpty())
                    .map(records -> item(retention, records, now)));
  }

  private static WaitingItem item(Retention retention, Records records, Instant now) {
    var contract = retention.contract().head();
    var since = retention.disposal(records).flatMap(Disposal::decidedAt);
    return new WaitingItem(
        contract,
        "erase." + records,
        List.of(),
        Urgency.OPEN,
        Optional.empty(),
        since.orElse(now),
        "/contracts/%s/retention#erase-%s".formatted(contract.id(), records));
  }
}
