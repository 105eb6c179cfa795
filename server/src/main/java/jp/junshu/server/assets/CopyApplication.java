package jp.junshu.server.assets;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import jp.junshu.core.form.Application;
import jp.junshu.core.form.FormType;
import jp.junshu.core.id.AssetId;
import jp.junshu.core.id.AssignmentId;

/**
 * 複写・複製許可申請書. What is copied, why, how often, onto what, and until when. Each copy is entered into
 * the register as an item of its own (F04) once it is made.
 *
 * @param expires the last day on which the copies are used
 * @param erasureDue the day by which they are erased or disposed of
 */
@FormType(no = "F07", version = 1, clauses = "2.2")
public record CopyApplication(
    AssetId source,
    @Size(min = 20, max = 400) String purpose,
    @Min(1) @Max(9_999) long copies,
    CopyMedium medium,
    @Size(max = 120) String location,
    AssignmentId madeBy,
    LocalDate madeOn,
    LocalDate expires,
    LocalDate erasureDue)
    implements Application {

  /** What the copies are made onto. */
  public enum CopyMedium {
    PAPER,
    REMOVABLE,
    COMPUTER,
    BACKUP
  }
}
