package jp.junshu.server.identity;

import java.util.Optional;
import java.util.UUID;

/**
 * What keeps a plan from being confirmed.
 *
 * @param line the line it is about; empty for the plan as a whole
 * @param code message key {@code plan.problem.<code>}
 */
public record PlanProblem(Optional<UUID> line, String code) {

  static PlanProblem of(Plan.Line line, String code) {
    return new PlanProblem(Optional.of(line.id()), code);
  }
}
