package jp.junshu.server.photographs.web;

import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.server.contracts.Assignment;
import jp.junshu.server.contracts.Contract;
import jp.junshu.server.contracts.ContractExtras;
import jp.junshu.server.contracts.Contracts;
import jp.junshu.server.photographs.Photographs;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.ui.Reads;
import jp.junshu.server.ui.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The ways from a contract to comparing faces, and to one's own photograph. */
@Component
@Order(80)
class FaceLinks implements ContractExtras {

  private final Contracts contracts;
  private final Photographs photographs;
  private final Reads reads;
  private final BusinessClock clock;

  FaceLinks(Contracts contracts, Photographs photographs, Reads reads, BusinessClock clock) {
    this.contracts = contracts;
    this.photographs = photographs;
    this.reads = reads;
    this.clock = clock;
  }

  @Override
  public Stream<Link> links(PersonActor actor, Contract contract, Words words) {
    var id = contract.head().id();
    var here = "/contracts/" + id + "/faces";
    var faces =
        photographs.compares(actor, id)
            ? Stream.of(new Link(words.get("photograph.faces"), here))
            : Stream.<Link>empty();
    var own =
        own(actor, contract)
            .map(place -> new Link(words.get("photograph.own"), here + "/" + place.id()));
    return Stream.concat(faces, own.stream());
  }

  private Optional<Assignment> own(PersonActor actor, Contract contract) {
    var roster = reads.snapshot(() -> contracts.roster(contract.head().id()));
    return roster.toCome(actor.person(), clock.instant()).stream()
        .filter(place -> photographs.handles(actor, place))
        .findFirst();
  }
}
