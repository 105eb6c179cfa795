package jp.junshu.auditor.log;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import jp.junshu.core.merkle.Checkpoint;
import jp.junshu.core.merkle.SignedNote;
import jp.junshu.core.merkle.Tiles;
import jp.junshu.core.merkle.VKey;

/**
 * Checks a whole log in the C2SP layout: signature, every entry, every tile, every member; the
 * first thing that is wrong is thrown. The key that comes with the log is never taken for granted.
 */
public final class LogCheck {

  public static final String CHECKPOINT = "checkpoint";
  public static final String VKEY = "log.vkey";

  private final Members members;
  private final Trust trust;

  public LogCheck(Members members, Trust trust) {
    this.members = members;
    this.trust = trust;
  }

  /**
   * Checks everything.
   *
   * @param earlier checkpoints of this log known to be genuine, which narrow down where a change is
   * @param entries takes each entry in order, before the log as a whole is known to be right
   * @throws Wrong naming the first wrong thing
   */
  public CheckedLog check(List<Checkpoint> earlier, Consumer<Entry> entries) {
    var own = ownKey();
    var key = trust.keyFor(own);
    var head = head(key);
    var known = new TreeSet<Checkpoint>(Comparator.comparingLong(Checkpoint::size));
    known.addAll(earlier);
    trust.before(key, head).ifPresent(known::add);
    requireNothingElse(head.size());
    new TreeCheck(members, head, List.copyOf(known)).check(entries);
    return new CheckedLog(head, key, !trust.keys().isEmpty());
  }

  private VKey ownKey() {
    var text = new String(members.read(VKEY), StandardCharsets.UTF_8);
    try {
      var key = VKey.parse(text);
      if (text.equals(key + "\n")) {
        return key;
      }
    } catch (IllegalArgumentException e) {
      throw new Wrong(VKEY, "台帳の鍵として読めません(%s)".formatted(e.getMessage()));
    }
    throw new Wrong(VKEY, "台帳の鍵が一行で書かれていません");
  }

  private Checkpoint head(VKey key) {
    try {
      var note = SignedNote.parse(members.read(CHECKPOINT));
      var head = Checkpoint.parse(note.text());
      if (!head.origin().equals(key.name())) {
        throw new Wrong(CHECKPOINT, "台帳「%s」のもので、鍵は「%s」のものです".formatted(head.origin(), key.name()));
      }
      if (!note.signedBy(key)) {
        throw new Wrong(CHECKPOINT, "この台帳の鍵で署名されていません");
      }
      return head;
    } catch (IllegalArgumentException e) {
      throw new Wrong(CHECKPOINT, "署名されたチェックポイントとして成り立ちません(%s)".formatted(e.getMessage()));
    }
  }

  /** A log holds what it must and nothing beside, else something unseen travels under its name. */
  private void requireNothingElse(long size) {
    if (Tiles.count(size) > members.names().size()) {
      throw new Wrong(CHECKPOINT, "%,d 件と書かれていますが、それだけのファイルがありません".formatted(size));
    }
    Set<String> expected = new TreeSet<>(Set.of(CHECKPOINT, VKEY));
    for (var tile : Tiles.of(size)) {
      expected.add(place(members, tile));
      if (tile.level() == 0) {
        expected.add(bundlePlace(members, tile));
      }
    }
    for (var name : members.names()) {
      if (!expected.contains(name)) {
        throw new Wrong(name, "台帳にあるはずのないファイルです");
      }
    }
  }

  /** Where a tile lies: where it is gone as a partial one, the full one that followed it serves. */
  static String place(Members members, Tiles.Tile tile) {
    var full = Tiles.path(tile.level(), tile.index(), Tiles.WIDTH);
    return firstThere(members, tile.path(), full);
  }

  /** Where the bundle of a tile of leaves lies. */
  static String bundlePlace(Members members, Tiles.Tile tile) {
    var full = Tiles.entriesPath(tile.index(), Tiles.WIDTH);
    return firstThere(members, Tiles.entriesPath(tile.index(), tile.width()), full);
  }

  private static String firstThere(Members members, String path, String full) {
    return members.names().contains(full) && !members.names().contains(path) ? full : path;
  }
}
