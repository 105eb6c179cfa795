package jp.junshu.server.contracts;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.TierId;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.chain.Chains;
import jp.junshu.server.chain.Engagement;
import jp.junshu.server.chain.Tier;
import jp.junshu.server.database.Party;
import jp.junshu.server.database.Reach;
import jp.junshu.server.database.TenantContext;
import jp.junshu.server.identity.Reaches;
import jp.junshu.server.time.BusinessClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How far a contractor's person reads by their places. Whoever the contractor itself directs reads
 * all of the contract; whoever a tier directs reads that tier and those below; whoever has left
 * reads what they did themselves. Of a contract that is over it is as it was on its last day.
 */
@Component
@Clause({"5", "1.2"})
class PersonReach implements Reaches {

  private static final TenantContext LOOKING =
      new TenantContext(Party.SYSTEM, Set.of(), "system:REACH");

  private final AssignmentRepository assignments;
  private final ContractRepository contracts;
  private final CompanyTurnRepository turns;
  private final Chains chains;
  private final BusinessClock clock;
  private final TransactionTemplate reading;

  PersonReach(
      AssignmentRepository assignments,
      ContractRepository contracts,
      CompanyTurnRepository turns,
      Chains chains,
      BusinessClock clock,
      PlatformTransactionManager transactions) {
    this.assignments = assignments;
    this.contracts = contracts;
    this.turns = turns;
    this.chains = chains;
    this.clock = clock;
    this.reading = new TransactionTemplate(transactions);
    this.reading.setReadOnly(true);
  }

  @Override
  public Reach of(PersonActor actor) {
    return TenantContext.call(
        LOOKING, () -> Objects.requireNonNull(reading.execute(_ -> read(actor))));
  }

  private Reach read(PersonActor actor) {
    var today = clock.today();
    var passed = turns.passedTo(actor.organization(), today);
    var places =
        assignments.ofPerson(actor.person()).stream()
            .filter(place -> place.organization().equals(actor.organization()))
            .collect(groupingBy(Assignment::contract));
    var doubtful =
        places.keySet().stream()
            .filter(contract -> !direct(places.getOrDefault(contract, List.of()), today))
            .toList();
    return doubtful.isEmpty() ? Reach.whole(passed) : part(actor, places, doubtful, today, passed);
  }

  private Reach part(
      PersonActor actor,
      Map<ContractId, List<Assignment>> places,
      List<ContractId> doubtful,
      LocalDate today,
      Set<ContractId> passed) {
    var parts = new HashSet<ContractId>();
    var own = new HashSet<TierId>();
    for (var contract : contracts.find(doubtful)) {
      var day = contract.ends().isBefore(today) ? contract.ends() : today;
      var held = places.getOrDefault(contract.head().id(), List.of());
      if (!direct(held, day)) {
        parts.add(contract.head().id());
        standing(held, day).flatMap(place -> tier(place).stream()).forEach(own::add);
      }
    }
    return parts.isEmpty() ? Reach.whole(passed) : reach(actor, parts, own, passed);
  }

  private Reach reach(
      PersonActor actor, Set<ContractId> parts, Set<TierId> own, Set<ContractId> passed) {
    var below = new HashSet<TierId>();
    var above = new HashSet<TierId>();
    if (!own.isEmpty()) {
      for (var chain : chains.of(List.copyOf(parts)).values()) {
        for (var tier : chain.tiers()) {
          var path = chain.path(tier.id()).stream().map(Tier::id).toList();
          if (path.stream().anyMatch(own::contains)) {
            below.add(tier.id());
            above.addAll(path);
          }
        }
      }
    }
    return new Reach(Optional.of(actor.person()), parts, below, above, passed);
  }

  private static boolean direct(List<Assignment> places, LocalDate day) {
    return standing(places, day).anyMatch(place -> tier(place).isEmpty());
  }

  /** Those held that day, and those to come. */
  private static Stream<Assignment> standing(List<Assignment> places, LocalDate day) {
    return places.stream().filter(place -> place.holdsOn(day) || place.begins().isAfter(day));
  }

  private static Optional<TierId> tier(Assignment place) {
    return place.engagement().flatMap(Engagement::directedBy);
  }
}
