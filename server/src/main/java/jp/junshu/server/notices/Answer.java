package jp.junshu.server.notices;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import jp.junshu.core.form.FormType;
import jp.junshu.core.form.Report;
import jp.junshu.core.id.NoticeId;

/**
 * 回答書. What the contractor answers to one notice; the ward receives it, which closes the affair, or
 * sends it back.
 *
 * @param doneBy the day on which everything is done, or was
 */
@FormType(no = "F32B", version = 1, clauses = "3.4")
public record Answer(
    NoticeId notice,
    Outcome outcome,
    @Size(max = 1200) String answer,
    Optional<LocalDate> doneBy,
    Optional<@Size(max = 600) String> talks)
    implements Report {

  /** What is answered. */
  public enum Outcome {
    /** 実施済み. */
    DONE,
    /** 実施する. */
    WILL_DO,
    /** 協議したい. */
    TALKS
  }
}
