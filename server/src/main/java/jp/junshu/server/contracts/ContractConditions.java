package jp.junshu.server.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.gate.AccessRequest;
import jp.junshu.core.gate.Check;
import jp.junshu.core.gate.Missing.Turn;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.policy.Clause;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Side;
import jp.junshu.server.gate.Condition;
import jp.junshu.server.time.BusinessClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The conditions about who acts on a contract and how far its work has come. */
@Configuration
@Clause({"1.1", "1.2", "2.8", "5"})
class ContractConditions {

  private static final List<Role> NEEDED =
      List.of(
          Role.ENGAGEMENT_MANAGER,
          Role.INFORMATION_CUSTODIAN,
          Role.WORKER,
          Role.SECURITY_MANAGER,
          Role.CLERK);

  private final Contracts contracts;

  ContractConditions(Contracts contracts) {
    this.contracts = contracts;
  }

  private interface Look {
    Stream<Check> checks(
        AccessRequest request, ContractId contract, ClauseId clause, String parameter);
  }

  /**
   * A condition on a contract; asked about anything else it fails, so that nothing slips through.
   */
  private static Condition condition(String code, Look look) {
    return new Condition() {
      @Override
      public String code() {
        return code;
      }

      @Override
      public Stream<Check> checks(AccessRequest request, ClauseId clause, String parameter) {
        return request
            .resource()
            .contract()
            .map(contract -> look.checks(request, contract, clause, parameter))
            .orElseGet(
                () -> Stream.of(Check.fails(clause.toString(), "no-contract", Turn.NOBODY, "")));
      }
    };
  }

  /** The person holds one of the roles named, for the organization they act for. */
  @Bean
  Condition role() {
    return condition(
        "role",
        (request, contract, clause, parameter) -> {
          var roles = Arrays.stream(parameter.split("\\|")).map(Role::valueOf).toList();
          boolean holds = own(request, contract).anyMatch(a -> roles.contains(a.role()));
          return Stream.of(held(holds, clause, parameter));
        });
  }

  /** The same for whoever holds it now or will: what is done before the first day. */
  @Bean
  Condition place() {
    return condition(
        "place",
        (request, contract, clause, parameter) -> {
          var roles = Arrays.stream(parameter.split("\\|")).map(Role::valueOf).toList();
          boolean holds = toCome(request, contract).anyMatch(a -> roles.contains(a.role()));
          return Stream.of(held(holds, clause, parameter));
        });
  }

  /**
   * The same, and once the last day has passed whoever stood there on it: what is found later is
   * told by those who were there, named for the remainder or not.
   */
  @Bean
  @Clause("7")
  Condition placeToTheEnd() {
    return condition(
        "place-to-the-end",
        (request, contract, clause, parameter) -> {
          var roles = Arrays.stream(parameter.split("\\|")).map(Role::valueOf).toList();
          boolean holds =
              Stream.concat(toCome(request, contract), atTheEnd(request, contract))
                  .anyMatch(a -> roles.contains(a.role()));
          return Stream.of(held(holds, clause, parameter));
        });
  }

  private Stream<Assignment> atTheEnd(AccessRequest request, ContractId contract) {
    var roster = contracts.roster(contract);
    var today = LocalDate.ofInstant(request.at(), BusinessClock.JST);
    return today.isAfter(roster.lastDay())
        ? request.person().stream()
            .flatMap(
                person ->
                    roster.on(roster.lastDay()).stream()
                        .filter(a -> a.person().equals(person.person()))
                        .filter(a -> a.organization().equals(person.organization())))
        : Stream.empty();
  }

  private static Check held(boolean holds, ClauseId clause, String roles) {
    return holds
        ? Check.holds(clause.toString(), "role", Optional.empty(), roles)
        : Check.fails(clause.toString(), "role", Turn.NOBODY, "", roles);
  }

  /** The person made the pledge (1-②); the ward's people are bound by their office. */
  @Bean
  Condition pledged() {
    return condition(
        "pledged",
        (request, contract, clause, _) ->
            own(request, contract)
                .filter(a -> a.role().side() == Side.CONTRACTOR)
                .limit(1)
                .map(a -> PeopleChecks.pledged(contracts.roster(contract), a, clause.toString())));
  }

  /**
   * The person acknowledged the rules (1-①), for one of the roles named if they have any of them;
   * for one of all their roles if none is named.
   */
  @Bean
  Condition acknowledged() {
    return condition(
        "acknowledged",
        (request, contract, clause, parameter) -> {
          var places =
              own(request, contract).filter(a -> a.role().side() == Side.CONTRACTOR).toList();
          var named = List.of(parameter.split("\\|"));
          var allowing = places.stream().filter(a -> named.contains(a.role().name())).toList();
          var asked = allowing.isEmpty() ? places : allowing;
          return asked.isEmpty()
              ? Stream.empty()
              : Stream.of(
                  PeopleChecks.acknowledged(
                      contracts.roster(contract), asked, request.at(), clause.toString()));
        });
  }

  /** Every tier between the person and the contractor stands, by each of their places (5). */
  @Bean
  Condition chainStands() {
    return condition(
        "chain-stands",
        (request, contract, clause, _) ->
            own(request, contract)
                .filter(a -> a.role().side() == Side.CONTRACTOR)
                .map(
                    a ->
                        PeopleChecks.engaged(
                            contracts.roster(contract), a, request.at(), clause.toString())));
  }

  /**
   * Every role the rules ask for is filled, and each of the contractor's people accepted it in
   * person (2-⑧).
   */
  @Bean
  Condition rolesFilled() {
    return condition(
        "roles-filled",
        (request, contract, clause, _) -> {
          var roster = contracts.roster(contract);
          return Stream.concat(
              NEEDED.stream().map(role -> filled(roster, role, request.at(), clause)),
              roster.contractors(request.at()).stream()
                  .flatMap(a -> PeopleChecks.all(roster, a, request.at())));
        });
  }

  private static Check filled(Roster roster, Role role, Instant at, ClauseId clause) {
    boolean held = roster.holding(role, at).stream().anyMatch(a -> !a.deputy());
    var turn = RoleDuties.giver(role) == Side.WARD ? Turn.WARD : Turn.CONTRACTOR;
    return held
        ? Check.holds(clause.toString(), "role-filled", Optional.empty(), role.name())
        : Check.fails(
            clause.toString(),
            "role-filled",
            turn,
            role.side() == Side.WARD
                ? ""
                : "/contracts/%s/people/new?role=%s".formatted(roster.contract(), role),
            role.name());
  }

  private Stream<Assignment> own(AccessRequest request, ContractId contract) {
    return request.person().stream().flatMap(p -> own(p, contract, request.at()));
  }

  private Stream<Assignment> toCome(AccessRequest request, ContractId contract) {
    return request.person().stream()
        .flatMap(
            person ->
                contracts.roster(contract).toCome(person.person(), request.at()).stream()
                    .filter(a -> a.organization().equals(person.organization())));
  }

  private Stream<Assignment> own(PersonActor person, ContractId contract, Instant at) {
    return contracts.roster(contract).of(person.person(), at).stream()
        .filter(a -> a.organization().equals(person.organization()));
  }
}
