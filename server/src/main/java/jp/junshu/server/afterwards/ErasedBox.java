package jp.junshu.server.afterwards;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.policy.Side;
import jp.junshu.server.contracts.Contract;
import jp.junshu.server.contracts.ContractExtras;
import jp.junshu.server.ledger.Erasure;
import jp.junshu.server.ledger.Erasures;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.ui.NamedValue;
import jp.junshu.server.ui.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says on a contract's page and in its history what of it was erased, and when. */
@Component
@Order(5)
class ErasedBox implements ContractExtras {

  private final Erasures erasures;

  ErasedBox(Erasures erasures) {
    this.erasures = erasures;
  }

  @Override
  public Stream<Box> boxes(PersonActor actor, Contract contract, Words words) {
    var facts = of(contract).map(each -> fact(each, words)).toList();
    var here = "/contracts/" + contract.head().id();
    var link =
        actor.side() == Side.WARD
            ? new Link(words.get("retention.title"), here + "/retention")
            : new Link(words.get("standing.link"), here + "/standing");
    return facts.isEmpty()
        ? Stream.empty()
        : Stream.of(new Box(words.get("erasure.box"), facts, words.get("erasure.box.note"), link));
  }

  @Override
  public Stream<Event> history(Contract contract, Words words) {
    return of(contract)
        .map(
            each ->
                new Event(
                    each.at(),
                    words.get("erasure.event", words.get("records." + each.records())),
                    words.get("erasure.box.note"),
                    Optional.empty()));
  }

  private Stream<Erasure> of(Contract contract) {
    return erasures.of(List.of(contract.head().id())).stream();
  }

  private static NamedValue fact(Erasure erasure, Words words) {
    return NamedValue.of(
        words.get("records." + erasure.records()),
        words.day(LocalDate.ofInstant(erasure.at(), BusinessClock.JST)));
  }
}
