package jp.junshu.core.merkle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Inclusion and consistency proofs: made from stored hashes, checked after RFC 9162, 2.1.3.2 and
 * 2.1.4.2. Sizes and indexes are unsigned 64-bit numbers when checked; what is made stays below
 * 2^62.
 */
public final class Proofs {

  private Proofs() {}

  /** The root over the first {@code size} leaves. */
  public static Hash root(HashReader reader, long size) {
    return size == 0 ? Merkle.EMPTY_ROOT : range(reader, 0, size);
  }

  /**
   * The path that proves a leaf under a root, leaf sibling first.
   *
   * @throws IllegalArgumentException if there is no such leaf in a tree of that size
   */
  public static List<Hash> inclusion(HashReader reader, long index, long size) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("no leaf %d in a tree of %d".formatted(index, size));
    }
    var path = new ArrayList<Hash>();
    inclusion(reader, index, 0, size, path);
    return List.copyOf(path);
  }

  private static void inclusion(
      HashReader reader, long index, long from, long to, List<Hash> path) {
    if (to - from == 1) {
      return;
    }
    long middle = from + split(to - from);
    if (index < middle) {
      inclusion(reader, index, from, middle, path);
      path.add(range(reader, middle, to));
    } else {
      inclusion(reader, index, middle, to, path);
      path.add(range(reader, from, middle));
    }
  }

  /**
   * The hashes that prove the tree of the old size to be the beginning of the tree of the new one.
   *
   * @throws IllegalArgumentException if the old size is larger than the new one, or negative
   */
  public static List<Hash> consistency(HashReader reader, long oldSize, long newSize) {
    if (oldSize < 0 || oldSize > newSize) {
      throw new IllegalArgumentException("%d does not lie within %d".formatted(oldSize, newSize));
    }
    var proof = new ArrayList<Hash>();
    if (oldSize > 0) {
      consistency(reader, oldSize, 0, newSize, true, proof);
    }
    return List.copyOf(proof);
  }

  private static void consistency(
      HashReader reader, long old, long from, long to, boolean whole, List<Hash> proof) {
    if (from + old == to) {
      if (!whole) {
        proof.add(range(reader, from, to));
      }
      return;
    }
    long half = split(to - from);
    if (old <= half) {
      consistency(reader, old, from, from + half, whole, proof);
      proof.add(range(reader, from + half, to));
    } else {
      consistency(reader, old - half, from + half, to, false, proof);
      proof.add(range(reader, from, from + half));
    }
  }

  private static Hash range(HashReader reader, long from, long to) {
    long count = to - from;
    if (Long.bitCount(count) == 1) {
      int level = Long.numberOfTrailingZeros(count);
      return reader.node(level, from >> level);
    }
    long middle = from + split(count);
    return Merkle.node(range(reader, from, middle), range(reader, middle, to));
  }

  /** The largest power of two smaller than the count. */
  private static long split(long count) {
    return Long.highestOneBit(count - 1);
  }

  /** Whether the path leads from that leaf at that index to that root of a tree of that size. */
  public static boolean includes(long index, long size, Hash leaf, List<Hash> path, Hash root) {
    if (Long.compareUnsigned(index, size) >= 0) {
      return false;
    }
    long node = index;
    long last = size - 1;
    var hash = leaf;
    for (var sibling : path) {
      if (last == 0) {
        return false;
      }
      if ((node & 1) == 1 || node == last) {
        hash = Merkle.node(sibling, hash);
        while ((node & 1) == 0 && node != 0) {
          node >>>= 1;
          last >>>= 1;
        }
      } else {
        hash = Merkle.node(hash, sibling);
      }
      node >>>= 1;
      last >>>= 1;
    }
    return last == 0 && hash.equals(root);
  }

  /**
   * Whether the tree with the old root is the beginning of the tree with the new one. From the
   * empty tree nothing can be proved, so an old size of 0 is always refused.
   */
  public static boolean consistent(
      long oldSize, long newSize, Hash oldRoot, Hash newRoot, List<Hash> proof) {
    int order = Long.compareUnsigned(oldSize, newSize);
    if (order > 0) {
      return false;
    }
    if (oldSize == 0) {
      return false;
    }
    if (order == 0) {
      return proof.isEmpty() && oldRoot.equals(newRoot);
    }
    var rest = new ArrayList<>(proof);
    if (Long.bitCount(oldSize) == 1) {
      rest.addFirst(oldRoot);
    }
    return !rest.isEmpty()
        && walk(oldSize - 1, newSize - 1, rest)
            .filter(roots -> roots.old().equals(oldRoot) && roots.now().equals(newRoot))
            .isPresent();
  }

  private record Roots(Hash old, Hash now) {}

  private static Optional<Roots> walk(long oldLast, long newLast, List<Hash> proof) {
    long node = oldLast;
    long last = newLast;
    while ((node & 1) == 1) {
      node >>>= 1;
      last >>>= 1;
    }
    var roots = new Roots(proof.getFirst(), proof.getFirst());
    for (var sibling : proof.subList(1, proof.size())) {
      if (last == 0) {
        return Optional.empty();
      }
      if ((node & 1) == 1 || node == last) {
        roots = new Roots(Merkle.node(sibling, roots.old()), Merkle.node(sibling, roots.now()));
        while ((node & 1) == 0 && node != 0) {
          node >>>= 1;
          last >>>= 1;
        }
      } else {
        roots = new Roots(roots.old(), Merkle.node(roots.now(), sibling));
      }
      node >>>= 1;
      last >>>= 1;
    }
    return last == 0 ? Optional.of(roots) : Optional.empty();
  }
}
