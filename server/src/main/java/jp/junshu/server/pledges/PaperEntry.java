package jp.junshu.server.pledges;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.AttachmentId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.id.QuestionId;
import jp.junshu.core.merkle.Hash;

/**
 * What was entered off a sheet that somebody signed.
 *
 * @param signedAt as it stands on the sheet
 * @param said what whoever left says they gave back; else empty
 * @param answers to the questions on the rules; else none
 */
public record PaperEntry(
    PersonSheet sheet,
    State state,
    Instant signedAt,
    String said,
    Map<QuestionId, Integer> answers,
    Scan scan,
    Enterer enterer,
    Instant enteredAt,
    Optional<String> counterName,
    Optional<Instant> counterAt) {

  public PaperEntry {
    answers = Map.copyOf(answers);
  }

  /** What becomes of it. */
  public enum State {
    /** 照合待ち: counts for nothing. */
    WAITING,
    /** 有効: a second person countersigned. */
    COUNTED,
    /** 誤答: the answers on it are not all right; another sheet is needed. */
    WRONG
  }

  /** The file of the sheet; nobody opens it before a scanner looked through it. */
  public record Scan(AttachmentId id, Hash sha256, String name) {}

  /** Who entered it, by the place they did it from. */
  public record Enterer(PersonId person, AssignmentId place, String name) {}
}
