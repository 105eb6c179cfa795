package jp.junshu.server.assets;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.form.Agreement;
import jp.junshu.core.form.FormType;

/** 返還・廃棄・抹消方法合意書. How each kind of item will come to its end, before the first is handed over. */
@FormType(no = "F09", version = 1, clauses = "2.3")
public record DispositionAgreement(@NotEmpty List<@Valid Row> rows) implements Agreement {

  public DispositionAgreement {
    rows = List.copyOf(rows);
  }

  /**
   * One kind and how it ends. A kind may have several rows: each is then agreed.
   *
   * @param classification for this class only; for every class where it is empty
   * @param level how thoroughly; of a return there is none
   * @param witnessRequired whether somebody of the ward attends
   * @param evidence what is handed in with the report
   */
  public record Row(
      AssetKind kind,
      Optional<Classification> classification,
      Means means,
      Optional<Level> level,
      @NotBlank @Size(max = 60) String performer,
      boolean witnessRequired,
      @NotBlank @Size(max = 120) String evidence,
      LocalDate due) {}
}
