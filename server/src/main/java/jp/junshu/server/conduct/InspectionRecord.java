package jp.junshu.server.conduct;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.form.FormType;
import jp.junshu.core.form.KeptRecord;

/**
 * 検査結果・是正. What the ward looked at, what it found, and what became of each finding; countersigned
 * by the contractor. Corrections are recorded as one more of these, under the finding's number.
 *
 * @param subject what was looked at
 * @param inspector post and name of whoever inspected
 * @param findings empty where nothing was found
 */
@FormType(no = "F11", version = 1, clauses = "3.2")
public record InspectionRecord(
    Occasion occasion,
    Manner manner,
    LocalDate inspectedOn,
    Optional<@Size(max = 120) String> place,
    @Size(max = 60) String inspector,
    @Size(max = 400) String subject,
    @Size(max = 400) String result,
    Optional<List<@Valid Finding>> findings)
    implements KeptRecord {

  public InspectionRecord {
    findings = findings.map(List::copyOf).filter(rows -> !rows.isEmpty());
  }

  /** What is recorded. */
  public enum Occasion {
    /** An inspection and its result. */
    INSPECTION,
    /** That corrections were looked at. */
    CORRECTION
  }

  /** How it was inspected. */
  public enum Manner {
    /** 書面. */
    DOCUMENTS,
    /** 実地. */
    ON_SITE
  }

  /** How much it weighs. */
  public enum Severity {
    GRAVE,
    MINOR,
    ADVICE
  }

  /**
   * A finding.
   *
   * @param number by which it is called in later records
   * @param clause as the rules number it
   * @param action what the contractor does about it
   * @param verifiedBy post and name of whoever of the ward found it corrected
   */
  public record Finding(
      @NotBlank @Size(max = 20) String number,
      @NotBlank @Size(max = 10) String clause,
      Severity severity,
      @NotBlank @Size(max = 200) String finding,
      Optional<@Size(max = 200) String> action,
      Optional<LocalDate> due,
      Optional<LocalDate> doneOn,
      Optional<@Size(max = 60) String> verifiedBy) {}
}
