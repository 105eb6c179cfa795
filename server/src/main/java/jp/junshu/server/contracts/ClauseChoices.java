package jp.junshu.server.contracts;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.core.policy.Strength;

/**
 * What was decided and drafted on the clauses of one contract.
 *
 * @param all the oldest decision first, drafts last
 */
public record ClauseChoices(List<ClauseChoice> all) {

  /** Nobody chose anything. */
  public static final ClauseChoices NONE = new ClauseChoices(List.of());

  private static final Comparator<ClauseChoice> BY_PLACE =
      Comparator.comparing(ClauseChoice::clause);

  public ClauseChoices {
    all = List.copyOf(all);
  }

  /** What waits for a decision, in the order of the clauses. */
  public List<ClauseChoice> drafts() {
    return all.stream().filter(each -> each.decision().isEmpty()).sorted(BY_PLACE).toList();
  }

  /** What was in force at that moment, by clause. */
  public Map<ClauseId, ClauseChoice> at(Instant moment) {
    var found = new TreeMap<ClauseId, ClauseChoice>();
    all.stream()
        .filter(each -> each.decision().filter(d -> !d.at().isAfter(moment)).isPresent())
        .forEach(each -> found.put(each.clause(), each));
    return found;
  }

  /** What was in force for one clause at that moment. */
  public Optional<ClauseChoice> at(ClauseId clause, Instant moment) {
    return Optional.ofNullable(at(moment).get(clause));
  }

  /** Everything that was decided on one clause, the newest first. */
  public List<ClauseChoice> history(ClauseId clause) {
    return all.stream()
        .filter(each -> each.clause().equals(clause) && each.decision().isPresent())
        .toList()
        .reversed();
  }

  /** Whether that is how the clause runs anyway. */
  boolean runs(ClauseId clause, boolean applies, Strength strength, Instant at) {
    return at(clause, at)
        .map(each -> each.same(applies, strength))
        .orElse(applies && strength == Strength.ENFORCE);
  }
}
