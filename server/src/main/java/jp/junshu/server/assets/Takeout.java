package jp.junshu.server.assets;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.id.AssetId;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.id.PersonId;

/**
 * A permitted take-out.
 *
 * @param permit the filing that was granted
 * @param returns when it has to be back
 * @param broughtBy the carrier who brought it back; empty where nobody was asked
 * @param check what the ward found last, if it came back late and the ward has looked
 */
public record Takeout(
    FilingId permit,
    ContractId contract,
    AssetId asset,
    List<AssignmentId> carriers,
    Instant leaves,
    Instant returns,
    Optional<Passage> left,
    Optional<Passage> back,
    Optional<AssignmentId> broughtBy,
    Optional<LateCheck> check) {

  /** Somebody recorded that it went through the door. */
  public record Passage(Instant at, PersonId by) {}

  public Takeout {
    carriers = List.copyOf(carriers);
  }

  /** When it left. */
  public Optional<Instant> leftAt() {
    return left.map(Passage::at);
  }

  /** When it came back. */
  public Optional<Instant> returnedAt() {
    return back.map(Passage::at);
  }

  /** Whether it is outside now. */
  public boolean out() {
    return left.isPresent() && back.isEmpty();
  }

  /**
   * Whether it should be back by that moment and is not: late from the first instant after the
   * permit's own time.
   */
  public boolean overdue(Instant now) {
    return out() && now.isAfter(returns);
  }

  /** Whether it came back, but after the permit's time: which stays so for ever. */
  public boolean backLate() {
    return returnedAt().filter(returns::isBefore).isPresent();
  }

  /** Whether it came back late and the ward has not found it as it left: it still is the ward's. */
  public boolean unconfirmed() {
    return backLate() && check.filter(LateCheck::clears).isEmpty();
  }

  /** Whether the ward has looked at it, and a doubt remains. */
  public boolean doubted() {
    return unconfirmed() && check.isPresent();
  }

  /** How often the ward has looked at it. */
  public int looks() {
    return check.map(LateCheck::number).orElse(0);
  }
}
