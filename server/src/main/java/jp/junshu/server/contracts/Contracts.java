package jp.junshu.server.contracts;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toSet;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.junshu.core.gate.Actor;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.EditionId;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.id.PlanId;
import jp.junshu.core.id.SectionId;
import jp.junshu.core.merkle.CanonicalJson;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.policy.Side;
import jp.junshu.server.chain.Engagement;
import jp.junshu.server.contracts.ContractFactTypes.AssignmentBegun;
import jp.junshu.server.contracts.ContractFactTypes.AssignmentEnded;
import jp.junshu.server.contracts.ContractFactTypes.ContractRegistered;
import jp.junshu.server.contracts.ContractFactTypes.PlanFollowed;
import jp.junshu.server.contracts.ContractFactTypes.PlanFollowedNoMore;
import jp.junshu.server.contracts.ContractFactTypes.RolePassed;
import jp.junshu.server.contracts.PledgeFacts.PledgeMade;
import jp.junshu.server.forms.ContractHead;
import jp.junshu.server.forms.FiledForm;
import jp.junshu.server.ledger.Ledger;
import jp.junshu.server.ledger.LogRef;
import jp.junshu.server.time.BusinessClock;
import org.springframework.stereotype.Service;

/**
 * Contracts and their people. Call it inside a transaction; what the context may not see does not
 * exist.
 */
@Service
public class Contracts {

  private final ContractRepository contracts;
  private final AssignmentRepository assignments;
  private final Parts parts;
  private final RoleQuestionsRepository settled;
  private final Ledger ledger;
  private final BusinessClock clock;

  Contracts(
      ContractRepository contracts,
      AssignmentRepository assignments,
      Parts parts,
      RoleQuestionsRepository settled,
      Ledger ledger,
      BusinessClock clock) {
    this.settled = settled;
    this.contracts = contracts;
    this.assignments = assignments;
    this.parts = parts;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Every contract the context sees. */
  public List<Contract> all() {
    return contracts.all();
  }

  /** The contracts of a section on that day, the completed ones too. */
  List<Contract> ofSection(SectionId section, LocalDate day) {
    return contracts.ofSection(section, day);
  }

  /** The contract, if it can be seen. */
  public Optional<Contract> find(ContractId id) {
    return contracts.find(id);
  }

  /** The contract with the section it belongs to on that day, under its name then. */
  Optional<Contract> find(ContractId id, LocalDate day) {
    return contracts.find(id, day);
  }

  /** Everything known of it, if it can be seen. */
  public Optional<ContractPart> part(ContractId id) {
    return parts.find(id);
  }

  /** Everything known of each of them that can be seen. */
  public Map<ContractId, ContractPart> parts(List<ContractId> ids) {
    return parts.known(ids);
  }

  /** Its people, at any date. */
  public Roster roster(ContractId id) {
    return parts.find(id).map(ContractPart::roster).orElseGet(() -> Roster.empty(id));
  }

  /** The contracts on which the person had a place that ended before that day. */
  public List<ContractId> endedFor(PersonActor person, LocalDate today) {
    return assignments.ofPerson(person.person()).stream()
        .filter(place -> place.organization().equals(person.organization()))
        .filter(place -> place.ends().filter(end -> end.isBefore(today)).isPresent())
        .map(Assignment::contract)
        .distinct()
        .toList();
  }

  /**
   * The last place that a person of the contractor had there, if they have none at that moment and
   * none to come: they left, or the contract is over and nothing of what remains is theirs. Empty
   * for everybody else, and for whoever never had a place.
   */
  public Optional<Assignment> left(PersonActor person, ContractId contract, Instant at) {
    var had =
        assignments.ofPerson(person.person()).stream()
            .filter(place -> place.contract().equals(contract))
            .filter(place -> place.organization().equals(person.organization()))
            .filter(place -> place.role().side() == Side.CONTRACTOR)
            .toList();
    return had.isEmpty()
            || roster(contract).toCome(person.person(), at).stream().anyMatch(had::contains)
        ? Optional.empty()
        : had.stream().max(comparing(place -> place.ends().orElse(LocalDate.MAX)));
  }

  /** Opens a contract's file and begins its log. */
  public void register(Actor actor, Contract contract) {
    var head = contract.head();
    contracts.insert(contract, clock.instant());
    var log = LogRef.contract(head.id());
    ledger.open(log, Optional.of(head.contractor()));
    ledger.record(
        actor,
        new ContractRegistered(
            head.id(),
            head.contractor(),
            head.section(),
            head.fiscalYear(),
            contract.begins(),
            contract.ends(),
            commit(log, Map.of("title", head.title(), "number", head.number()))));
  }

  /**
   * Gives a person a role on the contract. Recorded first, so that nobody acts in the log by a
   * place that they are only given in that very entry.
   */
  public void assign(Actor actor, Assignment assignment) {
    assignAll(actor, assignment.contract(), List.of(assignment));
  }

  /**
   * Gives many people their roles on one contract, one entry each, as {@link #assign} would.
   *
   * @throws IllegalArgumentException if they are of several contracts
   */
  public void assignAll(Actor actor, ContractId id, List<Assignment> assignments) {
    var contract = required(id);
    if (assignments.stream().anyMatch(a -> !a.contract().equals(id))) {
      throw new IllegalArgumentException("places of several contracts");
    }
    var log = LogRef.contract(id);
    var commitments =
        ledger.commitAll(
            log, assignments.stream().map(Contracts::person).map(Contracts::bytes).toList());
    var begun =
        IntStream.range(0, assignments.size())
            .mapToObj(i -> begun(assignments.get(i), commitments.get(i)))
            .toList();
    ledger.recordAll(actor, log, begun);
    this.assignments.insertAll(assignments, contract.head().contractor(), clock.instant());
    contracts.moveStanding(id);
  }

  private static AssignmentBegun begun(Assignment assignment, Hash person) {
    return new AssignmentBegun(
        assignment.contract(),
        assignment.id(),
        assignment.organization(),
        assignment.role(),
        assignment.deputy(),
        assignment.begins(),
        assignment.ends(),
        assignment.engagement().map(Engagement::employment),
        assignment.engagement().flatMap(Engagement::directedBy),
        assignment.engagement().flatMap(Engagement::dispatchedUntil),
        person);
  }

  private static Map<String, Object> person(Assignment assignment) {
    return Map.of(
        "family", assignment.familyName(),
        "given", assignment.givenName(),
        "reading", assignment.reading(),
        "unit", assignment.unit(),
        "post", assignment.post(),
        "employer", assignment.engagement().map(Engagement::employer).orElse(""));
  }

  /** Ends a person's role with that day; what they may do ends with the commit. */
  public void end(Actor actor, ContractId contract, AssignmentId assignment, LocalDate last) {
    if (assignments.end(contract, assignment, last)) {
      contracts.moveStanding(contract);
      ledger.record(actor, new AssignmentEnded(contract, assignment, last));
      passed(contract, assignment, last).ifPresent(fact -> ledger.record(actor, fact));
    }
  }

  /** Records that a plan of the ward ends a place with that day. */
  void endedBy(Actor actor, Assignment place, LocalDate last) {
    contracts.moveStanding(place.contract());
    ledger.record(actor, new AssignmentEnded(place.contract(), place.id(), last));
  }

  /** Records that the contract follows a plan of the ward, to the section of that head. */
  void followed(Actor actor, ContractHead head, PlanId plan, LocalDate from) {
    contracts.moveStanding(head.id());
    var name = commit(LogRef.contract(head.id()), Map.of("section", head.sectionName()));
    ledger.record(actor, new PlanFollowed(head.id(), plan, head.section(), name, from));
  }

  /** Records that the plan was taken back, so that nothing it began or ended there counts. */
  void followedNoMore(Actor actor, ContractId contract, PlanId plan) {
    contracts.moveStanding(contract);
    ledger.record(actor, new PlanFollowedNoMore(contract, plan));
  }

  /** Looked at on the day after, when the role has passed if it does. */
  private Optional<RolePassed> passed(ContractId contract, AssignmentId left, LocalDate last) {
    var roster = roster(contract);
    var after = last.plusDays(1);
    return roster
        .find(left)
        .filter(place -> !place.deputy())
        .flatMap(place -> RolePassing.of(roster, place.role(), startOf(after)))
        .filter(passing -> passing.since().equals(after))
        .flatMap(
            passing ->
                passing.deputy().map(d -> new RolePassed(contract, passing.role(), d.id(), after)));
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(BusinessClock.JST).toInstant();
  }

  /**
   * Keeps that a person pledged, and records how.
   *
   * @param by whose act it is: the person's own, or that of whoever countersigns a paper
   * @param filing empty where it was signed on paper
   */
  public void keepPledge(
      PersonActor by,
      ContractHead contract,
      PersonId person,
      Optional<FilingId> filing,
      Pledging.Shown shown,
      Instant at) {
    var place =
        roster(contract.id()).toCome(person, at).stream()
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("who pledges has a place"));
    assignments.keepPledge(contract, person, filing, shown.way(), at);
    contracts.moveStanding(contract.id());
    ledger.record(
        by,
        new PledgeMade(
            contract.id(), place.id(), filing, shown.way(), shown.language(), shown.text()));
  }

