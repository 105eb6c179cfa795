package jp.junshu.auditor.dossier;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import jp.junshu.auditor.log.Entry;

/** Where in a body commitments stand. */
final class Commitments {

  /** Members by fact; a star stands for the places of a list. */
  private static final Map<String, Set<String>> KNOWN =
      Map.ofEntries(
          Map.entry("contract.registered v1", Set.of("title")),
          Map.entry("assignment.begun v1", Set.of("person")),
          Map.entry("assignment.begun v2", Set.of("person")),
          Map.entry("employer.answered v1", Set.of("told")),
          Map.entry("tier.consent-ended v1", Set.of("reason")),
          Map.entry("filing.filed v1", Set.of("content")),
          Map.entry("filing.step-taken v1", Set.of("opinion")),
          Map.entry("filing.step-taken v2", Set.of("opinion", "absence")),
          Map.entry("blank.entered v1", Set.of("content", "scan")),
          Map.entry("blank.returned v1", Set.of("reason")),
          Map.entry("blank.settled v1", Set.of("reason")),
          Map.entry("filing.passed-over v1", Set.of("absence")),
          Map.entry("filing.abandoned v1", Set.of("reason")),
          Map.entry("filing.decided-outside v1", Set.of("number", "file")),
          Map.entry("filing.attached v1", Set.of("file")),
          Map.entry("filing.detached v1", Set.of("file")),
          Map.entry("contract.scope-decided v1", Set.of("sections.*.reason")),
          Map.entry("contract.clauses-set v1", Set.of("clauses.*.reason")),
          Map.entry("form.version v1", Set.of("schema")),
          Map.entry("identity.organization-registered v1", Set.of("details")));

  private Commitments() {}

  /**
   * Where something may be committed to.
   *
   * @param required whether it is known to be a commitment; otherwise it only looks like one
   */
  record Place(Entry entry, String member, String commitment, boolean required) {}

  /** Every such place, in order, each value where it first stands. */
  static List<Place> of(List<Entry> entries) {
    var places = new ArrayList<Place>();
    Set<String> before = new HashSet<>();
    for (var entry : entries) {
      walk("", entry.body(), (path, text) -> add(entry, path, text, before, places));
    }
    return places;
  }

  private static void add(
      Entry entry, String path, String text, Set<String> before, List<Place> places) {
    var known = KNOWN.get(entry.fact());
    boolean required = known != null && known.contains(starred(path));
    if ((required || known == null) && before.add(text)) {
      places.add(new Place(entry, path, text, required));
    }
  }

  private static String starred(String path) {
    return path.replaceAll("(?<=\\.)\\d+(?=\\.|$)", "*");
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
