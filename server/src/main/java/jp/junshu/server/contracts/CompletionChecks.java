package jp.junshu.server.contracts;

import java.time.Instant;
import java.util.stream.Stream;
import jp.junshu.core.gate.Check;
import jp.junshu.core.id.ContractId;

/**
 * What must hold before the work on a contract is confirmed as completed; contributed by the
 * modules that keep what must come to zero. Each thing that remains is a check of its own that
 * fails, with the page where it is settled.
 */
public interface CompletionChecks {

  /** Called inside a transaction; must not write. */
  Stream<Check> beforeCompletion(ContractId contract, Instant now);
}
