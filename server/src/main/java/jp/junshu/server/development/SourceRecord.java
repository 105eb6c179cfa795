package jp.junshu.server.development;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.form.FormType;
import jp.junshu.core.form.KeptRecord;
import jp.junshu.core.id.AssignmentId;

/**
 * ソースコード管理記録. Who may change the source, which changes were made by whom with whose approval, and
 * that it is still what it was.
 *
 * @param backup where its copy is and when it was last restored from
 * @param difference what was found not to be the same
 */
@FormType(no = "F31", version = 1, clauses = "4.2.5")
public record SourceRecord(
    @Size(max = 120) String repository,
    @NotEmpty List<AssignmentId> writers,
    @Size(max = 200) String backup,
    LocalDate reconciledOn,
    AssignmentId reconciledBy,
    Comparison comparison,
    Optional<@Size(max = 400) String> difference,
    @NotEmpty List<@Valid Row> rows)
    implements KeptRecord {

  public SourceRecord {
    rows = List.copyOf(rows);
  }

  /** What came of comparing it with what was recorded before. */
  public enum Comparison {
    FIRST,
    SAME,
    DIFFERENT
  }

  /**
   * One change.
   *
   * @param hash of the source as it is after the change
   * @param approver somebody else than the author
   */
  public record Row(
      @NotBlank @Size(max = 80) String revision,
      @NotBlank @Size(max = 64) String hash,
      LocalDate changedOn,
      AssignmentId author,
      AssignmentId approver) {}
}
