package jp.junshu.server.forms;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.junshu.core.gate.Check;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.AbsenceId;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.policy.Role;

/**
 * What forms must know of contracts and of who stands where on them; answered by the module that
 * keeps contracts.
 */
public interface ContractDirectory {

  /** The contract, if it exists and the current context may see it. */
  Optional<ContractHead> head(ContractId contract);

  /** The same with its section as it was called at that moment, as papers of then show it. */
  default Optional<ContractHead> head(ContractId contract, Instant at) {
    return head(contract);
  }

  /** What speaks against opening anything to the contractor at that moment, whatever it is. */
  default Stream<Check> againstOpening(ContractId contract, Instant at) {
    return Stream.empty();
  }

  /** Those of the contracts that exist and the current context may see. */
  default Map<ContractId, ContractHead> heads(List<ContractId> contracts) {
    return contracts.stream()
        .distinct()
        .flatMap(contract -> head(contract).stream())
        .collect(Collectors.toMap(ContractHead::id, Function.identity()));
  }

  /** How a person holds a role on a contract at a moment, if at all. A deputy holds it as such. */
  Optional<Holding> holding(PersonActor actor, Role role, ContractId contract, Instant at);

  /** Every role the person holds there at that moment, as deputy too. */
  List<Holding> holdings(PersonActor actor, ContractId contract, Instant at);

  /** Whether the person holds that role there at that moment, and not in another's place. */
  default boolean inPerson(PersonActor actor, Role role, ContractId contract, Instant at) {
    return holdings(actor, contract, at).contains(new Holding(role, false));
  }

  /**
   * The absences of everybody who holds that role there in person; empty if one of them is present,
   * or nobody holds it. Only for a role of the side that the context is of.
   */
  List<Absent> absent(Role role, ContractId contract, Instant at);

  /** Whether these absences still stand; if so they do until the transaction ends. */
  boolean stillAbsent(List<Absent> absent);

  /** Whether that id is of a place of this person on the contract. */
  boolean stands(PersonActor actor, ContractId contract, String place);

  /**
   * The ids of the people at these places of the contract and of the tiers that direct them, with
   * those of who acts there: all whom a filing has to do with.
   */
  Set<UUID> involved(PersonActor actor, ContractId contract, Set<AssignmentId> places, Instant at);

  /** Who can be reached in that role, names as shown on screen; empty if nobody holds it. */
  List<String> holderNames(Role role, ContractId contract, Instant at);

  /**
   * The place of whoever holds a role now that this person held there before; empty if they never
   * did, still do, or nobody holds it.
   */
  default Optional<String> successor(
      PersonActor actor, Role role, ContractId contract, Instant at) {
    return Optional.empty();
  }

  /** How the person is named on screen and paper on that contract: post or role, and name. */
  Signature signature(PersonActor actor, ContractId contract, Instant at);

  /**
   * A role held.
   *
   * @param deputy whether in the place of an absent holder (代決)
   */
  record Holding(Role role, boolean deputy) {}

  /**
   * Somebody who is away.
   *
   * @param told who, from when until when, and who said so, in the ward's words; not why
   */
  record Absent(AbsenceId id, String told) {}

  /**
   * What stands in a seal box.
   *
   * @param unit section or firm, short
   * @param post post or role
   * @param family the family name for the seal
   * @param name the full name
   */
  record Signature(String unit, String post, String family, String name) {}
}
