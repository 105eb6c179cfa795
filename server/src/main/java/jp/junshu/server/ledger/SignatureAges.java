package jp.junshu.server.ledger;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.merkle.AlgorithmEnds;
import jp.junshu.core.merkle.NoteAlgorithm;

/**
 * Until when the installation trusts which signatures, and how long before that they are renewed.
 *
 * @param owedYears years before the end from which a renewal is owed
 * @param lateYears years before the end from which it is late, fewer
 */
public record SignatureAges(AlgorithmEnds ends, int owedYears, int lateYears) {

  public SignatureAges {
    if (lateYears < 0 || owedYears <= lateYears) {
      throw new IllegalArgumentException(
          "owed %d years before, late %d".formatted(owedYears, lateYears));
    }
  }

  /** How the signatures of a log stand on a day. */
  public enum Age {
    HOLDS,
    /** To be renewed now. */
    OWED,
    /** Within the last years, or over. */
    LATE
  }

  /** The day from which what ends on that day is renewed too late. */
  public LocalDate due(LocalDate end) {
    return end.minusYears(lateYears);
  }

  /**
   * When the last of these algorithms ends; empty if one of them does not. What is signed with none
   * that is known has ended long ago.
   */
  public Optional<LocalDate> lastEnd(List<NoteAlgorithm> algorithms) {
    if (algorithms.isEmpty()) {
      return Optional.of(LocalDate.EPOCH);
    }
    return algorithms.stream().anyMatch(it -> ends.end(it).isEmpty())
        ? Optional.empty()
        : algorithms.stream().map(it -> ends.end(it).orElseThrow()).max(Comparator.naturalOrder());
  }

  /** How what ends on that day stands. */
  public Age age(Optional<LocalDate> end, LocalDate day) {
    return end.map(
            last ->
                !day.isBefore(due(last))
                    ? Age.LATE
                    : day.isBefore(last.minusYears(owedYears)) ? Age.HOLDS : Age.OWED)
        .orElse(Age.HOLDS);
  }

  /** The algorithm that holds longest, if it is worth signing again with it on that day. */
  public Optional<NoteAlgorithm> best(LocalDate day) {
    return Arrays.stream(NoteAlgorithm.values())
        .max(Comparator.comparing(it -> ends.end(it).orElse(LocalDate.MAX)))
        .filter(it -> age(ends.end(it), day) == Age.HOLDS);
  }
}
