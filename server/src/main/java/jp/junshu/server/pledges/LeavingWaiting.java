package jp.junshu.server.pledges;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.policy.Side;
import jp.junshu.server.duties.WaitingItem;
import jp.junshu.server.duties.WaitingItem.Urgency;
import jp.junshu.server.duties.WaitingSource;
import org.springframework.stereotype.Component;

/** What somebody left waits for their confirmation. */
@Component
class LeavingWaiting implements WaitingSource {

  private final LeavingDesk desk;

  LeavingWaiting(LeavingDesk desk) {
    this.desk = desk;
  }

  @Override
  public Stream<WaitingItem> waitingFor(PersonActor actor, Instant now) {
    return actor.side() == Side.CONTRACTOR
        ? desk.of(actor).stream().map(LeavingWaiting::item)
        : Stream.empty();
  }

  private static WaitingItem item(LeavingDesk.Left left) {
    var leaver = left.leaver();
    return new WaitingItem(
        left.contract(),
        "leaving",
        List.of(left.contract().title()),
        Urgency.OPEN,
        Optional.of(leaver.due()),
        leaver.due(),
        "/leaving");
  }
}
