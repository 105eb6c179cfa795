package jp.junshu.server.emergency;

import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.gate.AccessRequest;
import jp.junshu.core.gate.Check;
import jp.junshu.core.gate.Missing.Turn;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.server.gate.Condition;
import org.springframework.stereotype.Component;

/** Nobody knows a whole code: whoever prepared an envelope does not confirm it. */
@Component
class EnvelopeCondition implements Condition {

  @Override
  public String code() {
    return "envelope-of-another";
  }

  @Override
  public Stream<Check> checks(AccessRequest request, ClauseId clause, String parameter) {
    boolean another =
        request
            .subject(Envelope.class)
            .flatMap(
                envelope ->
                    request.person().map(who -> !envelope.preparedBy().equals(who.person())))
            .orElse(false);
    return Stream.of(
        another
            ? Check.holds(clause.toString(), code(), Optional.empty())
            : Check.fails(clause.toString(), code(), Turn.WARD, ""));
  }
}
