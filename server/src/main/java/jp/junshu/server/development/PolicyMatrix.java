package jp.junshu.server.development;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.form.FormType;
import jp.junshu.core.form.Report;

/**
 * 実装方針適合表. Each item of the policy on secure implementation, answered with where it is carried out
 * and how that was tested.
 *
 * @param policy its name and version
 * @param release what is handed over
 */
@FormType(no = "F33", version = 1, clauses = "4.2.6")
public record PolicyMatrix(
    @Size(max = 120) String policy, @Size(max = 80) String release, @NotEmpty List<@Valid Row> rows)
    implements Report {

  public PolicyMatrix {
    rows = List.copyOf(rows);
  }

  /** How the product stands to an item. */
  public enum Conformity {
    CONFORMS,
    PARTLY,
    DOES_NOT,
    NOT_APPLICABLE
  }

  /**
   * One item.
   *
   * @param reason why it does not conform or does not apply, and what is done
   */
  public record Row(
      @NotBlank @Size(max = 200) String requirement,
      Conformity conformity,
      Optional<@Size(max = 120) String> implementedAt,
      Optional<@Size(max = 120) String> testRef,
      Optional<@Size(max = 200) String> reason) {}
}
