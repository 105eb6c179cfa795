package jp.junshu.server.blanks;

import java.util.stream.Stream;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.server.contracts.Contract;
import jp.junshu.server.contracts.ContractExtras;
import jp.junshu.server.ui.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way from a contract to its blank sheets. */
@Component
@Order(40)
class BlanksLink implements ContractExtras {

  @Override
  public Stream<Link> links(PersonActor actor, Contract contract, Words words) {
    return Stream.of(
        new Link(words.get("blanks.title"), "/contracts/" + contract.head().id() + "/blanks"));
  }
}
