package jp.junshu.auditor.dossier;

import java.util.ArrayList;
import java.util.List;
import jp.junshu.auditor.dossier.WardExtract.Proven;
import jp.junshu.auditor.log.Entry;
import jp.junshu.auditor.log.Wrong;

/** Entries of the ward's log that stand under a checkpoint signed by its key. */
final class ProvenEntries {

  private ProvenEntries() {}

  /** The entries of the extract, each proven. */
  static List<Entry> of(WardExtract extract, String origin) {
    if (!extract.keys().name().equals(origin)) {
      throw new Wrong(Ward.VKEY, "区の台帳「%s」の鍵ではありません".formatted(origin));
    }
    var entries = new ArrayList<Entry>();
    for (var proven : extract.entries()) {
      entries.add(read(extract, proven));
    }
    return entries;
  }

  private static Entry read(WardExtract extract, Proven proven) {
    long index = proven.index();
    try {
      if (!proven.proof().checkpoint().toString().equals(extract.checkpoint().toString())
          || !proven.proof().proves(proven.entry(), extract.keys())) {
        throw new Wrong(
            Ward.name(index), index, "%s では、チェックポイントの下にあると示せません".formatted(Ward.proofName(index)));
      }
      return Entry.read(index, proven.entry(), extract.keys().name());
    } catch (IllegalArgumentException e) {
      throw new Wrong(Ward.name(index), index, String.valueOf(e.getMessage()));
    }
  }
}
