package jp.junshu.core.merkle;

/** Gives the hashes of complete subtrees. */
@FunctionalInterface
public interface HashReader {

  /**
   * The root of the complete subtree over the leaves from {@code index << level} to {@code (index +
   * 1) << level}, exclusive.
   */
  Hash node(int level, long index);
}
