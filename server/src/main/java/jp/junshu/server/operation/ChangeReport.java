package jp.junshu.server.operation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.form.FormType;
import jp.junshu.core.form.Report;
import jp.junshu.core.id.AssignmentId;

/**
 * 構成変更(バージョン変更)報告. What is to change in a system, before it is done; and that it was done with what
 * came of it, after.
 *
 * @param rollback how it is undone
 * @param documentsUpdated which documents follow
 */
@FormType(no = "F21", version = 1, clauses = "4.3.3")
public record ChangeReport(
    Stage stage,
    @Size(max = 80) String system,
    @NotEmpty List<@Valid Row> rows,
    @Size(max = 400) String reason,
    LocalDateTime plannedAt,
    @Size(max = 400) String rollback,
    Optional<LocalDateTime> doneAt,
    Optional<AssignmentId> performedBy,
    Optional<@Size(max = 400) String> testResult,
    Optional<@Size(max = 200) String> documentsUpdated)
    implements Report {

  public ChangeReport {
    rows = List.copyOf(rows);
  }

  /** Whether it is before or after the change. */
  public enum Stage {
    PLANNED,
    DONE
  }

  /** One thing that changes. */
  public record Row(
      @NotBlank @Size(max = 80) String item,
      @NotBlank @Size(max = 60) String fromVersion,
      @NotBlank @Size(max = 60) String toVersion) {}
}
