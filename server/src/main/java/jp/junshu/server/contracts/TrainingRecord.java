package jp.junshu.server.contracts;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.form.FormType;
import jp.junshu.core.form.KeptRecord;
import jp.junshu.core.id.AssignmentId;

/**
 * 教育・研修受講記録. A course, and each of those who attended it.
 *
 * @param contentVersion of what was taught
 */
@FormType(no = "F27", version = 1, clauses = "1.1")
public record TrainingRecord(
    @Size(max = 80) String course,
    @Size(max = 40) String contentVersion,
    LocalDate heldOn,
    Delivery delivery,
    @Size(max = 60) String instructor,
    @Size(max = 400) String contents,
    @NotEmpty List<@Valid Attendee> attendees)
    implements KeptRecord {

  public TrainingRecord {
    attendees = List.copyOf(attendees);
  }

  /** How it was held. */
  public enum Delivery {
    TOGETHER,
    ONLINE,
    SELF_STUDY
  }

  /**
   * One who attended.
   *
   * @param score out of 100, where understanding was tested
   */
  public record Attendee(
      AssignmentId person,
      Optional<@Min(0) @Max(100) Long> score,
      Optional<@Size(max = 80) String> remarks) {}
}
