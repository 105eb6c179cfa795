package jp.junshu.core.gate;

/**
 * An act that the gate knows by its code.
 *
 * @param code for example {@code work.open} or {@code file:F06}
 * @param family the code whose rules hold where the act has none of its own, for example {@code
 *     file:APPLICATION}
 * @param movesStanding whether doing it changes who stands where on the contract, so that it must
 *     be alone with it
 */
public record Action(String code, String family, boolean movesStanding) {

  /** An act that leaves everybody's standing as it is. */
  public static Action of(String code) {
    return new Action(code, code, false);
  }

  /** An act after which others may stand differently. */
  public static Action moving(String code) {
    return new Action(code, code, true);
  }
}
