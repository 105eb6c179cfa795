package jp.junshu.server.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.junshu.server.forms.ContractHead;

/**
 * A contract and how far its work has come.
 *
 * @param ends the last day of performance
 * @param workingSince when the work was opened
 */
public record Contract(
    ContractHead head,
    LocalDate begins,
    LocalDate ends,
    State state,
    Optional<Instant> workingSince) {

  /** How far the work has come. */
  public enum State {
    PREPARED,
    WORKING,
    COMPLETED
  }
}
