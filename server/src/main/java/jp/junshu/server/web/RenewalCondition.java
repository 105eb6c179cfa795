package jp.junshu.server.web;

import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.gate.AccessRequest;
import jp.junshu.core.gate.Check;
import jp.junshu.core.gate.Missing.Turn;
import jp.junshu.core.policy.Clause;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.server.gate.Condition;
import jp.junshu.server.ledger.Renewal;
import org.springframework.stereotype.Component;

/** That signatures are renewed is confirmed by a second person. */
@Component
@Clause("7")
class RenewalCondition implements Condition {

  private static final String CODE = "renewal-of-another";

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public Stream<Check> checks(AccessRequest request, ClauseId clause, String parameter) {
    return request.subject(Renewal.class).stream()
        .flatMap(
            renewal ->
                request.person().stream()
                    .map(who -> check(clause, !renewal.drafted().person().equals(who.person()))));
  }

  private static Check check(ClauseId clause, boolean another) {
    return another
        ? Check.holds(clause.toString(), CODE, Optional.empty())
        : Check.fails(clause.toString(), CODE, Turn.WARD, "");
  }
}
