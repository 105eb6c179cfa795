package jp.junshu.auditor.log;

import jp.junshu.core.merkle.DossierLimits;

/**
 * How much of a stranger's file is read before it is refused.
 *
 * @param member bytes of one member
 * @param all bytes of all members together
 */
public record Limits(int member, long all) {

  public static final Limits USUAL =
      new Limits(DossierLimits.USUAL.member(), DossierLimits.USUAL.all());
}
