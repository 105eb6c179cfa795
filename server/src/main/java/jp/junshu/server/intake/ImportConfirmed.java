package jp.junshu.server.intake;

import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.ImportId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.server.ledger.Fact;
import jp.junshu.server.ledger.FactType;
import jp.junshu.server.ledger.LogRef;

/**
 * A person confirmed what a file held; the entries of its rows stand before this one, in the same
 * transaction.
 *
 * @param target a form's number, or a register's name
 * @param source SHA-256 of the file, so that both sides can show which one it was
 * @param count of filings or entries made of it
 */
@FactType(name = "import.confirmed", version = 1)
record ImportConfirmed(ContractId contract, ImportId id, String target, Hash source, int count)
    implements Fact {
  @Override
  public LogRef log() {
    return LogRef.contract(contract);
  }
}
