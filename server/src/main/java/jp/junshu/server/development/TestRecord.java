package jp.junshu.server.development;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.form.FormType;
import jp.junshu.core.form.KeptRecord;
import jp.junshu.core.id.AssignmentId;

/**
 * セキュリティ試験計画・結果. Which items are tested how, before the test; and what came of each, after it.
 *
 * @param target what is tested, with its version
 * @param environment where; apart from the live system
 */
@FormType(no = "F23", version = 1, clauses = "4.2.4")
public record TestRecord(
    Stage stage,
    @Size(max = 120) String target,
    @Size(max = 120) String environment,
    @NotEmpty List<@Valid Row> rows,
    Optional<@Size(max = 400) String> remarks)
    implements KeptRecord {

  public TestRecord {
    rows = List.copyOf(rows);
  }

  /** Whether it is before or after the test. */
  public enum Stage {
    PLAN,
    RESULT
  }

  /** What came of an item. */
  public enum Result {
    PASSED,
    FAILED,
    NOT_DONE
  }

  /** What came of testing again. */
  public enum Retest {
    PASSED,
    FAILED,
    TO_COME
  }

  /**
   * One item.
   *
   * @param criterion what must be seen for it to pass
   * @param finding what was found, or why it was not done
   */
  public record Row(
      @NotBlank @Size(max = 80) String item,
      @NotBlank @Size(max = 120) String method,
      @NotBlank @Size(max = 120) String criterion,
      Optional<AssignmentId> testedBy,
      Optional<LocalDateTime> testedAt,
      Optional<Result> result,
      Optional<@Size(max = 200) String> finding,
      Optional<Retest> retest) {}
}
