package jp.junshu.core.merkle;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * From which day nobody should trust the signatures of an algorithm: as {@link NoteAlgorithm} says,
 * or earlier. Immutable.
 */
public final class AlgorithmEnds {

  /** As the sources say. */
  public static final AlgorithmEnds STANDARD = new AlgorithmEnds(Map.of());

  private final Map<NoteAlgorithm, LocalDate> earlier;

  private AlgorithmEnds(Map<NoteAlgorithm, LocalDate> earlier) {
    this.earlier = Map.copyOf(earlier);
  }

  /**
   * The same, but that algorithm ends on that day.
   *
   * @throws IllegalArgumentException if that is later than it ends by now
   */
  public AlgorithmEnds ending(NoteAlgorithm algorithm, LocalDate day) {
    var now = end(algorithm);
    if (now.filter(day::isAfter).isPresent()) {
      throw new IllegalArgumentException(
          "%s ends on %s and cannot be trusted longer".formatted(algorithm.label(), now.get()));
    }
    var all = new EnumMap<NoteAlgorithm, LocalDate>(NoteAlgorithm.class);
    all.putAll(earlier);
    all.put(algorithm, day);
    return new AlgorithmEnds(all);
  }

  /** The first day on which it is not trusted any more, if one is known. */
  public Optional<LocalDate> end(NoteAlgorithm algorithm) {
    return Optional.ofNullable(earlier.get(algorithm)).or(algorithm::end);
  }

  /** Whether a signature of that kind is worth something on that day. */
  public boolean holds(NoteAlgorithm algorithm, LocalDate day) {
    return end(algorithm).map(day::isBefore).orElse(true);
  }
}
