package jp.junshu.server.conduct;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import jp.junshu.core.form.FormType;
import jp.junshu.core.form.KeptRecord;

/**
 * 違反・措置記録. What was broken, what the contractor says to it, what the ward finds and does; recorded
 * by the ward's manager.
 *
 * @param clause as the rules number it
 * @param explanation what the contractor said when it was heard
 * @param finding the ward's judgement
 * @param damages in yen, where they are known
 */
@FormType(no = "F30", version = 1, clauses = "6")
public record ViolationRecord(
    @Size(max = 10) String clause,
    LocalDate foundOn,
    @Size(max = 600) String facts,
    LocalDate heardOn,
    @Size(max = 600) String explanation,
    Finding finding,
    @Size(max = 400) String grounds,
    Measure measure,
    Optional<@Size(max = 400) String> measureDetails,
    Optional<LocalDate> due,
    Optional<@Min(0) @Max(999_999_999_999L) Long> damages)
    implements KeptRecord {

  /** What the ward finds. */
  public enum Finding {
    BREACH,
    NO_BREACH
  }

  /** What follows from it. */
  public enum Measure {
    NOTHING,
    CORRECTION,
    WORK_STOPPED,
    PERSON_REPLACED,
    CONTRACT_MEASURE
  }
}
