package jp.junshu.server.contracts.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.contracts.ClauseChoice;
import jp.junshu.server.contracts.CompanyTurn;
import jp.junshu.server.contracts.Contract;
import jp.junshu.server.contracts.ContractChange;
import jp.junshu.server.contracts.ContractExtras;
import jp.junshu.server.contracts.ContractExtras.Event;
import jp.junshu.server.contracts.ContractPart;
import jp.junshu.server.contracts.SectionScope;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.ui.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Everything that changed of a contract, in the order in which it holds: its days, its sections and
 * clauses, the facts that make laws apply, the company itself.
 */
@Component
@Clause("7")
class HistoryLines {

  private final ObjectProvider<ContractExtras> extras;

  HistoryLines(ObjectProvider<ContractExtras> extras) {
    this.extras = extras;
  }

  /** The lines after the first, which says what was registered. Called inside a transaction. */
  List<Event> of(ContractPart part, List<ContractChange> changes, Words words) {
    var contract = part.contract();
    return Stream.of(
            milestones(contract, words),
            part.scopes().stream().flatMap(scope -> section(scope, words)),
            part.clauses().all().stream().flatMap(choice -> clause(choice, words)),
            changes.stream().flatMap(change -> days(change, words)),
            contract.turns().stream().map(turn -> company(turn, words)),
            extras.orderedStream().flatMap(each -> each.history(contract, words)))
        .flatMap(each -> each)
        .sorted(Comparator.comparing(Event::at))
        .toList();
  }

  private static Stream<Event> milestones(Contract contract, Words words) {
    return Stream.concat(
        contract.workingSince().map(at -> event(at, words.get("history.opened"), "")).stream(),
        contract.completedAt().map(at -> event(at, words.get("history.completed"), "")).stream());
  }

  private static Stream<Event> section(SectionScope scope, Words words) {
    var key = scope.applies() ? "history.section.applies" : "history.section.not";
    return scope.decidedAt().stream()
        .map(at -> event(at, words.get(key, scope.section()), scope.reason()));
  }

  private static Stream<Event> clause(ClauseChoice choice, Words words) {
    var runs =
        choice.applies()
            ? words.get("strength." + choice.strength().name())
            : words.get("history.clause.not");
    var what = words.get("history.clause", choice.clause().label(), runs);
    return choice.decision().stream().map(decision -> event(decision.at(), what, choice.reason()));
  }

  private static Stream<Event> days(ContractChange change, Words words) {
    var what =
        words.get(
            "history.days",
            words.get("change.kind." + change.kind().name()),
            words.day(change.before()),
            words.day(change.after()));
    var concluded =
        words.get("history.concluded", words.day(change.concludedOn()), change.document());
    var carried = words.get("history.carried", change.carried().size());
    return change.decidedAt().stream()
        .map(at -> event(at, what, String.join(" ", concluded, change.reason(), carried)));
  }

  private static Event company(CompanyTurn turn, Words words) {
    var what = words.get("company.kind." + turn.kind().name()) + " → " + turn.name();
    return event(
        startOf(turn.from()), what, "%s %s".formatted(turn.address(), turn.answeredBy()).strip());
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(BusinessClock.JST).toInstant();
  }

  private static Event event(Instant at, String what, String more) {
    return new Event(at, what, more, Optional.empty());
  }
}
