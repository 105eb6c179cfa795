package jp.junshu.server.web;

import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.gate.AccessRequest;
import jp.junshu.core.gate.Check;
import jp.junshu.core.gate.Missing.Turn;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.policy.Clause;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.server.gate.Condition;
import jp.junshu.server.identity.Plan;
import org.springframework.stereotype.Component;

/**
 * A plan is confirmed by a second person: whoever wrote a line of it does not, nor does anybody it
 * gives a post.
 */
@Component
@Clause("5")
class PlanCondition implements Condition {

  @Override
  public String code() {
    return "plan-of-another";
  }

  @Override
  public Stream<Check> checks(AccessRequest request, ClauseId clause, String parameter) {
    return request.subject(Plan.class).stream()
        .flatMap(
            plan -> request.person().stream().flatMap(who -> both(plan, who.person(), clause)));
  }

  private static Stream<Check> both(Plan plan, PersonId who, ClauseId clause) {
    return Stream.of(
        check(clause, "plan-of-another", plan.writers().noneMatch(who::equals)),
        check(clause, "plan-gives-another", !plan.gives(who)));
  }

  private static Check check(ClauseId clause, String code, boolean holds) {
    return holds
        ? Check.holds(clause.toString(), code, Optional.empty())
        : Check.fails(clause.toString(), code, Turn.WARD, "");
  }
}
