package jp.junshu.server.dossier;

import java.util.Optional;
import java.util.Set;
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
import jp.junshu.server.contracts.Contracts;
import jp.junshu.server.gate.Condition;
import jp.junshu.server.identity.PostDirectory;
import org.springframework.stereotype.Component;

/**
 * Who may take a contract's dossier: both sides' managers and the clerk of that contract, and the
 * ward's auditors, who hold a post and no place on a contract.
 */
@Component
@Clause("3.2")
class DossierCondition implements Condition {

  private static final Set<Role> ROLES =
      Set.of(Role.SECURITY_MANAGER, Role.CLERK, Role.AUDITOR, Role.ENGAGEMENT_MANAGER);

  private final Contracts contracts;
  private final PostDirectory posts;

  DossierCondition(Contracts contracts, PostDirectory posts) {
    this.contracts = contracts;
    this.posts = posts;
  }

  @Override
  public String code() {
    return "takes-evidence";
  }

  @Override
  public Stream<Check> checks(AccessRequest request, ClauseId clause, String parameter) {
    boolean holds =
        request
            .person()
            .filter(person -> audits(person, request) || stands(person, request))
            .isPresent();
    return Stream.of(
        holds
            ? Check.holds(clause.toString(), code(), Optional.empty())
            : Check.fails(clause.toString(), code(), Turn.NOBODY, ""));
  }

  private boolean audits(PersonActor person, AccessRequest request) {
    return person.side() == Side.WARD && posts.holds(person.person(), Role.AUDITOR, request.at());
  }

  private boolean stands(PersonActor person, AccessRequest request) {
    return request.resource().contract().stream()
        .anyMatch(contract -> stands(person, contract, request));
  }

  private boolean stands(PersonActor person, ContractId contract, AccessRequest request) {
    return contracts.roster(contract).of(person.person(), request.at()).stream()
        .filter(place -> place.organization().equals(person.organization()))
        .anyMatch(place -> ROLES.contains(place.role()));
  }
}
