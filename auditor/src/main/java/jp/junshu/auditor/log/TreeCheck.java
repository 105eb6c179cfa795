package jp.junshu.auditor.log;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import jp.junshu.core.merkle.Checkpoint;
import jp.junshu.core.merkle.EntryBundle;
import jp.junshu.core.merkle.Frontier;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.merkle.Merkle;
import jp.junshu.core.merkle.Tiles;

/** Rebuilds the tree from the entries and compares every tile and the root with what is there. */
final class TreeCheck {

  private final Members members;
  private final Checkpoint head;
  private final List<Checkpoint> known;
  private final Frontier tree = Frontier.empty();
  private int nextKnown;
  private long rightUpTo;

  TreeCheck(Members members, Checkpoint head, List<Checkpoint> known) {
    this.members = members;
    this.head = head;
    this.known = known;
  }

  void check(Consumer<Entry> entries) {
    compareWithKnown();
    for (var tile : Tiles.of(head.size())) {
      if (tile.level() == 0) {
        checkBundle(tile, entries);
      } else if (tile.width() < Tiles.WIDTH) {
        compare(tile, tree.partial(tile.level()));
      }
    }
    if (!tree.root().equals(head.root())) {
      throw new Wrong(
          LogCheck.CHECKPOINT,
          "%s から計算した根が、署名された根と違います。%s のどれかが変えられています"
              .formatted("記録の全部", range(rightUpTo, head.size())));
    }
  }

  private void checkBundle(Tiles.Tile tile, Consumer<Entry> entries) {
    var bundlePath = LogCheck.bundlePlace(members, tile);
    var bundle = read(bundlePath, tile.width(), EntryBundle::read);
    var hashes = hashes(tile);
    for (int i = 0; i < tile.width(); i++) {
      long index = tile.index() * Tiles.WIDTH + i;
      var hash = Merkle.leaf(bundle.get(i));
      if (!hash.equals(hashes.get(i))) {
        throw torn(tile, bundlePath, index);
      }
      entries.accept(entry(bundlePath, index, bundle.get(i)));
      tree.append(hash, this::compareFull);
      compareWithKnown();
    }
  }

  /** An entry and its hash differ: which of them was changed, the signed root tells. */
  private Wrong torn(Tiles.Tile tile, String bundlePath, long index) {
    return rootOfEntries().equals(head.root())
        ? new Wrong(
            LogCheck.place(members, tile),
            index,
            "ハッシュが、%s にあるこの記録から計算したものと違います".formatted(bundlePath))
        : new Wrong(
            bundlePath,
            index,
            "内容が、%s にあるこの記録のハッシュと合いません".formatted(LogCheck.place(members, tile)));
  }

  private Hash rootOfEntries() {
    var all = Frontier.empty();
    for (var tile : Tiles.of(head.size())) {
      if (tile.level() == 0) {
        var bundle = LogCheck.bundlePlace(members, tile);
        read(bundle, tile.width(), EntryBundle::read)
            .forEach(entry -> all.append(Merkle.leaf(entry), (_, _, _) -> {}));
      }
    }
    return all.root();
  }

  private Entry entry(String path, long index, byte[] bytes) {
    try {
      return Entry.read(index, bytes, head.origin());
    } catch (IllegalArgumentException e) {
      throw new Wrong(path, index, String.valueOf(e.getMessage()));
    }
  }

  /** Tiles of leaves have been compared entry by entry; those above follow as they become full. */
  private void compareFull(int level, long index, List<Hash> rebuilt) {
    if (level > 0) {
      compare(new Tiles.Tile(level, index, Tiles.WIDTH), rebuilt);
    }
  }

  private void compare(Tiles.Tile tile, List<Hash> rebuilt) {
    var stored = hashes(tile);
    for (int i = 0; i < tile.width(); i++) {
      if (!stored.get(i).equals(rebuilt.get(i))) {
        long span = 1L << (8 * tile.level());
        long from = (tile.index() * Tiles.WIDTH + i) * span;
        throw new Wrong(
            tile.path(), "%d番目のハッシュが、%s から計算したものと違います".formatted(i, range(from, from + span)));
      }
    }
  }

  private void compareWithKnown() {
    while (nextKnown < known.size() && known.get(nextKnown).size() == tree.size()) {
      var checkpoint = known.get(nextKnown++);
      if (!checkpoint.root().equals(tree.root())) {
        throw new Wrong(
            LogCheck.CHECKPOINT,
            "手元の %,d 件のチェックポイントと合いません。%s のどれかが変えられています"
                .formatted(checkpoint.size(), range(rightUpTo, checkpoint.size())));
      }
      rightUpTo = checkpoint.size();
    }
  }

  private List<Hash> hashes(Tiles.Tile tile) {
    return read(LogCheck.place(members, tile), tile.width(), Tiles::hashes);
  }

  private <T> List<T> read(String path, int width, BiFunction<byte[], Integer, List<T>> format) {
    try {
      var all = format.apply(members.read(path), path.contains(".p/") ? width : Tiles.WIDTH);
      return all.subList(0, width);
    } catch (IllegalArgumentException e) {
      throw new Wrong(path, "形が正しくありません(%s)".formatted(e.getMessage()));
    }
  }

  private static String range(long from, long to) {
    return to - from == 1 ? "記録 %d番".formatted(from) : "記録 %d番から%d番まで".formatted(from, to - 1);
  }
}
