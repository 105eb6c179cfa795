package jp.junshu.server.api;

import java.util.stream.Stream;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.server.contracts.Contract;
import jp.junshu.server.contracts.ContractExtras;
import jp.junshu.server.ui.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way from a contract to the programs that were let in to it. */
@Component
@Order(30)
class ClientsLink implements ContractExtras {

  @Override
  public Stream<Link> links(PersonActor actor, Contract contract, Words words) {
    return Stream.of(
        new Link(words.get("clients.title"), "/contracts/" + contract.head().id() + "/clients"));
  }
}
