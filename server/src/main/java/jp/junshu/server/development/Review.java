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
 * 設計・ソースコードレビュー計画・記録. What is reviewed by whom and how, before the review; and what was found and
 * done about it, after it.
 *
 * @param revision the version that is reviewed
 */
@FormType(no = "F24", version = 1, clauses = "4.2.7")
public record Review(
    Stage stage,
    Subject subject,
    @Size(max = 120) String revision,
    @Size(max = 400) String scope,
    @Size(max = 400) String method,
    @Size(max = 400) String criteria,
    WrittenByMachine writtenByMachine,
    @NotEmpty List<@Valid Row> rows)
    implements KeptRecord {

  public Review {
    rows = List.copyOf(rows);
  }

  /** Whether it is before or after the review. */
  public enum Stage {
    PLAN,
    RECORD
  }

  /** What is reviewed. */
  public enum Subject {
    DESIGN,
    SOURCE_CODE,
    BOTH
  }

  /** How much of it a machine wrote. */
  public enum WrittenByMachine {
    NONE,
    PART,
    UNKNOWN
  }

  /** What became of a finding. */
  public enum Resolution {
    MENDED,
    NOT_NEEDED,
    OPEN
  }

  /**
   * One part of the scope.
   *
   * @param reviewer somebody else than the author
   */
  public record Row(
      @NotBlank @Size(max = 120) String part,
      AssignmentId author,
      AssignmentId reviewer,
      Optional<LocalDate> reviewedOn,
      Optional<@Size(max = 200) String> finding,
      Optional<Resolution> resolution) {}
}
