package jp.junshu.server.rules;

import jp.junshu.core.id.EditionId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.server.ledger.Fact;
import jp.junshu.server.ledger.FactType;
import jp.junshu.server.ledger.LogRef;

/**
 * A text of rules was read whole and is kept as a draft.
 *
 * @param text SHA-256 of the file's bytes
 * @param unmapped how many of its clauses have no place in the reference edition
 */
@FactType(name = "rules.edition-imported", version = 1)
public record EditionImported(EditionId edition, Hash text, int sections, int clauses, int unmapped)
    implements Fact {

  @Override
  public LogRef log() {
    return LogRef.WARD;
  }
}
