package jp.junshu.auditor.dossier;

import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.junshu.auditor.log.Entry;
import jp.junshu.auditor.log.KindsOfRecords;
import jp.junshu.auditor.log.Wrong;
import jp.junshu.core.merkle.CanonicalJson;
import jp.junshu.core.merkle.Hash;
import org.jspecify.annotations.Nullable;

/**
 * The commitments that nothing opens any more, because an entry of the log says that what they
 * committed to was erased. Whatever else is not opened is wrong.
 */
final class Erased {

  /** Where they are listed; there only if something was erased. */
  static final String NAME = "erased.json";

  /** What stands where something was erased. */
  static final String WORDS = "(消去の決定により消去)";

  private static final String FACT = "retention.erased v1";
  private static final String DECIDED = "retention.disposal-decided v1";
  private static final String PLACED = "legal-hold.placed v1";
  private static final String LIFTED = "legal-hold.lifted v1";

  private final SortedMap<Long, List<String>> lists;
  private final Set<String> all = new HashSet<>();

  private Erased(SortedMap<Long, List<String>> lists) {
    this.lists = lists;
    lists.values().forEach(all::addAll);
  }

  /**
   * Checks lists against the entries that name them by their digest.
   *
   * @param lists commitments by the index of the entry that erased them
   * @throws Wrong if an entry names others, is no erasure, none before it decided on one, a hold
   *     stood, one person alone drafted and decided, or what went was of another kind
   */
  static Erased of(List<Entry> entries, Map<Long, List<String>> lists) {
    var sorted = new TreeMap<Long, List<String>>();
    lists.forEach(
        (index, list) -> {
          if (index < 0 || index >= entries.size() || !erases(entries, index.intValue(), list)) {
            throw new Wrong(NAME, index, "消去したとされる約束値が、台帳の消去の記録と合いません");
          }
          sorted.put(index, list.stream().sorted().toList());
        });
    return new Erased(sorted);
  }

  private static boolean erases(List<Entry> entries, int index, List<String> list) {
    var entry = entries.get(index);
    return entry.fact().equals(FACT)
        && digest(list).equals(entry.body().get("list"))
        && ofTwo(entry)
        && !held(entries.subList(0, index))
        && ofItsKind(entries.subList(0, index), list, entry.body().get("records"))
        && entries.subList(0, index).stream()
            .filter(each -> each.fact().equals(DECIDED))
            .map(Entry::body)
            .anyMatch(
                body ->
                    "DISPOSE".equals(body.get("outcome"))
                        && body.get("records") instanceof String records
                        && records.equals(entry.body().get("records")));
  }

  /** Whether none of them stands in an entry about records of another kind, or of none. */
  private static boolean ofItsKind(
      List<Entry> before, List<String> list, @Nullable Object records) {
    var kinds = new KindsOfRecords();
    before.forEach(entry -> kinds.take(entry.type(), entry.actor(), entry.body()));
    var erased = Set.copyOf(list);
    return before.stream()
        .filter(entry -> KindsOfRecords.texts(entry.body()).anyMatch(erased::contains))
        .map(entry -> kinds.of(entry.type(), entry.body()))
        .allMatch(kind -> kind.isPresent() && kind.get().equals(records));
  }

  private static boolean ofTwo(Entry entry) {
    var drafter = entry.body().get("draftedBy");
    return drafter == null || !drafter.equals(entry.body().get("decidedBy"));
  }

  private static boolean held(List<Entry> entries) {
    return entries.stream().filter(each -> each.fact().equals(PLACED)).count()
        > entries.stream().filter(each -> each.fact().equals(LIFTED)).count();
  }

  /** SHA-256 over the commitments in the order of their hexadecimal letters. */
  private static String digest(List<String> list) {
    var joined = list.stream().sorted().collect(Collectors.joining());
    return Hash.sha256(HexFormat.of().parseHex(joined)).hex();
  }

  /**
   * Reads the lists of a dossier, if it has any.
   *
   * @throws Wrong if they are not as the format says
   */
  static Erased read(Input input, List<Entry> entries) {
    if (!input.has(NAME)) {
      return of(entries, Map.of());
    }
    try {
      var lists = new TreeMap<Long, List<String>>();
      for (var row : Tree.objects(input.json(NAME, entries.size()))) {
        var list = Tree.list(row.get("commitments")).stream().map(Erased::commitment).toList();
        if (lists.put(Tree.number(row, "entry"), list) != null) {
          throw new IllegalArgumentException("同じ記録が二度出ています");
        }
      }
      return of(entries, lists);
    } catch (IllegalArgumentException e) {
      throw new Wrong(NAME, entries.size(), String.valueOf(e.getMessage()));
    }
  }

  private static String commitment(Object value) {
    return Hash.ofHex(String.valueOf(value)).hex();
  }

  boolean has(String commitment) {
    return all.contains(commitment);
  }

  /** Adds the member, if something was erased. */
  void write(Map<String, byte[]> members) {
    if (!lists.isEmpty()) {
      members.put(
          NAME,
          CanonicalJson.bytes(
              lists.entrySet().stream()
                  .map(each -> Map.of("entry", each.getKey(), "commitments", each.getValue()))
                  .toList()));
    }
  }
}
