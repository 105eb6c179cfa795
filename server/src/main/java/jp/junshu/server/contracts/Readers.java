package jp.junshu.server.contracts;

import java.util.List;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Side;
import jp.junshu.server.database.TenantContext;
import jp.junshu.server.identity.PostDirectory;
import jp.junshu.server.time.BusinessClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may open a contract: whoever has or had a place on it, for the organization they act for now,
 * and the ward's auditors every one. To all others it is not there.
 */
@Service
public class Readers {

  private final ContractRepository contracts;
  private final ContractOrderRepository order;
  private final AssignmentRepository assignments;
  private final PostDirectory posts;
  private final BusinessClock clock;

  Readers(
      ContractRepository contracts,
      ContractOrderRepository order,
      AssignmentRepository assignments,
      PostDirectory posts,
      BusinessClock clock) {
    this.contracts = contracts;
    this.order = order;
    this.assignments = assignments;
    this.posts = posts;
    this.clock = clock;
  }

  /** Whether this person may open it. */
  @Transactional(readOnly = true)
  public boolean mayOpen(PersonActor actor, ContractId contract) {
    return readsAll(actor)
        || places(actor).stream().anyMatch(place -> place.contract().equals(contract));
  }

  /** Whether this person may open it and sees everything there, not only their tier's part. */
  @Transactional(readOnly = true)
  public boolean mayOpenWhole(PersonActor actor, ContractId contract) {
    return !TenantContext.bounds(contract) && mayOpen(actor, contract);
  }

  /** The contracts that this person may open, those that end first at the top. */
  @Transactional(readOnly = true)
  public List<Contract> contracts(PersonActor actor) {
    return readsAll(actor) ? contracts.all() : contracts.find(ofPlaces(actor));
  }

  /** The ids of the contracts that this person may open, in the order in which they are listed. */
  @Transactional(readOnly = true)
  List<ContractId> ids(PersonActor actor) {
    return readsAll(actor) ? order.ids() : order.ids(ofPlaces(actor));
  }

  /** The contracts that this person may open, as they are listed. */
  @Transactional(readOnly = true)
  List<ListedContract> listed(PersonActor actor) {
    return readsAll(actor) ? order.all() : order.among(ofPlaces(actor));
  }

  /** These contracts, of those the context sees. */
  @Transactional(readOnly = true)
  List<Contract> find(List<ContractId> ids) {
    return contracts.find(ids);
  }

  /** The contracts on which somebody of the contractor's side has or had a place, of those. */
  @Transactional(readOnly = true)
  public List<Contract> contractsOf(PersonActor actor, PersonId person) {
    var theirs =
        assignments.ofPerson(person).stream()
            .filter(place -> place.role().side() == Side.CONTRACTOR)
            .map(Assignment::contract)
            .distinct()
            .toList();
    return contracts(actor).stream().filter(each -> theirs.contains(each.head().id())).toList();
  }

  /** The contracts with that contractor, of those this person may open whole. */
  @Transactional(readOnly = true)
  public List<Contract> contractsOf(PersonActor actor, OrganizationId contractor) {
    return contracts(actor).stream()
        .filter(each -> each.everOf(contractor))
        .filter(each -> !TenantContext.bounds(each.head().id()))
        .toList();
  }

  /** Whether every contract is open to this person. */
  @Transactional(readOnly = true)
  public boolean readsAll(PersonActor actor) {
    return actor.side() == Side.WARD
        && posts.heldBy(actor.person(), clock.instant()).stream()
            .anyMatch(held -> held.role() == Role.AUDITOR);
  }

  private List<ContractId> ofPlaces(PersonActor actor) {
    return places(actor).stream().map(Assignment::contract).distinct().toList();
  }

  private List<Assignment> places(PersonActor actor) {
    return assignments.ofPerson(actor.person()).stream()
        .filter(place -> place.organization().equals(actor.organization()))
        .toList();
  }
}
