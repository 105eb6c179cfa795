package jp.junshu.server.photographs;

import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.gate.AccessRequest;
import jp.junshu.core.gate.Check;
import jp.junshu.core.gate.Missing.Turn;
import jp.junshu.core.policy.Clause;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.server.gate.Condition;
import org.springframework.stereotype.Component;

/** Whoever leads nobody hands in, and takes away, the photograph of themselves alone. */
@Component
@Clause("5")
class OwnPhotograph implements Condition {

  private static final String CODE = "own-photograph";

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public Stream<Check> checks(AccessRequest request, ClauseId clause, String parameter) {
    boolean own =
        request
            .subject(PhotographDesk.Wanted.class)
            .flatMap(
                wanted ->
                    request.person().filter(by -> by.person().equals(wanted.place().person())))
            .isPresent();
    return Stream.of(
        own
            ? Check.holds(clause.toString(), CODE, Optional.empty())
            : Check.fails(clause.toString(), CODE, Turn.NOBODY, ""));
  }
}
