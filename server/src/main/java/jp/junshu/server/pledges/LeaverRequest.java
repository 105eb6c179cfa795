package jp.junshu.server.pledges;

import java.time.Instant;
import java.util.Optional;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.FilingId;

/**
 * A request of somebody of a contractor that was answered like what is not there, or was refused.
 * Whether they left is looked at later.
 *
 * @param contract that its address named; empty if it named a filing
 * @param filing that its address named
 * @param at in the ward's time
 */
record LeaverRequest(
    PersonActor by,
    Optional<ContractId> contract,
    Optional<FilingId> filing,
    LeaverAsked.Kind kind,
    Instant at) {

  /** What is counted together. */
  record Same(
      PersonActor by,
      Optional<ContractId> contract,
      Optional<FilingId> filing,
      LeaverAsked.Kind kind) {}

  Same same() {
    return new Same(by, contract, filing, kind);
  }
}
