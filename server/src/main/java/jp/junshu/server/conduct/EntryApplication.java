package jp.junshu.server.conduct;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.form.Application;
import jp.junshu.core.form.FormType;
import jp.junshu.core.id.AssignmentId;

/**
 * 入室許可申請書. Who enters a controlled area, when, why, and with what in their hands.
 *
 * @param attendant post and name of whoever of the ward attends, where that is known already
 * @param items what is brought in; empty where nothing is
 */
@FormType(no = "F13", version = 1, clauses = "3.5")
public record EntryApplication(
    @Size(max = 80) String area,
    LocalDateTime enters,
    LocalDateTime leaves,
    @Size(min = 10, max = 400) String purpose,
    @NotEmpty List<AssignmentId> entrants,
    Optional<@Size(max = 60) String> attendant,
    Optional<List<@Valid Item>> items)
    implements Application {

  public EntryApplication {
    items = items.map(List::copyOf).filter(rows -> !rows.isEmpty());
  }

  /** What becomes of a thing that was brought in. */
  public enum AtTheEnd {
    /** It leaves with whoever brought it. */
    TAKEN_OUT,
    /** It stays with the ward. */
    STAYS
  }

  /**
   * A thing brought in.
   *
   * @param thing what it is
   * @param serialNo as it stands on the thing
   */
  public record Item(
      @NotBlank @Size(max = 60) String thing,
      Optional<@Size(max = 60) String> model,
      Optional<@Size(max = 40) String> serialNo,
      AtTheEnd atTheEnd) {}
}
