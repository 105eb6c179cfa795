package jp.junshu.server.afterwards;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import jp.junshu.core.gate.AccessRequest;
import jp.junshu.core.gate.Check;
import jp.junshu.core.gate.Missing.Turn;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.policy.Clause;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.server.gate.Condition;
import jp.junshu.server.time.BusinessClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The conditions about how long records are kept and what becomes of them. */
@Configuration
@Clause("7")
class RetentionConditions {

  private final Retentions retentions;

  RetentionConditions(Retentions retentions) {
    this.retentions = retentions;
  }

  /** The time of the records asked about has run; those of a running contract never. */
  @Bean
  Condition retentionOver() {
    return condition(
        "retention-over",
        (request, retention) ->
            request.subject(Records.class).stream()
                .map(records -> over(retention, records, request)));
  }

  private static Check over(Retention retention, Records records, AccessRequest request) {
    var today = LocalDate.ofInstant(request.at(), BusinessClock.JST);
    return retention.over(records, today) && !retention.disposed(records)
        ? Check.holds("7", "retention-over", Optional.empty())
        : Check.fails("7", "retention-over", Turn.NOBODY, way(retention));
  }

  /** Nothing is disposed of under a hold, proposed ones counted; keeping longer is free. */
  @Bean
  Condition notUnderHold() {
    return condition(
        "not-under-hold",
        (request, retention) ->
            request.subject(Records.class).stream()
                .flatMap(records -> retention.draft(records).stream())
                .filter(draft -> draft.outcome() == Disposal.Outcome.DISPOSE)
                .map(
                    _ ->
                        retention.hold().isEmpty()
                            ? Check.holds("7", "not-under-hold", Optional.empty())
                            : Check.fails("7", "not-under-hold", Turn.WARD, way(retention))));
  }

  /** Whoever drafted it does not decide it. */
  @Bean
  Condition retentionOfAnother() {
    return condition(
        "retention-of-another",
        (request, retention) ->
            request.subject(Records.class).stream()
                .flatMap(records -> retention.draft(records).stream())
                .map(draft -> another(request, draft.draftedBy())));
  }

  /** Whoever proposed a hold, or to lift it, is not the second person. */
  @Bean
  Condition holdOfAnother() {
    return condition(
        "hold-of-another",
        (request, retention) ->
            retention.hold().stream()
                .map(
                    hold ->
                        hold.proposed()
                            ? hold.proposedBy()
                            : hold.liftProposedBy().orElse(hold.proposedBy()))
                .map(first -> another(request, first)));
  }

  private static Check another(AccessRequest request, PersonId first) {
    boolean own = request.person().filter(each -> each.person().equals(first)).isPresent();
    return own
        ? Check.fails("7", "not-own-draft", Turn.WARD, "")
        : Check.holds("7", "not-own-draft", Optional.empty());
  }

  /** Pledges and disposal proofs are kept no shorter than the file they belong to. */
  @Bean
  Condition keptLongest() {
    return condition(
        "kept-longest",
        (request, retention) ->
            request.subject(RetentionDesk.Setting.class).stream()
                .map(
                    setting ->
                        longest(retention, setting)
                            ? Check.holds("7", "kept-longest", Optional.empty())
                            : Check.fails("7", "kept-longest", Turn.WARD, way(retention))));
  }

  private static boolean longest(Retention retention, RetentionDesk.Setting setting) {
    return setting.records() == Records.FILE
        ? Arrays.stream(Records.values())
            .noneMatch(
                each -> retention.kept(each).shorterThan(setting.kept()) && each != Records.FILE)
        : !setting.kept().shorterThan(retention.kept(Records.FILE));
  }

  private static String way(Retention retention) {
    return "/contracts/" + retention.contract().head().id() + "/retention";
  }

  private Condition condition(
      String code, BiFunction<AccessRequest, Retention, Stream<Check>> look) {
    return new Condition() {
      @Override
      public String code() {
        return code;
      }

      @Override
      public Stream<Check> checks(AccessRequest request, ClauseId clause, String parameter) {
        return request
            .resource()
            .contract()
            .flatMap(retentions::of)
            .map(retention -> look.apply(request, retention))
            .orElseGet(
                () -> Stream.of(Check.fails(clause.toString(), "no-contract", Turn.NOBODY, "")));
      }
    };
  }
}
