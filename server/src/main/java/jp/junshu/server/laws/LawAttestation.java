package jp.junshu.server.laws;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.form.FormType;
import jp.junshu.core.form.Report;

/**
 * 法令遵守確認書. The contractor's manager says of each law that it was read as it is in force, which fact
 * makes it apply, and how it is kept. Whether that is so no system can see.
 *
 * @param current the declaration that the text in force was read
 */
@FormType(no = "F35B", version = 1, clauses = "1.3")
public record LawAttestation(
    @NotEmpty List<@Valid Row> rows,
    @AssertTrue boolean current,
    Optional<@Size(max = 400) String> remarks)
    implements Report {

  public LawAttestation {
    rows = List.copyOf(rows);
  }

  /**
   * One law.
   *
   * @param how by whom and with what it is kept; where it asks nothing of this work, why
   */
  public record Row(Law law, LawFact fact, @NotBlank @Size(max = 200) String how) {}
}
