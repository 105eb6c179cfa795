package jp.junshu.server.ledger;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import jp.junshu.auditor.log.Entry;

/**
 * What a log says of erasures, entry by entry: one stands only after a decision to dispose of that
 * kind of records, while no hold is placed, and never by the word of one person alone.
 */
final class ErasuresSaid {

  private final Set<String> decided = new HashSet<>();
  private final Set<String> unsound = new HashSet<>();
  private int holds;

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
      }
      default -> {}
    }
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
