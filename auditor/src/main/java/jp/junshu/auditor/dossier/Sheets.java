package jp.junshu.auditor.dossier;

import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import jp.junshu.auditor.log.Entry;

/**
 * The numbers of blank sheets and what became of each, as the entries alone tell it; what could not
 * have happened is refused.
 */
final class Sheets {

  /** A sheet of paper with a number of its own. */
  record Sheet(String form, long serial) {

    private static Sheet of(Entry entry) {
      return new Sheet(Tree.text(entry.body(), "form"), Tree.number(entry.body(), "serial"));
    }
  }

  private final Map<String, NavigableMap<Long, Entry>> issued = new HashMap<>();
  private final Map<Sheet, Entry> entered = new HashMap<>();
  private final Set<Sheet> gone = new HashSet<>();
  private final Map<String, Sheet> filings = new HashMap<>();
  private final Set<String> scans = new HashSet<>();

  void issued(Entry entry) {
    var form = Tree.text(entry.body(), "form");
    var first = Tree.number(entry.body(), "first");
    var last = Tree.number(entry.body(), "last");
    var before = issued.computeIfAbsent(form, _ -> new TreeMap<>());
    require(
        first == (before.isEmpty() ? 0 : before.lastKey()) + 1 && first <= last, "用紙の番号が続いていません");
    before.put(last, entry);
  }

  void entered(Entry entry) {
    var sheet = open(entry);
    var batch = batch(sheet).orElseThrow();
    require(
        !entry.occurredAt().isBefore(batch.recordedAt().truncatedTo(ChronoUnit.MINUTES)),
        "用紙が、発行される前に書かれたことになっています");
    require(entered.putIfAbsent(sheet, entry) == null, "同じ用紙が二度入力されています");
  }

  void returned(Entry entry) {
    require(entered.remove(Sheet.of(entry)) != null, "入力されていない用紙の入力が取り消されています");
  }

  void settled(Entry entry) {
    var sheet = open(entry);
    require(!entered.containsKey(sheet), "入力されている用紙が、書き損じ・紛失とされています");
    gone.add(sheet);
  }

  /** It was compared and filed by somebody else than whoever entered it. */
  void used(Entry entry, Filing filing) {
    var sheet = open(entry);
    var first = entered.remove(sheet);
    var filed = filing.current().filed();
    if (first == null) {
      throw new IllegalArgumentException("入力されていない用紙が使われています");
    }
    require(!first.actor().equals(entry.actor()), "用紙を入力した人が自分で提出しています");
    require(filed.entry().actor().equals(entry.actor()), "用紙と照らし合わせた人が提出していません");
    require(
        filed.form().equals(sheet.form())
            && filed.revision() == 1
            && filed.version() == version(sheet),
        "用紙と提出されたものの様式が違います");
    var scan = Tree.text(first.body(), "attachment");
    require(filing.holds(scan), "用紙の写しが、提出されたものに添付されていません");
    scans.add(scan);
    require(filings.putIfAbsent(filed.filing(), sheet) == null, "一つの提出に用紙が二枚あります");
    gone.add(sheet);
  }

  /** The sheet that the filing was first written on. */
  Optional<Sheet> of(Filing filing) {
    return Optional.ofNullable(filings.get(filing.current().filed().filing()));
  }

  private Sheet open(Entry entry) {
    var sheet = Sheet.of(entry);
    require(sheet.serial() >= 1 && batch(sheet).isPresent(), "発行されていない用紙の番号です");
    require(!gone.contains(sheet), "もう使われた、または使えない用紙の番号です");
    return sheet;
  }

  /** What a filing was made from is not taken away from it. */
  void requireGoes(Entry detached) {
    require(!scans.contains(Tree.text(detached.body(), "attachment")), "提出の元になった用紙の写しが外されています");
  }

  private Optional<Entry> batch(Sheet sheet) {
    return Optional.ofNullable(issued.get(sheet.form()))
        .map(batches -> batches.ceilingEntry(sheet.serial()))
        .map(Map.Entry::getValue);
  }

  private long version(Sheet sheet) {
    return Tree.number(batch(sheet).orElseThrow().body(), "formVersion");
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
