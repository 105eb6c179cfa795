package jp.junshu.core.gate;

import java.util.List;
import jp.junshu.core.policy.ClauseId;

/**
 * The gate's answer: default deny, with the clauses and everything that is missing, not only the
 * first.
 */
public sealed interface Decision {

  /** The clauses whose conditions were looked at. */
  List<ClauseId> clauses();

  /** The act may be done now. */
  record Allowed(List<ClauseId> clauses) implements Decision {
    public Allowed {
      clauses = List.copyOf(clauses);
    }
  }

  /**
   * The act may not be done now.
   *
   * @param missing never empty
   */
  record Refused(List<ClauseId> clauses, List<Missing> missing) implements Decision {
    public Refused {
      clauses = List.copyOf(clauses);
      missing = List.copyOf(missing);
      if (missing.isEmpty()) {
        throw new IllegalArgumentException("a refusal says what is missing");
      }
    }
  }
}
