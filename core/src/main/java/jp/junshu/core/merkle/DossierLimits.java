package jp.junshu.core.merkle;

/**
 * How much of a dossier is read before it is refused, and so how large a dossier may be sealed:
 * whoever makes one and whoever checks it hold to the same numbers.
 *
 * @param member bytes of one member
 * @param entries bytes of all entries of the contract's log together, the seal among them
 * @param opened bytes of all members together that open commitments, the ward's entries among them
 * @param all bytes of all members together
 */
public record DossierLimits(int member, long entries, long opened, long all) {

  public static final DossierLimits USUAL =
      new DossierLimits(64 << 20, 64L << 20, 64L << 20, 16L << 30);
}
