package jp.junshu.core.merkle;

/**
 * Hashes of the tree of RFC 6962: leaf = SHA-256(0x00 ‖ entry), node = SHA-256(0x01 ‖ left ‖
 * right).
 */
public final class Merkle {

  private static final byte[] LEAF = {0};
  private static final byte[] NODE = {1};

  /** The root of the tree without entries: SHA-256 of nothing. */
  public static final Hash EMPTY_ROOT = Hash.sha256(new byte[0]);

  private Merkle() {}

  /** The hash of an entry. */
  public static Hash leaf(byte[] entry) {
    return Hash.sha256(LEAF, entry);
  }

  /** The hash of two subtrees side by side. */
  public static Hash node(Hash left, Hash right) {
    return Hash.sha256(NODE, left.raw(), right.raw());
  }
}
