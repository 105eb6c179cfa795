package jp.junshu.server.contracts;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.policy.Side;
import jp.junshu.server.chain.Chain;
import jp.junshu.server.chain.Chains;
import jp.junshu.server.duties.Deadlines;
import jp.junshu.server.duties.FactsPart;
import jp.junshu.server.rules.Editions;
import jp.junshu.server.rules.PublishedEdition;
import jp.junshu.server.rules.WardStanding;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.time.Calendar;
import org.springframework.stereotype.Component;

/**
 * Loads what is known of contracts with twelve queries, however many they are; up to three more
 * where the ward asks questions for single roles.
 */
@Component
class Parts implements FactsPart<ContractPart> {

  private final ContractRepository contracts;
  private final AssignmentRepository assignments;
  private final ScopeRepository scopes;
  private final ClauseRepository clauses;
  private final Chains chains;
  private final EmployerRepository employers;
  private final Editions editions;
  private final WardStanding ofWard;
  private final RoleQuestionsOf questions;
  private final Calendar calendar;
  private final Deadlines deadlines;

  Parts(
      ContractRepository contracts,
      AssignmentRepository assignments,
      ScopeRepository scopes,
      ClauseRepository clauses,
      Chains chains,
      EmployerRepository employers,
      Editions editions,
      WardStanding ofWard,
      RoleQuestionsOf questions,
      Calendar calendar,
      Deadlines deadlines) {
    this.chains = chains;
    this.employers = employers;
    this.editions = editions;
    this.ofWard = ofWard;
    this.questions = questions;
    this.calendar = calendar;
    this.deadlines = deadlines;
    this.contracts = contracts;
    this.assignments = assignments;
    this.scopes = scopes;
    this.clauses = clauses;
  }

  @Override
  public Class<ContractPart> type() {
    return ContractPart.class;
  }

  Optional<ContractPart> find(ContractId contract) {
    return Optional.ofNullable(known(List.of(contract)).get(contract));
  }

  /**
   * What one person is on a contract, at any date: of the others nothing is read, and nothing of
   * what lets the person act. Nobody, where there is no such contract for this context.
   */
  Roster placesOf(PersonId person, ContractId contract) {
    return contracts.find(List.of(contract)).stream()
        .findFirst()
        .map(
            found ->
                new Roster(
                    contract,
                    found.ends(),
                    assignments.ofPerson(person).stream()
                        .filter(place -> place.contract().equals(contract))
                        .toList(),
                    List.of(),
                    Set.copyOf(assignments.remainder(List.of(contract))),
                    List.of(),
                    Engagements.none(contract),
                    RoleQuestions.NONE))
        .orElseGet(() -> Roster.empty(contract));
  }

  @Override
  public Map<ContractId, ContractPart> load(List<ContractId> ids) {
    var people = assignments.ofContracts(ids).stream().collect(groupingBy(Assignment::contract));
    var standing =
        assignments.standing(ids).stream()
            .collect(
                groupingBy(
                    AssignmentRepository.Standing::contract,
                    mapping(AssignmentRepository.Standing::fact, toList())));
    var ofWard = ofWard(people.values());
    var asked = editions.published().stream().map(this::asked).toList();
    var remainder = assignments.remainder(ids);
    var chain = chains.of(ids);
    var answers =
        employers.ofContracts(ids).stream()
            .collect(
                groupingBy(
                    EmployerRepository.Row::contract,
                    toMap(row -> row.answer().place(), EmployerRepository.Row::answer)));
    var decided =
        scopes.ofContracts(ids).stream()
            .collect(
                groupingBy(
                    ScopeRepository.Row::contract, mapping(ScopeRepository.Row::scope, toList())));
    var roles = questions.of(ids, people);
    var chosen = RunningClauses.choices(clauses, ids);
    return contracts.find(ids).stream()
        .collect(
            toMap(
                contract -> contract.head().id(),
                contract -> {
                  var id = contract.head().id();
                  var roster =
                      new Roster(
                          id,
                          contract.ends(),
                          people.getOrDefault(id, List.of()),
                          standing(standing.getOrDefault(id, List.of()), ofWard),
                          Set.copyOf(remainder),
                          asked,
                          new Engagements(
                              chain.getOrDefault(id, Chain.none(id)),
                              answers.getOrDefault(id, Map.of())),
                          roles.getOrDefault(id, RoleQuestions.NONE));
                  return new ContractPart(
                      contract,
                      roster,
                      decided.getOrDefault(id, List.of()),
                      chosen.getOrDefault(id, ClauseChoices.NONE));
                }));
  }

  /** What the ward's people did once for all contracts. */
  private List<StandingFact> ofWard(Collection<List<Assignment>> people) {
    var ward =
        people.stream()
            .flatMap(List::stream)
            .filter(a -> a.role().side() == Side.WARD)
            .map(Assignment::person)
            .distinct()
            .toList();
    return ofWard.of(ward).stream()
        .map(each -> StandingFact.acknowledged(each.person(), each.since(), each.edition()))
        .toList();
  }

  private static List<StandingFact> standing(
      List<StandingFact> onContract, List<StandingFact> ofWard) {
    return Stream.concat(onContract.stream(), ofWard.stream()).toList();
  }

  /** The days of grace run from the day in force, or from publishing if that was later. */
  private AskedAgain asked(PublishedEdition edition) {
    var inForce = edition.from().atStartOfDay(BusinessClock.JST).toInstant();
    Instant since = inForce.isBefore(edition.at()) ? edition.at() : inForce;
    return new AskedAgain(edition, Deadlines.after(since, deadlines.acknowledge(), calendar));
  }
}
