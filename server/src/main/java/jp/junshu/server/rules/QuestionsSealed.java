package jp.junshu.server.rules;

import jp.junshu.core.id.EditionId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.server.ledger.Fact;
import jp.junshu.server.ledger.FactType;
import jp.junshu.server.ledger.LogRef;

/**
 * From now on these questions are asked of whoever acknowledges the edition.
 *
 * @param text SHA-256 of the edition's bytes
 * @param version counted from 1; a correction is a version of its own
 * @param questions SHA-256 of the questions as canonical JSON
 * @param count how many they are
 */
@FactType(name = "rules.questions-sealed", version = 1)
public record QuestionsSealed(EditionId edition, Hash text, int version, Hash questions, int count)
    implements Fact {

  @Override
  public LogRef log() {
    return LogRef.WARD;
  }
}
