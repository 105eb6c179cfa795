package jp.junshu.server.attachments;

import jp.junshu.core.id.AttachmentId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.server.ledger.Fact;
import jp.junshu.server.ledger.FactType;
import jp.junshu.server.ledger.LogRef;

/** What became of files. Their names stand in no fact. */
final class AttachmentFacts {

  private AttachmentFacts() {}

  /**
   * A file was added to a filing.
   *
   * @param revision of the filing then
   * @param file commitment to the SHA-256 of its bytes, as hexadecimal letters
   */
  @FactType(name = "filing.attached", version = 1)
  record FilingAttached(
      ContractId contract,
      FilingId filing,
      int revision,
      AttachmentId attachment,
      AttachmentKind kind,
      long size,
      Hash file)
      implements Fact {
    @Override
    public LogRef log() {
      return LogRef.contract(contract);
    }
  }

  /**
   * Its own side took it away before the filing was decided; the bytes are gone.
   *
   * @param file the commitment under which it was added
   */
  @FactType(name = "filing.detached", version = 1)
  record FilingDetached(
      ContractId contract,
      FilingId filing,
      int revision,
      AttachmentId attachment,
      AttachmentKind kind,
      long size,
      Hash file)
      implements Fact {
    @Override
    public LogRef log() {
      return LogRef.contract(contract);
    }
  }
}
