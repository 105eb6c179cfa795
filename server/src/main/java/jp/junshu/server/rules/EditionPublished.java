package jp.junshu.server.rules;

import java.time.LocalDate;
import java.util.List;
import jp.junshu.core.id.EditionId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.server.ledger.Fact;
import jp.junshu.server.ledger.FactType;
import jp.junshu.server.ledger.LogRef;

/**
 * An edition is in force from that day.
 *
 * @param text SHA-256 of the file's bytes
 * @param number counted from 1 in the order of publishing
 * @param carriedOut which of its clauses the product carries out, and as which
 */
@FactType(name = "rules.edition-published", version = 1)
public record EditionPublished(
    EditionId edition,
    Hash text,
    int number,
    LocalDate from,
    int clauses,
    List<CarriedOut> carriedOut)
    implements Fact {

  public EditionPublished {
    carriedOut = List.copyOf(carriedOut);
  }

  @Override
  public LogRef log() {
    return LogRef.WARD;
  }

  /** A clause in that edition's own numbering, and the clause of the reference edition. */
  public record CarriedOut(ClauseId own, ClauseId reference) {}
}
