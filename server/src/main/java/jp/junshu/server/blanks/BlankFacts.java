package jp.junshu.server.blanks;

import jp.junshu.core.id.AttachmentId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.server.ledger.Fact;
import jp.junshu.server.ledger.FactType;
import jp.junshu.server.ledger.LogRef;

/** The facts of blank sheets. */
final class BlankFacts {

  private BlankFacts() {}

  /** Blank sheets of a form were issued with these numbers, the last one included. */
  @FactType(name = "blank.issued", version = 1)
  record BlankIssued(ContractId contract, String form, int formVersion, int first, int last)
      implements Fact {
    @Override
    public LogRef log() {
      return LogRef.contract(contract);
    }
  }

  /**
   * What stands on a sheet was entered and waits for a second person; nothing counts yet.
   *
   * @param content commitment to the SHA-256 of what was typed, as hexadecimal letters
   * @param scan commitment to the SHA-256 of the scan, as hexadecimal letters
   */
  @FactType(name = "blank.entered", version = 1)
  record BlankEntered(
      ContractId contract,
      String form,
      int serial,
      Hash content,
      AttachmentId attachment,
      Hash scan)
      implements Fact {
    @Override
    public LogRef log() {
      return LogRef.contract(contract);
    }
  }

  /**
   * It was not what stands on the sheet, or was entered in error, and is gone.
   *
   * @param reason commitment to the words that say why
   */
  @FactType(name = "blank.returned", version = 1)
  record BlankReturned(ContractId contract, String form, int serial, Hash reason) implements Fact {
    @Override
    public LogRef log() {
      return LogRef.contract(contract);
    }
  }

  /** A second person compared it with the sheet and filed it; the number is used up. */
  @FactType(name = "blank.used", version = 1)
  record BlankUsed(ContractId contract, String form, int serial, FilingId filing) implements Fact {
    @Override
    public LogRef log() {
      return LogRef.contract(contract);
    }
  }

  /**
   * A number will never be entered.
   *
   * @param fate spoiled or lost
   * @param reason commitment to the words that say why
   */
  @FactType(name = "blank.settled", version = 1)
  record BlankSettled(ContractId contract, String form, int serial, BlankFate fate, Hash reason)
      implements Fact {
    @Override
    public LogRef log() {
      return LogRef.contract(contract);
    }
  }
}
