package jp.junshu.server.blanks;

import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.gate.AccessRequest;
import jp.junshu.core.gate.Check;
import jp.junshu.core.gate.Missing.Turn;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.server.gate.Condition;
import org.springframework.stereotype.Component;

/** The sheet was issued by the person's own organization, on the contract asked about. */
@Component
class OwnBlank implements Condition {

  @Override
  public String code() {
    return "own-blank";
  }

  @Override
  public Stream<Check> checks(AccessRequest request, ClauseId clause, String parameter) {
    boolean own =
        request
            .subject(BlankBatch.class)
            .filter(batch -> request.resource().contract().equals(Optional.of(batch.contract())))
            .flatMap(batch -> request.person().filter(p -> p.organization().equals(batch.issuer())))
            .isPresent();
    return Stream.of(
        own
            ? Check.holds(clause.toString(), "own-blank", Optional.empty())
            : Check.fails(clause.toString(), "own-blank", Turn.NOBODY, ""));
  }
}
