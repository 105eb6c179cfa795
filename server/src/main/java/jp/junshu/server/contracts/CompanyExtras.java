package jp.junshu.server.contracts;

import java.time.LocalDate;
import java.util.stream.Stream;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.policy.Side;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.ui.NamedValue;
import jp.junshu.server.ui.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What became of the company, beside what is owed on the contract. */
@Component
@Order(95)
class CompanyExtras implements ContractExtras {

  private final BusinessClock clock;

  CompanyExtras(BusinessClock clock) {
    this.clock = clock;
  }

  @Override
  public Stream<Link> links(PersonActor actor, Contract contract, Words words) {
    return Stream.of(contract)
        .filter(_ -> actor.side() == Side.WARD)
        .map(each -> each.contractor(clock.today()).organization())
        .map(company -> new Link(words.get("company.link"), "/companies/" + company));
  }

  @Override
  public Stream<Box> boxes(PersonActor actor, Contract contract, Words words) {
    var facts = contract.turns().stream().map(turn -> fact(turn, clock.today(), words)).toList();
    return facts.isEmpty()
        ? Stream.empty()
        : Stream.of(
            new Box(
                words.get("company.box"),
                facts,
                "",
                new Link(
                    words.get("history.title"),
                    "/contracts/" + contract.head().id() + "/history")));
  }

  private static NamedValue fact(CompanyTurn turn, LocalDate today, Words words) {
    var when = turn.from().isAfter(today) ? "company.to-come" : "company.since";
    return NamedValue.of(
        words.get("company.kind." + turn.kind().name()),
        words.get(when, words.day(turn.from())) + " " + turn.name());
  }
}
