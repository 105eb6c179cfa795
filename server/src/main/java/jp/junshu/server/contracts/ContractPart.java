package jp.junshu.server.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.server.chain.Engagement;
import jp.junshu.server.chain.Tier;

/** What this module knows of one contract: for duty rules, conditions and screens alike. */
public record ContractPart(
    Contract contract, Roster roster, List<SectionScope> scopes, ClauseChoices clauses) {

  public ContractPart {
    scopes = List.copyOf(scopes);
  }

  /** A contract on whose clauses nothing was decided one by one. */
  public ContractPart(Contract contract, Roster roster, List<SectionScope> scopes) {
    this(contract, roster, scopes, ClauseChoices.NONE);
  }

  /** The name of the company whose orders somebody follows. */
  public String director(Engagement engagement) {
    return engagement
        .directedBy()
        .flatMap(roster.engagements().chain()::find)
        .map(Tier::firm)
        .orElse(contract.head().contractorName());
  }

  /** Whether the ward decided which sections apply. */
  public boolean scopeDecided() {
    return scopes.size() == SectionScope.CHOICES.size()
        && scopes.stream().allMatch(scope -> scope.decidedAt().isPresent());
  }

  /**
   * The ward's reason why a clause does not apply here now, if it decided so: for its whole
   * section, or for the clause.
   */
  public Optional<String> notApplicable(ClauseId clause) {
    return scopes.stream()
        .filter(scope -> scope.section().equals(clause.section()))
        .filter(scope -> scope.decidedAt().isPresent() && !scope.applies())
        .findFirst()
        .map(SectionScope::reason)
        .or(
            () ->
                clauses
                    .at(clause, Instant.MAX)
                    .filter(choice -> !choice.applies())
                    .map(ClauseChoice::reason));
  }
}
