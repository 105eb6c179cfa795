package jp.junshu.server.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.junshu.core.merkle.CanonicalJson;
import jp.junshu.core.merkle.CanonicalRecord;
import jp.junshu.core.merkle.EntryBundle;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.server.time.BusinessClock;

/** The bytes of an entry. */
final class EntryWriter {

  private static final long SCHEMA = 1;

  private EntryWriter() {}

  static byte[] write(Fact fact, String origin, String actor, Instant recorded) {
    var type = fact.getClass().getAnnotation(FactType.class);
    if (type == null || !(fact instanceof Record record)) {
      throw new IllegalArgumentException(fact.getClass() + " is not a record with @FactType");
    }
    var tree = new LinkedHashMap<String, Object>();
    tree.put("schema", SCHEMA);
    tree.put("type", type.name());
    tree.put("version", (long) type.version());
    tree.put("log", origin);
    tree.put("actor", actor);
    tree.put("recordedAt", CanonicalRecord.instant(recorded));
    tree.put("occurredAt", CanonicalRecord.instant(recorded));
    CurrentAct.current().ifPresent(act -> tree.putAll(act(act, recorded)));
    tree.put("body", CanonicalRecord.tree(record));
    return EntryBundle.checked(CanonicalJson.bytes(tree));
  }

  private static Map<String, Object> act(CurrentAct act, Instant recorded) {
    var tree = new LinkedHashMap<String, Object>();
    tree.put("act", act.key().toString());
    tree.put(
        "decision",
        Map.of(
            "action", act.action(),
            "clauses", act.clauses().stream().map(ClauseId::toString).toList(),
            "facts", act.facts().hex(),
            "table", (long) act.ruleTable()));
    act.client().ifPresent(client -> tree.put("client", client.toString()));
    act.occurredAt()
        .ifPresent(
            occurred -> {
              tree.put("occurredAt", CanonicalRecord.instant(occurred));
              if (day(occurred).isBefore(day(recorded))) {
                tree.put("late", true);
              }
            });
    return tree;
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, BusinessClock.JST);
  }
}
