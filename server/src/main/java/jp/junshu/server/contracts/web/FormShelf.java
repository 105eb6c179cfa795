package jp.junshu.server.contracts.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.junshu.core.duty.Duty;
import jp.junshu.core.duty.DutyState;
import jp.junshu.core.form.FormSchema;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.core.policy.Side;
import jp.junshu.server.duties.ContractDuties;
import jp.junshu.server.ui.Words;

/**
 * The forms that somebody may file here: first those that their side owes now, the most urgent
 * first, then all others by section of the rules.
 */
public record FormShelf(List<Offer> first, List<Group> groups) {

  /** Up to so many are seen at a glance. */
  private static final int FEW = 8;

  /**
   * One form.
   *
   * @param clause the leading one that it serves
   * @param state of what is owed by it; empty where nothing is
   */
  public record Offer(String no, ClauseId clause, Optional<DutyState> state) {}

  /** The forms of one section. */
  public record Group(String title, List<Offer> forms) {}

  public FormShelf {
    first = List.copyOf(first);
    groups = List.copyOf(groups);
  }

  static FormShelf of(List<FormSchema> forms, ContractDuties owed, Side side, Words words) {
    var open =
        owed.in(DutyState.STOPPED, DutyState.LATE, DutyState.DUE).stream()
            .filter(duty -> duty.owedBy() == side)
            .toList();
    var first =
        open.stream()
            .map(Duty::form)
            .distinct()
            .flatMap(no -> forms.stream().filter(form -> form.no().equals(no)))
            .map(form -> offer(form, open))
            .toList();
    var others =
        forms.stream()
            .map(form -> offer(form, open))
            .filter(offer -> offer.state().isEmpty())
            .sorted(Comparator.comparing(Offer::clause).thenComparing(Offer::no))
            .collect(groupingBy(offer -> section(offer.clause()), TreeMap::new, toList()));
    return new FormShelf(
        first, others.entrySet().stream().map(entry -> group(entry, words)).toList());
  }

  private static Offer offer(FormSchema form, List<Duty> open) {
    var state =
        open.stream().filter(duty -> duty.form().equals(form.no())).map(Duty::state).findFirst();
    return new Offer(form.no(), form.clauses().getFirst(), state);
  }

  private static ClauseId section(ClauseId clause) {
    return ClauseId.of(clause.section());
  }

  private static Group group(Map.Entry<ClauseId, List<Offer>> section, Words words) {
    var title = section.getKey() + " " + words.get("section." + section.getKey() + ".title");
    return new Group(title, section.getValue());
  }

  /** Whether the sections stand open, because there is little in all of them. */
  public boolean few() {
    return groups.stream().flatMap(group -> group.forms().stream()).count() <= FEW;
  }

  /** Whether there is nothing to offer. */
  public boolean empty() {
    return first.isEmpty() && groups.isEmpty();
  }
}
