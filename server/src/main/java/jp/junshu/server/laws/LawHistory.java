package jp.junshu.server.laws;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.contracts.Contract;
import jp.junshu.server.contracts.ContractExtras;
import jp.junshu.server.forms.FilingView;
import jp.junshu.server.forms.Filings;
import jp.junshu.server.ui.Words;
import org.springframework.stereotype.Component;

/** The facts that make laws apply, as they were stated one after the other (F35A). */
@Component
@Clause({"1.3", "7"})
class LawHistory implements ContractExtras {

  private static final String STATED = "F35A";

  private final Filings filings;

  LawHistory(Filings filings) {
    this.filings = filings;
  }

  @Override
  public Stream<Event> history(Contract contract, Words words) {
    return filings.ofContracts(List.of(contract.head().id()), STATED).stream()
        .filter(view -> !LawsParts.GONE.contains(view.state()))
        .map(view -> event(view, words));
  }

  private Event event(FilingView view, Words words) {
    var stated = filings.content(view, StatedFacts.class);
    var facts =
        stated.facts().orElseGet(List::of).stream()
            .map(fact -> words.get("form.F35A.facts." + fact.name()))
            .collect(joining(words.get("history.facts.and")));
    var what =
        words.get("history.facts", facts.isEmpty() ? words.get("history.facts.none") : facts);
    var link = new Link(view.number(), "/filings/" + view.filed().id());
    return new Event(view.filed().at(), what, stated.basis(), Optional.of(link));
  }
}
