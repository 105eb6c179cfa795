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

/** 不正プログラム対策状況報告. How each device was protected against malware on one day. */
@FormType(no = "F19", version = 1, clauses = "4.1.9")
public record ProtectionReport(LocalDate checkedOn, @NotEmpty List<@Valid Row> rows)
    implements Report {

  public ProtectionReport {
    rows = List.copyOf(rows);
  }

  /** Whether the protection runs. */
  public enum Resident {
    ALWAYS,
    STOPPED,
    UNKNOWN
  }

  /** How its patterns are renewed. */
  public enum Update {
    AUTOMATIC,
    BY_MEDIUM,
    NONE
  }

  /**
   * One device.
   *
   * @param device its name or serial number
   * @param action what is done about it; asked for where it is not protected as it must be
   */
  public record Row(
      @NotBlank @Size(max = 60) String device,
      Resident resident,
      @NotBlank @Size(max = 60) String engineVersion,
      LocalDate definitionDate,
      Update update,
      Optional<@Size(max = 200) String> action) {

    boolean protectedAsAsked() {
      return resident == Resident.ALWAYS && update != Update.NONE;
    }
  }
}
