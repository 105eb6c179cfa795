package jp.junshu.server.assets;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.policy.Clause;
import jp.junshu.core.policy.Role;
import jp.junshu.server.duties.MyContracts;
import jp.junshu.server.duties.MyContracts.Held;
import jp.junshu.server.duties.WaitingItem;
import jp.junshu.server.duties.WaitingItem.Urgency;
import jp.junshu.server.duties.WaitingSource;
import org.springframework.stereotype.Component;

/**
 * What is not back at its permit's time comes before everything else, for those who can find it and
 * those who must ask: the contractor's manager and custodian, the ward's clerk and security
 * manager.
 */
@Component
@Clause("2.5")
class OverdueTakeouts implements WaitingSource {

  private static final List<Role> ALARMED =
      List.of(
          Role.INFORMATION_CUSTODIAN, Role.ENGAGEMENT_MANAGER, Role.CLERK, Role.SECURITY_MANAGER);

  private final MyContracts mine;
  private final AssetParts parts;

  OverdueTakeouts(MyContracts mine, AssetParts parts) {
    this.mine = mine;
    this.parts = parts;
  }

  @Override
  public Stream<WaitingItem> waitingFor(PersonActor actor, Instant now) {
    var held = mine.of(actor, now).stream().filter(OverdueTakeouts::alarmed).toList();
    var found = parts.load(held.stream().map(on -> on.contract().id()).toList());
    return held.stream()
        .flatMap(
            on ->
                Stream.ofNullable(found.get(on.contract().id()))
                    .flatMap(part -> part.overdue(now).stream().map(t -> item(on, part, t))));
  }

  private static boolean alarmed(Held held) {
    return ALARMED.stream().anyMatch(held::has);
  }

  private static WaitingItem item(Held on, AssetPart part, Takeout takeout) {
    return new WaitingItem(
        on.contract(),
        "takeout.OVERDUE",
        List.of(part.label(takeout.asset())),
        Urgency.ALARM,
        Optional.of(takeout.returns()),
        takeout.returns(),
        "/contracts/%s/takeouts".formatted(takeout.contract()));
  }
}
