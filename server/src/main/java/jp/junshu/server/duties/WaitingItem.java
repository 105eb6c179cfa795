package jp.junshu.server.duties;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.junshu.server.forms.ContractHead;

/**
 * Something that waits for one person.
 *
 * @param kind message keys {@code waiting.<kind>.tag}, {@code waiting.<kind>.title} and {@code
 *     waiting.<kind>.why}
 * @param about ids, numbers and codes that fill the messages, in order
 * @param due the last instant in time, if it has one
 * @param since since when it waits
 * @param way path of the page where it is done
 */
public record WaitingItem(
    ContractHead contract,
    String kind,
    List<String> about,
    Urgency urgency,
    Optional<Instant> due,
    Instant since,
    String way) {

  public WaitingItem {
    about = List.copyOf(about);
  }

  /** How urgent it is then: whatever is past its date is no longer within its time. */
  public Urgency urgencyAt(Instant now) {
    boolean late = due.filter(now::isAfter).isPresent();
    return late && urgency.compareTo(Urgency.LATE) > 0 ? Urgency.LATE : urgency;
  }

  /** In order. */
  public enum Urgency {
    /** Something may be lost: it cannot wait. */
    ALARM,
    /** Past its date. */
    LATE,
    /** Somebody is stopped until it is done. */
    STOPS,
    /** Within its time. */
    OPEN
  }
}
