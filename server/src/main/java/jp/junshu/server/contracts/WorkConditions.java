package jp.junshu.server.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import jp.junshu.core.gate.AccessRequest;
import jp.junshu.core.gate.Check;
import jp.junshu.core.gate.Missing.Turn;
import jp.junshu.core.policy.Clause;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.server.gate.Condition;
import jp.junshu.server.time.BusinessClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The conditions about how far the work on a contract has come. */
@Configuration
@Clause({"2.3", "5", "7"})
class WorkConditions {

  private final Parts parts;

  WorkConditions(Parts parts) {
    this.parts = parts;
  }

  /** The work was opened, is not completed, and its last day has not passed. */
  @Bean
  Condition workOpen() {
    return condition("work-open", (request, part) -> Stream.of(workOpen(part, request.at())));
  }

  static Check workOpen(ContractPart part, Instant at) {
    var contract = part.contract();
    var way = "/contracts/" + contract.head().id();
    return switch (contract.phase(LocalDate.ofInstant(at, BusinessClock.JST))) {
      case WORKING -> Check.holds("2.8", "work-open", contract.workingSince());
      case PREPARED -> Check.fails("2.8", "work-open", Turn.WARD, way);
      case REMAINDER -> Check.fails("7", "work-expired", Turn.NOBODY, way);
      case COMPLETED -> Check.fails("7", "work-completed", Turn.NOBODY, way);
    };
  }

  /** The work was opened and is not completed; its last day may have passed. */
  @Bean
  Condition workBegun() {
    return condition(
        "work-begun",
        (_, part) ->
            Stream.of(
                switch (part.contract().state()) {
                  case WORKING -> Check.holds("2.3", "work-open", part.contract().workingSince());
                  case PREPARED -> Check.fails("2.3", "work-open", Turn.WARD, way(part));
                  case COMPLETED -> Check.fails("2.3", "work-completed", Turn.NOBODY, way(part));
                }));
  }

  /**
   * The work was opened once, whatever became of it: what is found after the completion needs
   * somebody who answers for it (7).
   */
  @Bean
  Condition workOnceOpen() {
    return condition(
        "work-once-open",
        (_, part) ->
            Stream.of(
                part.contract().state() == Contract.State.PREPARED
                    ? Check.fails("7", "work-open", Turn.WARD, way(part))
                    : Check.holds("7", "work-open", part.contract().workingSince())));
  }

  private static String way(ContractPart part) {
    return "/contracts/" + part.contract().head().id();
  }

  /** Nothing remains. */
  @Bean
  Condition nothingRemains(ObjectProvider<CompletionChecks> checks) {
    return condition(
        "nothing-remains",
        (request, part) ->
            checks
                .orderedStream()
                .flatMap(each -> each.beforeCompletion(part.contract().head().id(), request.at())));
  }

  /** The ward decided which sections apply. */
  @Bean
  Condition scopeDecided() {
    return condition("scope-decided", (_, part) -> Stream.of(scopeDecided(part)));
  }

  static Check scopeDecided(ContractPart part) {
    return part.scopeDecided()
        ? Check.holds("5", "scope-decided", part.scopes().getFirst().decidedAt())
        : Check.fails("5", "scope-decided", Turn.WARD, way(part) + "/scope");
  }

  /** A draft is there and somebody else wrote it. */
  @Bean
  Condition scopeOfAnother() {
    return condition("scope-of-another", WorkConditions::scopeOfAnother);
  }

  private static Stream<Check> scopeOfAnother(AccessRequest request, ContractPart part) {
    if (part.scopes().size() < SectionScope.CHOICES.size()) {
      return Stream.of(Check.fails("5", "scope-drafted", Turn.WARD, way(part) + "/scope"));
    }
    var own =
        request.person().stream()
            .anyMatch(p -> part.scopes().stream().anyMatch(s -> s.draftedBy().equals(p.person())));
    return Stream.of(
        own
            ? Check.fails("5", "not-own-draft", Turn.WARD, "")
            : Check.holds("5", "not-own-draft", Optional.empty()));
  }

  private static Condition condition(
      String code, BiFunction<AccessRequest, ContractPart, Stream<Check>> look, Parts parts) {
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
            .flatMap(parts::find)
            .map(part -> look.apply(request, part))
            .orElseGet(
                () -> Stream.of(Check.fails(clause.toString(), "no-contract", Turn.NOBODY, "")));
      }
    };
  }

  private Condition condition(
      String code, BiFunction<AccessRequest, ContractPart, Stream<Check>> look) {
    return condition(code, look, parts);
  }
}
