package jp.junshu.auditor.dossier;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import jp.junshu.auditor.log.Entry;

/** Where in a body commitments stand. */
final class Commitments {

  /** Members by fact; a star stands for the places of a list. */
  private static final Map<String, Set<String>> KNOWN =
      Map.of(
          "contract.registered v1", Set.of("title"),
          "assignment.begun v1", Set.of("person"),
          "filing.filed v1", Set.of("content"),
          "filing.step-taken v1", Set.of("opinion"),
          "contract.scope-decided v1", Set.of("sections.*.reason"),
          "form.version v1", Set.of("schema"),
          "identity.organization-registered v1", Set.of("details"));

  private Commitments() {}

  /** Whether it is known where this fact holds its commitments. */
  static boolean knows(Entry entry) {
    return KNOWN.containsKey(entry.fact());
  }

  /** Whether a commitment stands there. */
  static boolean at(Entry entry, String path) {
    var places = KNOWN.get(entry.fact());
    return places != null && places.contains(path.replaceAll("(?<=\\.)\\d+(?=\\.|$)", "*"));
  }

  /** Every text of the body that may be a commitment, with its path, in canonical order. */
  static void each(Entry entry, BiConsumer<String, String> found) {
    walk("", entry.body(), found);
  }

  private static void walk(String path, Object value, BiConsumer<String, String> found) {
    switch (value) {
      case Map<?, ?> map -> map.forEach((name, each) -> walk(below(path, name), each, found));
      case List<?> list -> {
        for (int i = 0; i < list.size(); i++) {
          walk(below(path, i), list.get(i), found);
        }
      }
      case String text when text.matches("[0-9a-f]{64}") -> found.accept(path, text);
      default -> {
        // numbers, flags and other words commit to nothing
      }
    }
  }

  private static String below(String path, Object name) {
    return path.isEmpty() ? String.valueOf(name) : path + "." + name;
  }
}