  /** Keeps which edition of the rules the filer acknowledged, and on what questions. */
  void keepAcknowledgement(
      FiledForm<RulesAcknowledgement> filed,
      EditionId edition,
      Optional<Understanding> understanding) {
    var by = filed.filed();
    assignments.keepAcknowledgement(
        filed.contract(), by.by(), Optional.of(by.id()), by.at(), edition, understanding);
    settle(filed.contract(), by.by(), edition, by.at());
  }

  /** It counts for every role that the person has by then. */
  private void settle(ContractHead contract, PersonId person, EditionId edition, Instant at) {
    var roles =
        roster(contract.id()).toCome(person, at).stream()
            .map(Assignment::role)
            .filter(role -> role.side() == Side.CONTRACTOR)
            .collect(toSet());
    settled.settle(contract, person, edition, roles, at);
    contracts.moveStanding(contract.id());
  }

  /** Keeps which edition a person acknowledged on paper, and on what questions. */
  void keepAcknowledgement(
      ContractHead contract,
      PersonId person,
      EditionId edition,
      Optional<Understanding> understanding,
      Instant at) {
    assignments.keepAcknowledgement(contract, person, Optional.empty(), at, edition, understanding);
    settle(contract, person, edition, at);
  }

  private Contract required(ContractId id) {
    return contracts
        .find(id)
        .orElseThrow(() -> new IllegalStateException("no contract " + id + " in this context"));
  }

  private Hash commit(LogRef log, Map<String, Object> what) {
    return ledger.commit(log, bytes(what));
  }

  private static byte[] bytes(Map<String, Object> what) {
    return CanonicalJson.write(what).getBytes(StandardCharsets.UTF_8);
  }
}
