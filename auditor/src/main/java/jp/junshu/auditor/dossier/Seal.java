package jp.junshu.auditor.dossier;

import java.util.List;
import jp.junshu.auditor.log.Entry;
import jp.junshu.auditor.log.Wrong;

/**
 * What the last entry of an exported log says of the dossier.
 *
 * @param manifest SHA-256 of the manifest, hexadecimal
 * @param forms how many contents of filings there are
 */
record Seal(long index, String manifest, long forms) {

  static final String FACT = "dossier.sealed v1";

  /**
   * Reads it.
   *
   * @throws Wrong if the log does not end with a seal over everything before it
   */
  static Seal of(List<Entry> entries) {
    if (entries.isEmpty() || !entries.getLast().fact().equals(FACT)) {
      throw new Wrong(ContractLog.FOLDER + "checkpoint", "台帳が、証拠一式の封印で終わっていません");
    }
    var last = entries.getLast();
    try {
      var body = last.body();
      if (Tree.number(body, "entries") == last.index()) {
        return new Seal(last.index(), Tree.text(body, "manifest"), Tree.number(body, "forms"));
      }
    } catch (IllegalArgumentException e) {
      throw wrong(last, String.valueOf(e.getMessage()));
    }
    throw wrong(last, "封印の前に、証拠一式にない記録が入っています");
  }

  private static Wrong wrong(Entry last, String what) {
    return new Wrong(ContractLog.place(last.index(), last.index() + 1), last.index(), what);
  }
}
