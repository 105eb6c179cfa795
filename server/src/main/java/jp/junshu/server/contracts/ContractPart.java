package jp.junshu.server.contracts;

import java.util.List;
import java.util.Optional;
import jp.junshu.core.policy.ClauseId;

/** What this module knows of one contract: for duty rules, conditions and screens alike. */
public record ContractPart(Contract contract, Roster roster, List<SectionScope> scopes) {

  public ContractPart {
    scopes = List.copyOf(scopes);
  }

  /** Whether the ward decided which sections apply. */
  public boolean scopeDecided() {
    return scopes.size() == SectionScope.CHOICES.size()
        && scopes.stream().allMatch(scope -> scope.decidedAt().isPresent());
  }

  /** The decision that a clause does not apply here, if there is one. */
  public Optional<SectionScope> notApplicable(ClauseId clause) {
    return scopes.stream()
        .filter(scope -> scope.section().equals(clause.section()))
        .filter(scope -> scope.decidedAt().isPresent() && !scope.applies())
        .findFirst();
  }
}
