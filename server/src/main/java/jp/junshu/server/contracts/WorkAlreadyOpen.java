package jp.junshu.server.contracts;

import java.time.Instant;
import java.util.Optional;
import jp.junshu.core.id.ContractId;

/** The work on the contract was opened before. */
public final class WorkAlreadyOpen extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient ContractId contract;
  private final transient Optional<Instant> since;
  private final transient Optional<String> by;

  WorkAlreadyOpen(ContractId contract, Optional<Instant> since, Optional<String> by) {
    super("the work on %s is open already".formatted(contract));
    this.contract = contract;
    this.since = since;
    this.by = by;
  }

  public ContractId contract() {
    return contract;
  }

  /** When it was opened. */
  public Optional<Instant> since() {
    return since;
  }

  /** The name of whoever opened it. */
  public Optional<String> by() {
    return by;
  }
}
