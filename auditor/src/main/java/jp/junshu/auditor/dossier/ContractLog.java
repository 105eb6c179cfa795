package jp.junshu.auditor.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import jp.junshu.auditor.log.Entry;
import jp.junshu.auditor.log.Wrong;
import jp.junshu.core.merkle.CanonicalJson;
import jp.junshu.core.merkle.Tiles;

/**
 * The entries of a contract's log before its seal, and what opens their commitments.
 *
 * @param origin of the log
 * @param erased what nothing opens any more
 */
record ContractLog(String origin, List<Entry> entries, Openings openings, Erased erased) {

  static final String FOLDER = "log/";
  private static final String CONTRACT = "/contract/";

  ContractLog {
    entries = List.copyOf(entries);
  }

  static ContractLog of(DossierSource source) {
    var entries = new ArrayList<Entry>();
    for (var bytes : source.entries()) {
      int index = entries.size();
      try {
        entries.add(Entry.read(index, bytes, source.origin()));
      } catch (IllegalArgumentException e) {
        throw new Wrong(
            place(index, source.entries().size() + 1), index, String.valueOf(e.getMessage()));
      }
    }
    return new ContractLog(
        source.origin(),
        entries,
        new Openings(source.openings()),
        Erased.of(entries, source.erased()));
  }

  /** The index of the seal. */
  long seal() {
    return entries.size();
  }

  /** The member in which an entry stands. */
  String place(long index) {
    return place(index, seal() + 1);
  }

  static String place(long index, long size) {
    long bundle = index / Tiles.WIDTH;
    int width = (int) Math.min(Tiles.WIDTH, size - bundle * Tiles.WIDTH);
    return FOLDER + Tiles.entriesPath(bundle, width);
  }

  /** Something wrong about an entry itself. */
  Wrong wrong(Entry entry, String what) {
    return new Wrong(place(entry.index()), entry.index(), what);
  }

  /** Whether it is of a story and not of real work. */
  boolean drill() {
    return origin.startsWith("demo.");
  }

  /** The contract's id, which the log is named after. */
  String contract() {
    return origin.substring(split() + CONTRACT.length());
  }

  /** The name of the ward's log beside it. */
  String wardOrigin() {
    return origin.substring(0, split()) + "/ward";
  }

  private int split() {
    int at = origin.lastIndexOf(CONTRACT);
    if (at < 0) {
      throw new Wrong(FOLDER + "log.vkey", "台帳「%s」は契約のものではありません".formatted(origin));
    }
    return at;
  }

  /** Reads something out of an entry, or what it commits to; what cannot be read is its fault. */
  <T> T reading(Entry entry, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (IllegalArgumentException e) {
      throw wrong(entry, String.valueOf(e.getMessage()));
    }
  }

  /** The text behind the commitment that this member of an entry's body holds. */
  String opened(Entry entry, String member) {
    return opened(entry, entry.body(), member);
  }

  /** The same of a member of something within its body. */
  String opened(Entry entry, Map<String, Object> within, String member) {
    var commitment = Tree.text(within, member);
    return openings
        .find(commitment)
        .map(Opening::text)
        .or(() -> Optional.of(Erased.WORDS).filter(_ -> erased.has(commitment)))
        .orElseThrow(() -> wrong(entry, "「%s」にある約束値を開くものがありません".formatted(member)));
  }

  /** The same as an object. */
  Map<String, Object> openedTree(Entry entry, String member) {
    if (erased.has(Tree.text(entry.body(), member))) {
      return Map.of();
    }
    return Tree.object(CanonicalJson.parse(opened(entry, member)));
  }
}
