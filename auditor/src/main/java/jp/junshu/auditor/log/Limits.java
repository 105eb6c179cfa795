package jp.junshu.auditor.log;

/**
 * How much of a stranger's file is read before it is refused.
 *
 * @param member bytes of one member
 * @param all bytes of all members together
 */
public record Limits(int member, long all) {

  public static final Limits USUAL = new Limits(64 << 20, 16L << 30);
}
