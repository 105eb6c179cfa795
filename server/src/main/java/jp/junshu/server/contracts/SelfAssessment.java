package jp.junshu.server.contracts;

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
 * 自己点検票. What the contractor finds of itself, clause by clause. It is the contractor's word, and
 * makes no clause met.
 */
@FormType(no = "F28", version = 1, clauses = "1.1")
public record SelfAssessment(
    LocalDate assessedOn,
    AssignmentId assessedBy,
    AssignmentId confirmedBy,
    @NotEmpty List<@Valid Row> rows,
    Optional<@Size(max = 400) String> remarks)
    implements Report {

  public SelfAssessment {
    rows = List.copyOf(rows);
  }

  /** What is found of a clause. */
  public enum Answer {
    /** 適. */
    KEPT,
    /** 不適. */
    NOT_KEPT,
    /** 非該当. */
    NONE
  }

  /**
   * One clause.
   *
   * @param clause as the rules number it
   * @param evidence where it can be seen; why, where it does not concern this work
   * @param action what is done where it is not kept
   */
  public record Row(
      @NotBlank @Size(max = 10) String clause,
      Answer answer,
      @NotBlank @Size(max = 120) String evidence,
      Optional<@Size(max = 200) String> action) {}
}
