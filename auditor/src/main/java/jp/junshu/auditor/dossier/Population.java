package jp.junshu.auditor.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.junshu.auditor.log.Entry;

/**
 * What an auditor draws a sample from: how many there are, whether numbers are missing, and which
 * entries are not like the others.
 *
 * @param first number of the first row; empty if there is none
 * @param gaps serials that are missing
 * @param late entries recorded on a later day than they happened
 * @param deputies entries by which a deputy decided
 * @param exceptions entries by which something left the usual way
 */
record Population(
    long count,
    String first,
    String last,
    List<Long> gaps,
    List<Long> late,
    List<Long> deputies,
    List<Long> exceptions) {

  Population {
    gaps = List.copyOf(gaps);
    late = List.copyOf(late);
    deputies = List.copyOf(deputies);
    exceptions = List.copyOf(exceptions);
  }

  /** A population without gaps and deputies. */
  static Population of(List<String> numbers, List<Entry> late, List<Entry> exceptions) {
    return of(numbers, List.of(), late, List.of(), exceptions);
  }

  static Population of(
      List<String> numbers,
      List<Long> gaps,
      List<Entry> late,
      List<Entry> deputies,
      List<Entry> exceptions) {
    return new Population(
        numbers.size(),
        numbers.isEmpty() ? "" : numbers.getFirst(),
        numbers.isEmpty() ? "" : numbers.getLast(),
        gaps,
        indexes(late),
        indexes(deputies),
        indexes(exceptions));
  }

  private static List<Long> indexes(List<Entry> entries) {
    return entries.stream().map(Entry::index).sorted().toList();
  }

  /** What is missing between 1 and the last of these serials, which ascend. */
  static List<Long> gaps(List<Long> serials) {
    var gaps = new ArrayList<Long>();
    long next = 1;
    for (long serial : serials) {
      for (; next < serial && gaps.size() < 1000; next++) {
        gaps.add(next);
      }
      next = serial + 1;
    }
    return gaps;
  }

  Map<String, Object> tree() {
    return Map.of(
        "count", count,
        "first", first,
        "last", last,
        "gaps", gaps,
        "late", late,
        "deputies", deputies,
        "exceptions", exceptions);
  }
}
