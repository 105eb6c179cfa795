package jp.junshu.auditor.dossier;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  private final Map<String, Long> issued = new HashMap<>();
  private final Map<Sheet, Entry> entered = new HashMap<>();
  private final Set<Sheet> gone = new HashSet<>();
  private final Map<String, Sheet> filings = new HashMap<>();

  void issued(Entry entry) {
    var form = Tree.text(entry.body(), "form");
    var first = Tree.number(entry.body(), "first");
    var last = Tree.number(entry.body(), "last");
    require(first == issued.getOrDefault(form, 0L) + 1 && first <= last, "用紙の番号が続いていません");
    issued.put(form, last);
  }

  void entered(Entry entry) {
    var sheet = open(entry);
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
    require(filed.form().equals(sheet.form()) && filed.revision() == 1, "用紙と提出されたものの様式が違います");
    require(filings.putIfAbsent(filed.filing(), sheet) == null, "一つの提出に用紙が二枚あります");
    gone.add(sheet);
  }

  /** The sheet that the filing was first written on. */
  Optional<Sheet> of(Filing filing) {
    return Optional.ofNullable(filings.get(filing.current().filed().filing()));
  }

  private Sheet open(Entry entry) {
    var sheet = Sheet.of(entry);
    require(
        sheet.serial() >= 1 && sheet.serial() <= issued.getOrDefault(sheet.form(), 0L),
        "発行されていない用紙の番号です");
    require(!gone.contains(sheet), "もう使われた、または使えない用紙の番号です");
    return sheet;
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
