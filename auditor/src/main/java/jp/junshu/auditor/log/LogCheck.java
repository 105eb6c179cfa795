package jp.junshu.auditor.log;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import jp.junshu.core.merkle.Checkpoint;
import jp.junshu.core.merkle.Tiles;

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
    var signed = SignedHead.read(members, trust::keysFor);
    var head = signed.checkpoint();
    var known = new TreeSet<Checkpoint>(Comparator.comparingLong(Checkpoint::size));
    known.addAll(earlier);
    trust.before(signed).ifPresent(known::add);
    requireNothingElse(head.size());
    new TreeCheck(members, head, List.copyOf(known)).check(entries);
    return new CheckedLog(
        head, signed.keys().first(), signed.signatures(), !trust.keys().isEmpty());
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
