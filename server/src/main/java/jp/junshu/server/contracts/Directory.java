package jp.junshu.server.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.junshu.core.gate.Actor;
import jp.junshu.core.gate.Check;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.gate.SystemActor;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.id.TierId;
import jp.junshu.core.policy.Role;
import jp.junshu.server.chain.Engagement;
import jp.junshu.server.forms.ContractDirectory;
import jp.junshu.server.forms.ContractHead;
import jp.junshu.server.forms.ReferenceSource;
import jp.junshu.server.gate.Standing;
import jp.junshu.server.ledger.ActorNames;
import jp.junshu.server.ledger.LogRef;
import jp.junshu.server.time.BusinessClock;
import org.springframework.stereotype.Component;

/**
 * Answers what lower modules ask of contracts: who is who, who stands where, what people are called
 * in a log.
 */
@Component
class Directory implements ContractDirectory, Standing, ActorNames, ReferenceSource {

  private final ContractRepository contracts;
  private final Parts parts;
  private final AbsentHolders absentees;
  private final BusinessClock clock;

  Directory(
      ContractRepository contracts, Parts parts, AbsentHolders absentees, BusinessClock clock) {
    this.contracts = contracts;
    this.parts = parts;
    this.absentees = absentees;
    this.clock = clock;
  }

  @Override
  public Optional<ContractHead> head(ContractId contract) {
    return contracts.find(contract).map(Contract::head);
  }

  @Override
  public Optional<ContractHead> head(ContractId contract, Instant at) {
    return contracts
        .find(contract, at)
        .map(Contract::head)
        .flatMap(
            then ->
                head(contract)
                    .map(head -> head.under(head.section(), then.sectionName()))
                    .map(h -> h.called(then.contractorName(), then.contractorAddress())));
  }

  @Override
  public Stream<Check> againstOpening(ContractId contract, Instant at) {
    var day = LocalDate.ofInstant(at, BusinessClock.JST);
    return contracts.find(contract).stream()
        .flatMap(
            each -> each.closed(day).map(turn -> CompanyConditions.closed(each, turn)).stream());
  }

  @Override
  public Map<ContractId, ContractHead> heads(List<ContractId> ids) {
    return contracts.find(ids).stream()
        .map(Contract::head)
        .collect(Collectors.toMap(ContractHead::id, Function.identity()));
  }

  private Roster roster(ContractId contract) {
    return parts.find(contract).map(ContractPart::roster).orElseGet(() -> Roster.empty(contract));
  }

  /** A role is held for the organization the person acts for now, never for another one. */
  private static Stream<Assignment> own(Roster roster, PersonActor actor, Instant at) {
    return roster.of(actor.person(), at).stream()
        .filter(a -> a.organization().equals(actor.organization()));
  }

  /** The place a person acts from: one of now, else one to come, as for a pledge beforehand. */
  private Optional<Assignment> place(PersonActor actor, ContractId contract, Instant at) {
    var places = parts.placesOf(actor.person(), contract);
    return own(places, actor, at)
        .findFirst()
        .or(
            () ->
                places.toCome(actor.person(), at).stream()
                    .filter(a -> a.organization().equals(actor.organization()))
                    .findFirst())
        .or(() -> lastPlace(actor, places));
  }

  /** Whoever tells after the end what was found signs by the place they had on the last day (7). */
  private static Optional<Assignment> lastPlace(PersonActor actor, Roster places) {
    return places.on(places.lastDay()).stream()
        .filter(a -> a.person().equals(actor.person()))
        .filter(a -> a.organization().equals(actor.organization()))
        .findFirst();
  }

  @Override
  public Optional<Holding> holding(PersonActor actor, Role role, ContractId contract, Instant at) {
    return holdings(actor, contract, at).stream().filter(h -> h.role() == role).findFirst();
  }

  @Override
  public List<Holding> holdings(PersonActor actor, ContractId contract, Instant at) {
    var roster = roster(contract);
    return own(roster, actor, at)
        .map(a -> new Holding(a.role(), RolePassing.standsIn(roster, a, at)))
        .toList();
  }

  @Override
  public List<Absent> absent(Role role, ContractId contract, Instant at) {
    return absentees.absent(roster(contract), role, at);
  }

  @Override
  public boolean stillAbsent(List<Absent> absent) {
    return absentees.stillAbsent(absent);
  }

  @Override
  public boolean stands(PersonActor actor, ContractId contract, String place) {
    return parts.placesOf(actor.person(), contract).assignments().stream()
        .anyMatch(a -> a.id().toString().equals(place));
  }

  @Override
  public Set<UUID> involved(
      PersonActor actor, ContractId contract, Set<AssignmentId> places, Instant at) {
    var named = roster(contract).assignments().stream().filter(a -> places.contains(a.id()));
    return Stream.concat(named, place(actor, contract, at).stream())
        .flatMap(Directory::personAndTier)
        .collect(Collectors.toSet());
  }

  private static Stream<UUID> personAndTier(Assignment place) {
    return Stream.concat(
        Stream.of(place.person().value()),
        place.engagement().flatMap(Engagement::directedBy).stream().map(TierId::value));
  }

  @Override
  public List<String> holderNames(Role role, ContractId contract, Instant at) {
    return roster(contract).holding(role, at).stream()
        .filter(a -> !a.deputy())
        .map(Assignment::name)
        .toList();
  }

  @Override
  public Optional<String> successor(PersonActor actor, Role role, ContractId contract, Instant at) {
    var roster = roster(contract);
    boolean before =
        roster.assignments().stream()
            .filter(a -> a.person().equals(actor.person()) && a.role() == role)
            .filter(a -> a.organization().equals(actor.organization()))
            .flatMap(a -> a.ends().stream())
            .anyMatch(last -> last.isBefore(LocalDate.ofInstant(at, BusinessClock.JST)));
    return roster.holding(role, at).stream()
        .filter(a -> before && !a.deputy())
        .map(a -> a.id().toString())
        .findFirst();
  }

  @Override
  public Signature signature(PersonActor actor, ContractId contract, Instant at) {
    return place(actor, contract, at)
        .map(a -> new Signature(a.unit(), a.post(), a.familyName(), a.name()))
        .orElseThrow(() -> new IllegalStateException("who acts on a contract stands on it"));
  }

  @Override
  public Optional<OrganizationId> contractor(ContractId contract) {
    return head(contract).map(ContractHead::contractor);
  }

  @Override
  public long hold(ContractId contract, boolean alone) {
    return (alone ? contracts.alone(contract) : contracts.share(contract)).orElse(0L);
  }

  @Override
  public String inLog(Actor actor, LogRef log) {
    return switch (actor) {
      case SystemActor system -> "system:" + system.reason();
      case PersonActor person ->
          log.contract()
              .map(contract -> inContract(person, contract))
              .orElseGet(() -> "person:" + person.person());
    };
  }

  private String inContract(PersonActor actor, ContractId contract) {
    return place(actor, contract, clock.instant())
        .map(a -> "assignment:" + a.id())
        .orElseGet(() -> "organization:" + actor.organization());
  }

  @Override
  public String target() {
    return "assignment";
  }

  @Override
  public List<Option> options(ContractId contract, PersonActor actor) {
    return roster(contract).contractors(clock.instant()).stream()
        .map(a -> new Option(a.id().value(), a.name(), a.unit() + " " + a.post()))
        .toList();
  }

  @Override
  public Optional<String> label(ContractId contract, UUID id) {
    return roster(contract).find(new AssignmentId(id)).map(a -> a.name() + "(" + a.unit() + ")");
  }
}
