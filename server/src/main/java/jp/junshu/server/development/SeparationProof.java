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
 * 開発環境分離の証明. The environments of a system, and how it was seen that none reaches the live one.
 *
 * @param networkDiagram number and version of the drawing
 * @param isolationEvidence what was tried, and what came of it
 */
@FormType(no = "F26", version = 1, clauses = "4.2.3")
public record SeparationProof(
    @Size(max = 80) String system,
    LocalDate checkedOn,
    AssignmentId checkedBy,
    @Size(max = 80) String networkDiagram,
    @Size(max = 400) String isolationEvidence,
    @NotEmpty List<@Valid Row> rows)
    implements KeptRecord {

  public SeparationProof {
    rows = List.copyOf(rows);
  }

  /** What an environment is for. */
  public enum Use {
    DEVELOPMENT,
    TEST,
    PRODUCTION
  }

  /** What data is in it. */
  public enum Data {
    NONE,
    MADE_UP,
    MASKED,
    LIVE
  }

  /** One environment; several names in a cell stand apart by a comma or a space. */
  public record Row(
      Use use,
      @NotBlank @Size(max = 60) String name,
      @NotBlank @Size(max = 120) String hosts,
      @NotBlank @Size(max = 120) String accounts,
      Optional<@Size(max = 120) String> databases,
      Data data) {}
}
