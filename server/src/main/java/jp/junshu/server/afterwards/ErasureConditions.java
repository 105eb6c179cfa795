package jp.junshu.server.afterwards;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.gate.AccessRequest;
import jp.junshu.core.gate.Check;
import jp.junshu.core.gate.Missing.Turn;
import jp.junshu.core.policy.Clause;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.server.gate.Condition;
import jp.junshu.server.time.BusinessClock;
import org.springframework.stereotype.Component;

/** What has to hold when a decided disposal is carried out. */
@Component
@Clause("7")
class ErasureConditions implements Condition {

  private final Retentions retentions;

  ErasureConditions(Retentions retentions) {
    this.retentions = retentions;
  }

  @Override
  public String code() {
    return "erasure-due";
  }

  @Override
  public Stream<Check> checks(AccessRequest request, ClauseId clause, String parameter) {
    var retention = request.resource().contract().flatMap(retentions::of);
    var carrying = request.subject(ErasureDesk.Carrying.class);
    if (retention.isEmpty() || carrying.isEmpty()) {
      return Stream.of(Check.fails(clause.toString(), "no-contract", Turn.NOBODY, ""));
    }
    var today = LocalDate.ofInstant(request.at(), BusinessClock.JST);
    return checks(retention.get(), carrying.get().records(), today);
  }

  private static Stream<Check> checks(Retention retention, Records records, LocalDate today) {
    var way = "/contracts/" + retention.contract().head().id() + "/retention";
    var hurdles = retention.hurdles(records, today);
    return Arrays.stream(ErasureHurdle.values())
        .map(
            each ->
                hurdles.contains(each)
                    ? Check.fails("7", each.code(), each.turn(), way)
                    : Check.holds("7", each.code(), Optional.empty()));
  }
}
