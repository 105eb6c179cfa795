package jp.junshu.server.afterwards;

import java.util.stream.Stream;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.policy.Side;
import jp.junshu.server.contracts.Contract;
import jp.junshu.server.contracts.ContractExtras;
import jp.junshu.server.ui.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The ways from a contract to what stands after its end. */
@Component
@Order(90)
class StandingLinks implements ContractExtras {

  @Override
  public Stream<Link> links(PersonActor actor, Contract contract, Words words) {
    var here = "/contracts/" + contract.head().id();
    var standing = Stream.of(new Link(words.get("standing.link"), here + "/standing"));
    return actor.side() == Side.WARD
        ? Stream.concat(
            standing, Stream.of(new Link(words.get("retention.title"), here + "/retention")))
        : standing;
  }
}
