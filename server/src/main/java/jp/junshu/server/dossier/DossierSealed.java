package jp.junshu.server.dossier;

import jp.junshu.core.id.ContractId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.server.ledger.Fact;
import jp.junshu.server.ledger.FactType;
import jp.junshu.server.ledger.LogRef;

/**
 * A dossier was made of everything before this entry.
 *
 * @param manifest digest of the manifest, which has the digest of every member
 * @param forms how many contents of filings are in it
 * @param entries how many entries stand before this one
 */
@FactType(name = "dossier.sealed", version = 1)
record DossierSealed(ContractId contract, Hash manifest, long forms, long entries) implements Fact {

  @Override
  public LogRef log() {
    return LogRef.contract(contract);
  }
}
