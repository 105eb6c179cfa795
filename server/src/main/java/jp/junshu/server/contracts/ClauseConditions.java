package jp.junshu.server.contracts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.gate.AccessRequest;
import jp.junshu.core.gate.Check;
import jp.junshu.core.gate.Missing.Turn;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.policy.Clause;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.core.policy.Strength;
import jp.junshu.server.gate.Condition;
import jp.junshu.server.gate.Weakenable;
import org.springframework.stereotype.Component;

/**
 * What is never weakened is not drafted weaker, and whoever drafted how a clause runs does not
 * decide on it.
 */
@Component
@Clause({"5", "4.1.6"})
class ClauseConditions implements Condition {

  private final ClauseRepository clauses;
  private final Weakenable weakenable;

  ClauseConditions(ClauseRepository clauses, Weakenable weakenable) {
    this.clauses = clauses;
    this.weakenable = weakenable;
  }

  @Override
  public String code() {
    return "clauses-fit";
  }

  @Override
  public Stream<Check> checks(AccessRequest request, ClauseId clause, String parameter) {
    return request
        .subject(ClauseDesk.Wish.class)
        .map(wish -> Stream.of(strength(wish), applies(wish)))
        .orElseGet(
            () ->
                request.resource().contract().stream().map(contract -> another(request, contract)));
  }

  private Check strength(ClauseDesk.Wish wish) {
    return wish.strength() == Strength.ENFORCE || weakenable.weakened(wish.clause())
        ? Check.holds(wish.clause().toString(), "never-weakened", Optional.empty())
        : Check.fails(wish.clause().toString(), "never-weakened", Turn.NOBODY, "");
  }

  private Check applies(ClauseDesk.Wish wish) {
    return wish.applies() || weakenable.dropped(wish.clause())
        ? Check.holds(wish.clause().toString(), "always-applies", Optional.empty())
        : Check.fails(wish.clause().toString(), "always-applies", Turn.NOBODY, "");
  }

  private Check another(AccessRequest request, ContractId contract) {
    boolean own =
        clauses.ofContracts(List.of(contract)).stream()
            .map(ClauseRepository.Row::choice)
            .filter(each -> each.decision().isEmpty())
            .anyMatch(
                each ->
                    request.person().filter(p -> p.person().equals(each.draftedBy())).isPresent());
    return own
        ? Check.fails("5", "not-own-draft", Turn.WARD, "")
        : Check.holds("5", "not-own-draft", Optional.empty());
  }
}
