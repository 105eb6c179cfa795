package jp.junshu.server.assets;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.policy.Side;

/**
 * What the contractor holds of one item, counted from facts alone. An original is in its hands from
 * its hand-over, everything else, and what the contractor registered itself, from the register on.
 * It ends only by what both sides stand behind.
 *
 * @param methods as agreed for it, by the latest agreement that speaks of it
 */
public record Custody(
    Asset asset, List<Movement> movements, List<AgreedMethod> methods, Optional<Takeout> out) {

  public Custody {
    movements = List.copyOf(movements);
    methods = List.copyOf(methods);
  }

  /** How many came into the contractor's hands. A hand-over counts before it is countersigned. */
  public long received() {
    long given = sum(m -> m.kind() == Movement.Kind.GIVEN && counts(m));
    return asset.kind() == AssetKind.ORIGINAL && asset.registeredBy() == Side.WARD
        ? given
        : Math.max(asset.quantity(), given);
  }

  /** How many went back to the ward, countersigned. */
  public long returned() {
    return sum(m -> m.kind() == Movement.Kind.RETURNED && m.settled());
  }

  /** How many were disposed of or erased, and the ward received the report. */
  public long disposed() {
    return sum(m -> m.kind().disposal() && m.settled());
  }

  /** How many are still in the contractor's hands. */
  public long left() {
    return Math.max(0, received() - returned() - disposed());
  }

  /** How many of those are told as ended, and wait for the other side's word. */
  public long waiting() {
    return Math.min(left(), sum(m -> m.kind().ends() && m.open()));
  }

  /** How many nobody has told the end of yet. */
  public long untold() {
    return left() - waiting();
  }

  /** Returns, disposals and erasures that wait for the other side. */
  public List<Movement> open() {
    return movements.stream().filter(m -> m.kind().ends() && m.open()).toList();
  }

  /** How many of it one filing tells the end of. */
  public long told(FilingId filing) {
    return sum(m -> m.kind().ends() && m.told().filing().equals(filing));
  }

  /** Whether a hand-over to the contractor is on record. */
  public boolean given() {
    return movements.stream().anyMatch(m -> m.kind() == Movement.Kind.GIVEN && counts(m));
  }

  /** The agreed date, or the date of return that its hand-over names, whichever comes first. */
  public Optional<LocalDate> due() {
    var agreed = methods.stream().map(AgreedMethod::due).max(Comparator.naturalOrder());
    var handedOver = movements.stream().flatMap(m -> m.terms().returnDue().stream());
    return Stream.concat(agreed.stream(), handedOver).min(Comparator.naturalOrder());
  }

  /** The method that a movement carries out, if it was agreed. */
  public Optional<AgreedMethod> method(Movement movement) {
    return methods.stream().filter(method -> method.carriedOutBy(movement)).findFirst();
  }

  private static boolean counts(Movement movement) {
    return movement.settled() || movement.open();
  }

  private long sum(Predicate<Movement> which) {
    return movements.stream().filter(which).mapToLong(Movement::quantity).sum();
  }
}
