package jp.junshu.server.ledger;

import java.util.Optional;
import java.util.UUID;
import jp.junshu.core.merkle.Hash;

/**
 * Compares what a module keeps in tables of its own with what the logs say, when the running
 * database is checked. It reads as the auditor's role, outside the application, and changes
 * nothing.
 */
@FunctionalInterface
public interface LiveComparison {

  /**
   * Compares everything.
   *
   * @throws jp.junshu.auditor.log.Wrong naming the first row that says something else
   */
  void compare(Kept kept);

  /** What the logs keep. */
  interface Kept {

    /** The text of an entry, by the id it was recorded under. */
    Optional<String> entry(UUID id);

    /** The bytes behind a commitment. */
    Optional<byte[]> content(Hash commitment);
  }
}
