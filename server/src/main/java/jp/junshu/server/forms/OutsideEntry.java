package jp.junshu.server.forms;

import java.time.Instant;
import java.time.LocalDate;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.AttachmentId;
import jp.junshu.core.merkle.Hash;

/**
 * A decision that was taken in another system (外部決裁), as the clerk enters it.
 *
 * @param number the other system's number of the document (文書番号)
 * @param on the day of the decision there
 * @param paper keeps the decided paper in the transaction of the entry
 */
public record OutsideEntry(String number, LocalDate on, Paper paper) {

  /** Keeps the decided paper. */
  @FunctionalInterface
  public interface Paper {
    /** In the current transaction. */
    Kept keep(ContractHead contract, PersonActor by, Instant at);
  }

  /**
   * The decided paper as it is kept.
   *
   * @param sha256 of its bytes
   * @param commitment to that digest, for the fact
   */
  public record Kept(AttachmentId id, Hash sha256, Hash commitment) {}
}
