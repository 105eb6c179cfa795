package jp.junshu.server.dossier;

import java.util.stream.Stream;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.server.contracts.Contract;
import jp.junshu.server.contracts.ContractExtras;
import jp.junshu.server.ui.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way from a contract to its evidence. */
@Component
@Order(20)
class DossierLink implements ContractExtras {

  @Override
  public Stream<Link> links(PersonActor actor, Contract contract, Words words) {
    return Stream.of(
        new Link(words.get("dossier.take"), "/contracts/" + contract.head().id() + "/dossier"));
  }
}
