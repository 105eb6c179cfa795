package jp.junshu.core.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of a tree: the partial tile of each level. Appending completes tiles; the root
 * follows from the edge alone. Any split of the same entries into batches gives the same tree. Not
 * thread-safe.
 */
public final class Frontier {

  private final List<List<Hash>> levels = new ArrayList<>();
  private long size;

  /**
   * The edge of a tree of that size.
   *
   * @param levels the partial tile of each level, the leaves first
   * @throws IllegalArgumentException if their widths are not those of a tree of that size
   */
  public Frontier(long size, List<List<Hash>> levels) {
    this.size = size;
    for (int level = 0; level < levels.size(); level++) {
      if (levels.get(level).size() != Tiles.partialWidth(level, size)) {
        throw new IllegalArgumentException("level %d is not the edge of %d".formatted(level, size));
      }
      this.levels.add(new ArrayList<>(levels.get(level)));
    }
  }

  /** The edge of the empty tree. */
  public static Frontier empty() {
    return new Frontier(0, List.of());
  }

  /** Takes each full tile as it is completed. */
  @FunctionalInterface
  public interface Completed {
    void tile(int level, long index, List<Hash> hashes);
  }

  /** Appends a leaf hash. */
  public void append(Hash leaf, Completed completed) {
    size++;
    append(0, leaf, completed);
  }

  private void append(int level, Hash hash, Completed completed) {
    if (levels.size() == level) {
      levels.add(new ArrayList<>());
    }
    var partial = levels.get(level);
    partial.add(hash);
    if (partial.size() == Tiles.WIDTH) {
      var full = List.copyOf(partial);
      partial.clear();
      completed.tile(level, Tiles.fullTiles(level, size) - 1, full);
      append(level + 1, Tiles.root(full), completed);
    }
  }

  /** Number of leaves. */
  public long size() {
    return size;
  }

  /** The partial tile of a level; empty where its last tile is full or there is none. */
  public List<Hash> partial(int level) {
    return level < levels.size() ? List.copyOf(levels.get(level)) : List.of();
  }

  /** The root over all leaves. */
  public Hash root() {
    var subtrees = new ArrayList<Hash>();
    for (int level = levels.size() - 1; level >= 0; level--) {
      complete(levels.get(level), subtrees);
    }
    if (subtrees.isEmpty()) {
      return Merkle.EMPTY_ROOT;
    }
    var root = subtrees.getLast();
    for (int i = subtrees.size() - 2; i >= 0; i--) {
      root = Merkle.node(subtrees.get(i), root);
    }
    return root;
  }

  private static void complete(List<Hash> partial, List<Hash> subtrees) {
    int from = 0;
    while (from < partial.size()) {
      int width = Integer.highestOneBit(partial.size() - from);
      subtrees.add(Tiles.root(partial.subList(from, from + width)));
      from += width;
    }
  }
}
