package jp.junshu.server.dossier;

import jp.junshu.auditor.dossier.DossierSize;

/**
 * The dossier would be refused by whoever checks it, because it is larger than the check reads.
 * Nothing was sealed.
 */
public final class DossierTooLarge extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DossierTooLarge(DossierSize size) {
    super("a dossier that no check would read to the end: " + size);
  }
}
