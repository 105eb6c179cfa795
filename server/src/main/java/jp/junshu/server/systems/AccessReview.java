package jp.junshu.server.systems;

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
 * アクセス権限棚卸表. Every account on one of the ward's systems as it was on one day, who holds it, and
 * whether it is still needed.
 */
@FormType(no = "F17B", version = 1, clauses = "4.1.3")
public record AccessReview(
    @NotBlank @Size(max = 80) String system,
    LocalDate reviewedOn,
    AssignmentId reviewedBy,
    @NotEmpty List<@Valid Row> rows)
    implements Report {

  public AccessReview {
    rows = List.copyOf(rows);
  }

  /** What is to become of an account. */
  public enum Verdict {
    NEEDED,
    /** 過大: needed, with fewer rights. */
    TOO_WIDE,
    NOT_NEEDED,
    UNKNOWN_HOLDER
  }

  /**
   * One account.
   *
   * @param holder who uses it; empty where nobody on the roster does
   * @param permit the number of the application (F17) that it was given on
   */
  public record Row(
      @NotBlank @Size(max = 60) String account,
      Optional<AssignmentId> holder,
      AccessApplication.Privilege privilege,
      Optional<@Size(max = 40) String> permit,
      Verdict verdict,
      Optional<@Size(max = 200) String> action) {}
}
