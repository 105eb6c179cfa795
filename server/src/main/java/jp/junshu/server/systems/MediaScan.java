package jp.junshu.server.systems;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import jp.junshu.core.form.FormType;
import jp.junshu.core.form.KeptRecord;
import jp.junshu.core.id.AssignmentId;

/**
 * 媒体ウイルスチェック記録. What came from outside and was checked for malware before it was used.
 *
 * @param name the medium's number, or the file's name
 * @param actionTaken what was done about it; asked for unless nothing was found
 */
@FormType(no = "F18", version = 1, clauses = "4.1.8")
public record MediaScan(
    Subject subject,
    @Size(max = 80) String name,
    @Size(max = 120) String origin,
    LocalDateTime scannedAt,
    @Size(max = 80) String product,
    LocalDate definitionDate,
    Result result,
    AssignmentId scannedBy,
    Optional<@Size(max = 400) String> actionTaken)
    implements KeptRecord {

  /** What was checked. */
  public enum Subject {
    MEDIUM,
    DOWNLOAD
  }

  /** What was found; what could not be checked is not checked. */
  public enum Result {
    CLEAN,
    FOUND,
    NOT_SCANNED
  }
}
