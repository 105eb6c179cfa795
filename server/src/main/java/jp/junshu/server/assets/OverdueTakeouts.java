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
 * manager. Once it is back it is no longer the contractor's, but the ward's until it has looked.
 */
@Component
@Clause("2.5")
class OverdueTakeouts implements WaitingSource {

  private static final List<Role> FINDING =
      List.of(Role.INFORMATION_CUSTODIAN, Role.ENGAGEMENT_MANAGER);
  private static final List<Role> LOOKING = List.of(Role.CLERK, Role.SECURITY_MANAGER);

  private final MyContracts mine;
  private final AssetParts parts;

  OverdueTakeouts(MyContracts mine, AssetParts parts) {
    this.mine = mine;
    this.parts = parts;
  }

  @Override
  public Stream<WaitingItem> waitingFor(PersonActor actor, Instant now) {
    var held = mine.of(actor, now).stream().filter(on -> finds(on) || looks(on)).toList();
    var found = parts.known(held.stream().map(on -> on.contract().id()).toList());
    return held.stream()
        .flatMap(
            on ->
                Stream.ofNullable(found.get(on.contract().id()))
                    .flatMap(part -> items(on, part, now)));
  }

  private static boolean finds(Held held) {
    return FINDING.stream().anyMatch(held::has);
  }

  private static boolean looks(Held held) {
    return LOOKING.stream().anyMatch(held::has);
  }

  private static Stream<WaitingItem> items(Held on, AssetPart part, Instant now) {
    var outside = part.overdue(now).stream().map(t -> item(on, part, t, "takeout.OVERDUE", ""));
    var back = looks(on) ? part.unconfirmed().stream() : Stream.<Takeout>empty();
    return Stream.concat(
        outside,
        back.map(
            t ->
                item(
                    on,
                    part,
                    t,
                    t.doubted() ? "takeout.DOUBTED" : "takeout.UNCHECKED",
                    "/%s/check".formatted(t.permit()))));
  }

  private static WaitingItem item(
      Held on, AssetPart part, Takeout takeout, String kind, String more) {
    return new WaitingItem(
        on.contract(),
        kind,
        List.of(part.label(takeout.asset())),
        Urgency.ALARM,
        Optional.of(takeout.returns()),
        takeout.returns(),
        "/contracts/%s/takeouts%s".formatted(takeout.contract(), more));
  }
}
