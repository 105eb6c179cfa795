package jp.junshu.server.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.policy.Clause;

/**
 * When the facts of one contract were recorded, which is not the day from which they hold. What was
 * recorded before such moments were kept has none.
 *
 * @param file when the contract's file was opened
 * @param places when each place was given
 * @param named when somebody was named for the remainder
 * @param changes of the last day, decided ones, the oldest first
 */
@Clause("7")
public record Recorded(
    Optional<Instant> file,
    Map<AssignmentId, Instant> places,
    Map<AssignmentId, Instant> named,
    List<ContractChange> changes) {

  public Recorded {
    places = Map.copyOf(places);
    named = Map.copyOf(named);
    changes = List.copyOf(changes);
  }

  /** The last day of a contract as it was known at a moment. */
  public LocalDate ends(Contract contract, Instant moment) {
    return later(moment).map(ContractChange::before).orElse(contract.ends());
  }

  /** When the last day that holds now was recorded; empty where it was never changed. */
  public Optional<Instant> lastDay() {
    return changes.isEmpty() ? Optional.empty() : changes.getLast().decidedAt();
  }

  /** The first change of the last day that was decided after that moment. */
  private Optional<ContractChange> later(Instant moment) {
    return changes.stream()
        .filter(change -> change.decidedAt().filter(moment::isBefore).isPresent())
        .findFirst();
  }
}
