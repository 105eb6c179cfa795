package jp.junshu.server.development;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.form.FormType;
import jp.junshu.core.form.Report;
import jp.junshu.core.id.AssignmentId;

/**
 * 品質保証体制書. How quality is assured from the first stage to the last, so that no change enters that
 * the ward did not intend.
 *
 * @param edition which edition of this document it is
 * @param changeControl how a change is asked for, approved and checked
 * @param foreignParts how parts made by others are chosen and checked
 */
@FormType(no = "F25A", version = 1, clauses = "4.2.1")
public record QualityPlan(
    @Size(max = 20) String edition,
    LocalDate asOf,
    @Size(max = 400) String organization,
    AssignmentId leader,
    @Size(max = 400) String changeControl,
    Optional<@Size(max = 400) String> foreignParts,
    @NotEmpty List<@Valid Row> rows)
    implements Report {

  public QualityPlan {
    rows = List.copyOf(rows);
  }

  /**
   * One stage of the work.
   *
   * @param control what is checked in it
   * @param approver who says that it may go on, by post
   */
  public record Row(
      @NotBlank @Size(max = 60) String stage,
      @NotBlank @Size(max = 200) String control,
      @NotBlank @Size(max = 60) String approver,
      @NotBlank @Size(max = 120) String evidence) {}
}
