package jp.junshu.server.contracts;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.merkle.CanonicalJson;
import jp.junshu.core.merkle.Hash;

/**
 * A change of a contract's last day (変更契約, 解除), as the ward records it: this system neither makes
 * nor ends a contract.
 *
 * @param concludedOn the day it was concluded, or declared
 * @param before the last day until then
 * @param after the last day from then on
 * @param document number of the paper
 * @param carried the places without an end that are extended by it; all others stop at the old one
 */
public record ContractChange(
    Kind kind,
    LocalDate concludedOn,
    LocalDate before,
    LocalDate after,
    String document,
    String reason,
    List<AssignmentId> carried,
    PersonId draftedBy,
    Optional<PersonId> decidedBy,
    Optional<Instant> decidedAt) {

  public ContractChange {
    carried = List.copyOf(carried);
  }

  /** What kind of change. */
  public enum Kind {
    /** 期間の延長. */
    EXTENDED,
    /** 期間の短縮. */
    SHORTENED,
    /** 解除. */
    ENDED_EARLY
  }

  /** Why it cannot be, as a message key's last part; empty where it fits the contract. */
  Optional<String> against(Contract contract, LocalDate today) {
    if (contract.state() == Contract.State.COMPLETED) {
      return Optional.of("completed");
    }
    if (!contract.ends().equals(before)) {
      return Optional.of("moved");
    }
    if (concludedOn.isAfter(today)) {
      return Optional.of("to-come");
    }
    if (kind == Kind.EXTENDED && concludedOn.isAfter(before)) {
      return Optional.of("after-the-end");
    }
    boolean longer = after.isAfter(before);
    return longer == (kind == Kind.EXTENDED)
            && !after.equals(before)
            && !after.isBefore(contract.begins())
        ? Optional.empty()
        : Optional.of("no-change");
  }

  /** What a decision holds for. */
  public Hash digest() {
    var tree =
        Map.of(
            "kind", kind.name(),
            "concluded", concludedOn.toString(),
            "before", before.toString(),
            "after", after.toString(),
            "document", document,
            "reason", reason,
            "carried", carried.stream().map(AssignmentId::toString).toList(),
            "by", draftedBy.toString());
    return Hash.sha256(CanonicalJson.write(tree).getBytes(StandardCharsets.UTF_8));
  }
}
