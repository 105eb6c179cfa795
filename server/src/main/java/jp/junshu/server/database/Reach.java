package jp.junshu.server.database;

import java.util.Optional;
import java.util.Set;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.id.TierId;

/**
 * How far a person of a contractor reads on the contracts of their organization. A tier sees itself
 * and whatever is below it, whoever has left sees what they did themselves. Only reading is bound
 * so: what is decided is decided on everything there is.
 *
 * @param person whose own things are always seen; empty if nothing is bound
 * @param parts contracts of which a part is seen only; of every other one all is
 * @param tiers of those contracts that are seen: the person's own and those below
 * @param above tiers on the way up from these, whose state decides whether these stand
 * @param passed contracts that came to the organization from another: seen as its own, and nothing
 *     else of that other one
 */
public record Reach(
    Optional<PersonId> person,
    Set<ContractId> parts,
    Set<TierId> tiers,
    Set<TierId> above,
    Set<ContractId> passed) {

  /** Everything of the organization. */
  public static final Reach WHOLE = whole(Set.of());

  public Reach {
    parts = Set.copyOf(parts);
    tiers = Set.copyOf(tiers);
    above = Set.copyOf(above);
    passed = Set.copyOf(passed);
    if (person.isEmpty() && !parts.isEmpty()) {
      throw new IllegalArgumentException("a part of a contract is seen by somebody");
    }
  }

  /** Everything of the organization, and of the contracts that came to it. */
  public static Reach whole(Set<ContractId> passed) {
    return new Reach(Optional.empty(), Set.of(), Set.of(), Set.of(), passed);
  }

  /** The same for whatever is decided: nothing is bound, and nothing more came to it. */
  Reach unbound() {
    return whole(passed);
  }

  /** Whether a part of this contract is seen only. */
  public boolean bounds(ContractId contract) {
    return parts.contains(contract);
  }
}
