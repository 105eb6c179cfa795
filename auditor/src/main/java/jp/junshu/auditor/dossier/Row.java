package jp.junshu.auditor.dossier;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jp.junshu.auditor.log.Entry;
import jp.junshu.core.merkle.CanonicalRecord;

/** Puts together a row of a register; what is not there is left out. */
final class Row {

  private final Map<String, Object> tree = new LinkedHashMap<>();

  private Row() {}

  /** A row that stands on an entry. */
  static Row on(Entry entry) {
    return new Row().with("entry", entry.index());
  }

  Row with(String name, Object value) {
    tree.put(name, value);
    return this;
  }

  Row with(String name, Optional<?> value) {
    value.ifPresent(present -> tree.put(name, present));
    return this;
  }

  /** Who recorded the entry and when, and when it happened. */
  Row act(Entry entry) {
    return with("actor", entry.actor())
        .with("recordedAt", CanonicalRecord.instant(entry.recordedAt()))
        .with("occurredAt", CanonicalRecord.instant(entry.occurredAt()))
        .with("late", entry.late());
  }

  Map<String, Object> tree() {
    return tree;
  }
}
