package jp.junshu.core.policy;

import java.util.List;
import jp.junshu.core.policy.EditionReading.Fault;
import org.jspecify.annotations.Nullable;

/** Which section may follow which: after 3 come 4 or 4.1, after 4.3 come 4.4, 5 or 5.1. */
final class SectionOrder {

  private SectionOrder() {}

  static void require(@Nullable OpenSection before, RulesLine.SectionStart found) {
    if (found.path().stream().anyMatch(n -> n > 50)) {
      throw EditionReader.refused(found, Fault.NUMBER_TOO_HIGH);
    }
    var next = before == null ? List.of(List.of(1), List.of(1, 1)) : after(before);
    if (!next.contains(found.path())) {
      throw EditionReader.refused(
          found,
          Fault.SECTION_ORDER,
          number(found.path()),
          String.join(", ", next.stream().map(SectionOrder::number).toList()));
    }
  }

  static String number(List<Integer> path) {
    return String.join(".", path.stream().map(String::valueOf).toList());
  }

  private static List<List<Integer>> after(OpenSection before) {
    int first = before.path().getFirst();
    if (before.path().size() == 2) {
      return List.of(
          List.of(first, before.path().getLast() + 1), List.of(first + 1), List.of(first + 1, 1));
    }
    return before.hasClauses()
        ? List.of(List.of(first + 1), List.of(first + 1, 1))
        : List.of(List.of(first + 1), List.of(first + 1, 1), List.of(first, 1));
  }
}
