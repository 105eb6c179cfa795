package jp.junshu.server.emergency;

import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.gate.AccessRequest;
import jp.junshu.core.gate.Check;
import jp.junshu.core.gate.Missing.Turn;
import jp.junshu.core.id.OpeningId;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.server.gate.Condition;
import org.springframework.stereotype.Component;

/**
 * Whoever acts broke an envelope, it is still open, and not to practise. Holds the opening, so that
 * whoever ends it waits for the act or the act is refused.
 */
@Component
class OpenCondition implements Condition {

  private final Openings openings;

  OpenCondition(Openings openings) {
    this.openings = openings;
  }

  @Override
  public String code() {
    return "emergency-open";
  }

  @Override
  public Stream<Check> checks(AccessRequest request, ClauseId clause, String parameter) {
    var opening =
        Optional.of(request)
            .filter(asked -> asked.actor().equals(EmergencyWork.ACTOR))
            .flatMap(asked -> asked.subject(OpeningId.class))
            .flatMap(openings::hold);
    return Stream.of(
        check(clause, code(), opening.filter(openings::stands).isPresent()),
        check(clause, "emergency-no-drill", opening.filter(each -> !each.drill()).isPresent()));
  }

  private static Check check(ClauseId clause, String code, boolean holds) {
    return holds
        ? Check.holds(clause.toString(), code, Optional.empty())
        : Check.fails(clause.toString(), code, Turn.WARD, "");
  }
}
