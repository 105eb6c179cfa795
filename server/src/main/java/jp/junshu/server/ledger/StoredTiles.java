package jp.junshu.server.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.merkle.HashReader;
import jp.junshu.core.merkle.Tiles;

/** The stored hashes of a log, by whatever role reads them: full tiles' roots, and leaves. */
interface StoredTiles {

  /** Leaf hashes from one index to another, exclusive, in order. */
  List<Hash> leafHashes(UUID log, long from, long to);

  /** Roots of full tiles of a level, in order. */
  List<Hash> tileRoots(UUID log, int level, long from, long to);

  /** The hashes of one tile: leaves, or the roots of the tiles below. */
  default List<Hash> tile(UUID log, int level, long n, int width) {
    long from = n * Tiles.WIDTH;
    return level == 0
        ? leafHashes(log, from, from + width)
        : tileRoots(log, level - 1, from, from + width);
  }

  /** The partial tiles at the right edge of a log of that size, the leaves first. */
  default List<List<Hash>> edge(UUID log, long size) {
    var levels = new ArrayList<List<Hash>>();
    for (int level = 0; size >>> (8 * level) > 0; level++) {
      levels.add(tile(log, level, Tiles.fullTiles(level, size), Tiles.partialWidth(level, size)));
    }
    return levels;
  }

  /** Reads nodes of a log of at least that size, each tile once. Not thread-safe. */
  default HashReader reader(UUID log, long size) {
    Map<Tiles.Tile, List<Hash>> seen = new HashMap<>();
    return (level, index) -> {
      int tileLevel = level / 8;
      int within = level % 8;
      long n = index >> (8 - within);
      int width =
          n < Tiles.fullTiles(tileLevel, size) ? Tiles.WIDTH : Tiles.partialWidth(tileLevel, size);
      var hashes =
          seen.computeIfAbsent(
              new Tiles.Tile(tileLevel, n, width), t -> tile(log, t.level(), t.index(), t.width()));
      int from = (int) (index << within) & (Tiles.WIDTH - 1);
      return Tiles.root(hashes.subList(from, from + (1 << within)));
    };
  }
}
