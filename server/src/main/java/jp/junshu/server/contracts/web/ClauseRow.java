package jp.junshu.server.contracts.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.core.policy.ClauseSettings;
import jp.junshu.core.policy.Strength;
import jp.junshu.server.contracts.ClauseChoice;
import jp.junshu.server.contracts.ContractPart;
import jp.junshu.server.gate.Weakenable;
import jp.junshu.server.rules.ClauseCells;

/**
 * One of the 38 clauses on a contract: what the product can, and how it runs here.
 *
 * @param can prevent, detect, prove, of this build
 * @param reach how far it comes here
 * @param reason why it does not apply, or why it runs as it does, where somebody decided so
 * @param since when it was decided, where it was decided for the clause itself
 * @param draft what waits for a decision on it
 * @param passed how often an act passed under it although something was missing
 */
public record ClauseRow(
    ClauseId clause,
    List<ClauseCells.Row> can,
    ClauseReach reach,
    boolean applies,
    Strength strength,
    String reason,
    Optional<Instant> since,
    Optional<ClauseChoice> draft,
    long passed) {

  public ClauseRow {
    can = List.copyOf(can);
  }

  /** What the rows are read off. */
  record Facts(
      ContractPart part,
      ClauseSettings settings,
      Map<ClauseId, ClauseChoice> chosen,
      Map<ClauseId, Long> passed) {}

  static List<ClauseRow> of(Facts facts, ClauseCells cells, Weakenable weakenable) {
    return ClauseId.ALL.stream().map(clause -> of(clause, facts, cells, weakenable)).toList();
  }

  private static ClauseRow of(
      ClauseId clause, Facts facts, ClauseCells cells, Weakenable weakenable) {
    var settings = facts.settings();
    var chosen = Optional.ofNullable(facts.chosen().get(clause));
    boolean applies = settings.applies(clause);
    var reason =
        applies
            ? chosen.map(ClauseChoice::reason).orElse("")
            : chosen
                .filter(choice -> !choice.applies())
                .map(ClauseChoice::reason)
                .or(() -> facts.part().notApplicable(clause))
                .orElse("");
    return new ClauseRow(
        clause,
        cells.of(clause),
        ClauseReach.of(clause, cells, settings, weakenable.asked(clause) > 0),
        applies,
        settings.strength(clause),
        reason,
        chosen.flatMap(ClauseChoice::decision).map(ClauseChoice.Decision::at),
        facts.part().clauses().drafts().stream()
            .filter(draft -> draft.clause().equals(clause))
            .findFirst(),
        facts.passed().getOrDefault(clause, 0L));
  }
}
