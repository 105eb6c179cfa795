package jp.junshu.server.blanks;

import java.time.Instant;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.AttachmentId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.server.forms.ContractDirectory.Signature;
import jp.junshu.server.forms.RawContent;

/**
 * What one person read off a sheet. It counts for nothing until somebody else compared and filed
 * it.
 *
 * @param typed as it was typed into the fields of the form
 * @param writtenAt as the sheet says
 * @param writtenBy post and name, as the sheet says
 * @param scan of the sheet, closed like every file
 */
public record SheetEntry(
    ContractId contract,
    String form,
    int serial,
    RawContent typed,
    Instant writtenAt,
    String writtenBy,
    Scan scan,
    PersonActor by,
    Signature signature,
    Instant enteredAt) {

  /** The scan as it is kept. */
  public record Scan(AttachmentId id, Hash sha256, String name) {}

  /** Whether that person read it off, so that somebody else has to compare it. */
  public boolean isOf(PersonId person) {
    return by.person().equals(person);
  }
}
