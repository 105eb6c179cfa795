package jp.junshu.server.assets;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.form.FormType;
import jp.junshu.core.form.Report;
import jp.junshu.core.id.AssetId;
import jp.junshu.core.id.AssignmentId;

/** 廃棄・消去報告書. What was disposed of or erased: when, how and by whom, item by item. */
@FormType(
    no = "F08",
    version = 1,
    clauses = {"2.4", "2.3"})
public record DisposalReport(
    @NotEmpty List<@Valid Row> rows, Optional<@Size(max = 400) String> remarks) implements Report {

  public DisposalReport {
    rows = List.copyOf(rows);
  }

  /** What was done to it. */
  public enum Method {
    /** 廃棄. */
    DISPOSAL(Means.DISPOSAL),
    /** 消去. */
    ERASURE(Means.ERASURE);

    private final Means means;

    Method(Means means) {
      this.means = means;
    }

    /** The same as the agreement calls it. */
    public Means means() {
      return means;
    }
  }

  /**
   * One item.
   *
   * @param quantity how many pieces or pages of it
   * @param serialNo as it stands on the thing
   * @param performedBy who did it or answers for it on the contractor's side
   * @param witness post and name of whoever of the ward attended
   * @param certificateNo of the firm that did it
   */
  public record Row(
      AssetId item,
      @Min(1) @Max(999_999) long quantity,
      Optional<@Size(max = 40) String> serialNo,
      LocalDateTime performedAt,
      Method method,
      Level level,
      AssignmentId performedBy,
      Optional<@Size(max = 60) String> witness,
      @NotBlank @Size(max = 80) String tool,
      Optional<@Size(max = 40) String> certificateNo,
      @NotBlank @Size(max = 120) String evidence) {}
}
