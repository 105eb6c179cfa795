package jp.junshu.server.notices;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import jp.junshu.core.form.FormType;
import jp.junshu.core.form.Notice;
import jp.junshu.core.id.NoticeId;

/**
 * 指示書. What the ward orders, why, by when it wants an answer, and whether it costs; in force once
 * it is issued.
 *
 * @param clause as the rules number it
 * @param spokenAt when it was given by word of mouth, if it is entered afterwards
 * @param follows the instruction before, of the same affair
 */
@FormType(no = "F32A", version = 1, clauses = "3.4")
public record Instruction(
    @Size(max = 120) String subject,
    @Size(max = 10) String clause,
    Manner manner,
    Optional<LocalDateTime> spokenAt,
    @Size(max = 1200) String instruction,
    @Size(max = 600) String reason,
    Cost cost,
    Optional<LocalDate> answerBy,
    Optional<NoticeId> follows)
    implements Notice {

  /** How it was given. */
  public enum Manner {
    /** 書面. */
    WRITTEN,
    /** 口頭. */
    ORAL
  }

  /** Whether it costs. */
  public enum Cost {
    NONE,
    /** The contract is talked about first (契約協議). */
    CONTRACT_TALKS
  }
}
