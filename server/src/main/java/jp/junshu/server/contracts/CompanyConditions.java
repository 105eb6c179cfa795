package jp.junshu.server.contracts;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.gate.AccessRequest;
import jp.junshu.core.gate.Check;
import jp.junshu.core.gate.Missing.Turn;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.policy.Clause;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.core.policy.Side;
import jp.junshu.server.gate.Condition;
import jp.junshu.server.time.BusinessClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the gate asks about the company behind a contract. */
@Configuration
@Clause("7")
class CompanyConditions {

  private final CompanyActRepository acts;
  private final ContractRepository contracts;

  CompanyConditions(CompanyActRepository acts, ContractRepository contracts) {
    this.acts = acts;
    this.contracts = contracts;
  }

  private interface Look {
    Stream<Check> checks(AccessRequest request, String clause);
  }

  private static Condition condition(String code, Look look) {
    return new Condition() {
      @Override
      public String code() {
        return code;
      }

      @Override
      public Stream<Check> checks(AccessRequest request, ClauseId clause, String parameter) {
        return look.checks(request, clause.toString());
      }
    };
  }

  /** Whoever entered what became of a company does not confirm it. */
  @Bean
  Condition companyOfAnother() {
    return condition(
        "company-of-another",
        (request, clause) ->
            acts.draft(new OrganizationId(request.resource().id().value())).stream()
                .map(
                    draft ->
                        request.person().filter(p -> p.person().equals(draft.draftedBy())).isEmpty()
                            ? Check.holds(clause, "not-own-draft", Optional.empty())
                            : Check.fails(clause, "not-own-draft", Turn.WARD, "")));
  }

  /** The company is neither bankrupt nor dissolved: nothing that opens information begins then. */
  @Bean
  Condition companyStands() {
    return condition(
        "company-stands",
        (request, clause) ->
            contract(request)
                .map(
                    contract ->
                        contract
                            .closed(day(request))
                            .map(turn -> closed(contract, turn))
                            .orElseGet(
                                () -> Check.holds(clause, "company-stands", Optional.empty()))));
  }

  static Check closed(Contract contract, CompanyTurn turn) {
    var way = "/contracts/" + contract.head().id() + "/history";
    return Check.fails("7", "company-" + turn.kind().name(), Turn.WARD, way);
  }

  /** Whoever gives places acts for the company that answers for the contract now, or the ward. */
  @Bean
  Condition companyAnswers() {
    return condition(
        "company-answers",
        (request, clause) ->
            contract(request)
                .flatMap(
                    contract ->
                        request.person().stream()
                            .filter(person -> person.side() == Side.CONTRACTOR)
                            .map(person -> answers(contract, person, day(request), clause))));
  }

  private static Check answers(
      Contract contract, PersonActor person, LocalDate day, String clause) {
    return contract.contractor(day).organization().equals(person.organization())
        ? Check.holds(clause, "company-answers", Optional.empty())
        : Check.fails(
            clause,
            "company-answers",
            Turn.CONTRACTOR,
            "/contracts/" + contract.head().id() + "/history");
  }

  private Stream<Contract> contract(AccessRequest request) {
    return request.resource().contract().flatMap(contracts::find).stream();
  }

  private static LocalDate day(AccessRequest request) {
    return LocalDate.ofInstant(request.at(), BusinessClock.JST);
  }
}
