package jp.junshu.server.ledger;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;
import static jp.junshu.auditor.log.KindsOfRecords.texts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.junshu.auditor.log.Entry;
import jp.junshu.auditor.log.KindsOfRecords;

/**
 * What a log says of erasures, entry by entry: one stands only after a decision to dispose of that
 * kind of records, while no hold is placed, and never by the word of one person alone; and what it
 * erases stands in entries about records of that kind only.
 */
final class ErasuresSaid {

  private final Set<String> decided = new HashSet<>();
  private final Set<String> unsound = new HashSet<>();
  private final KindsOfRecords kinds = new KindsOfRecords();
  private final Map<String, Set<String>> lists;
  private final Set<String> erased;
  private final List<Naming> naming = new ArrayList<>();
  private final Map<String, Boolean> ofItsKind = new HashMap<>();
  private int holds;

  /** An entry that commits to something that was erased, as far as its kind follows from it. */
  private record Naming(String type, Map<String, Object> body, Set<String> erased) {}

  /**
   * Of a log.
   *
   * @param lists what was erased, by the digest that entries name it by
   */
  ErasuresSaid(Map<String, Set<String>> lists) {
    this.lists = Map.copyOf(lists);
    this.erased = lists.values().stream().flatMap(Set::stream).collect(toUnmodifiableSet());
  }

  /** The next entry of the log. */
  void take(Entry entry) {
    switch (entry.type()) {
      case "retention.disposal-decided" -> {
        if ("DISPOSE".equals(entry.body().get("outcome"))) {
          decided.add(String.valueOf(entry.body().get("records")));
        }
      }
      case "legal-hold.placed" -> holds++;
      case "legal-hold.lifted" -> holds--;
      case "retention.erased" -> {
        if (!sound(entry.body())) {
          unsound.add(key(entry.body()));
        }
        ofItsKind.merge(key(entry.body()), matches(entry.body()), Boolean::logicalAnd);
      }
      default -> {}
    }
    kinds.take(entry.type(), entry.actor(), entry.body());
    var named = texts(entry.body()).filter(erased::contains).collect(toUnmodifiableSet());
    if (!named.isEmpty()) {
      naming.add(new Naming(entry.type(), ofKind(entry.body()), named));
    }
  }

  private static Map<String, Object> ofKind(Map<String, Object> body) {
    return body.entrySet().stream()
        .filter(member -> KindsOfRecords.TELLING.contains(member.getKey()))
        .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private boolean matches(Map<?, ?> body) {
    var list = lists.getOrDefault(String.valueOf(body.get("list")), Set.of());
    return naming.stream()
        .filter(each -> each.erased().stream().anyMatch(list::contains))
        .map(each -> kinds.of(each.type(), each.body()))
        .allMatch(kind -> kind.isPresent() && kind.get().equals(body.get("records")));
  }

  /** Whether what an entry with that body erased, numbered or about to be, is of its kind alone. */
  boolean ofItsKind(Map<?, ?> body) {
    return ofItsKind.getOrDefault(key(body), matches(body));
  }

  private boolean sound(Map<?, ?> body) {
    return holds <= 0 && decided.contains(String.valueOf(body.get("records"))) && ofTwo(body);
  }

  private static boolean ofTwo(Map<?, ?> body) {
    var drafter = body.get("draftedBy");
    return drafter == null || !drafter.equals(body.get("decidedBy"));
  }

  private static String key(Map<?, ?> body) {
    return body.get("records") + " " + body.get("list");
  }

  /** Whether an entry with that body, numbered or about to be, may stand. */
  boolean stands(Map<?, ?> body) {
    return decided.contains(String.valueOf(body.get("records")))
        && ofTwo(body)
        && !unsound.contains(key(body));
  }
}
