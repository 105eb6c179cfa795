package jp.junshu.auditor;

/**
 * How much of a stranger's file is read before it is refused.
 *
 * @param member bytes of one member
 * @param all bytes of all members together
 */
record Limits(int member, long all) {

  static final Limits USUAL = new Limits(64 << 20, 16L << 30);
}
