package jp.junshu.server.rules.web;

import java.util.List;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.core.policy.Edition;
import jp.junshu.core.policy.EditionClause;
import jp.junshu.core.policy.Role;
import jp.junshu.server.rules.RoleClauses;

/**
 * What an edition says for a clause of the reference edition, in one or more of its own.
 *
 * @param own at least one
 */
public record TrainingLine(ClauseId id, List<EditionClause> own) {

  /** Those that somebody of the role meets, as far as the edition has them. */
  static List<TrainingLine> of(Role role, Edition edition) {
    return RoleClauses.of(role).stream()
        .map(id -> new TrainingLine(id, edition.saying(id)))
        .filter(line -> !line.own().isEmpty())
        .toList();
  }
}
