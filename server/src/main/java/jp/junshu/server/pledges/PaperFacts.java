package jp.junshu.server.pledges;

import java.util.Optional;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.AttachmentId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.EditionId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.server.ledger.Fact;
import jp.junshu.server.ledger.FactType;
import jp.junshu.server.ledger.LogRef;

/** The facts of sheets that are signed by hand. */
final class PaperFacts {

  private PaperFacts() {}

  /**
   * A sheet was printed for the person of that place to sign.
   *
   * @param text SHA-256 of what is printed on it to be signed
   */
  @FactType(name = "paper.printed", version = 1)
  record PaperPrinted(
      ContractId contract,
      int serial,
      PaperKind kind,
      AssignmentId place,
      String language,
      Hash text,
      Optional<EditionId> edition)
      implements Fact {
    @Override
    public LogRef log() {
      return LogRef.contract(contract);
    }
  }

  /**
   * What was signed was entered; nothing counts yet. It happened when the sheet says.
   *
   * @param right whether all answers on it are right; true where nothing is asked
   * @param content commitment to the answers and what was written beside
   * @param scan commitment to the SHA-256 of the scan, as hexadecimal letters
   */
  @FactType(name = "paper.entered", version = 1)
  record PaperEntered(
      ContractId contract,
      int serial,
      PaperKind kind,
      AssignmentId place,
      boolean right,
      Hash content,
      AttachmentId attachment,
      Hash scan)
      implements Fact {
    @Override
    public LogRef log() {
      return LogRef.contract(contract);
    }
  }

  /** A second person had the paper before them and countersigned; the entry after says what for. */
  @FactType(name = "paper.countersigned", version = 1)
  record PaperCountersigned(
      ContractId contract, int serial, PaperKind kind, AssignmentId place, AttachmentId attachment)
      implements Fact {
    @Override
    public LogRef log() {
      return LogRef.contract(contract);
    }
  }

  /**
   * It is not what stands on the sheet, and was taken out.
   *
   * @param reason commitment to the words that say why
   */
  @FactType(name = "paper.returned", version = 1)
  record PaperReturned(ContractId contract, int serial, Hash reason) implements Fact {
    @Override
    public LogRef log() {
      return LogRef.contract(contract);
    }
  }
}
