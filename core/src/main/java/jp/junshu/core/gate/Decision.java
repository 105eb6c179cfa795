package jp.junshu.core.gate;

import java.util.List;
import java.util.stream.Stream;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.core.policy.Strength;

/**
 * The gate's answer: default deny, with the clauses and everything that is missing, not only the
 * first.
 */
public sealed interface Decision {

  /** The clauses whose conditions were looked at. */
  List<ClauseId> clauses();

  /**
   * The act may be done now.
   *
   * @param passed what is missing and did not hold it up, each with its strength; never shown as if
   *     it were there
   */
  record Allowed(List<ClauseId> clauses, List<Missing> passed) implements Decision {
    public Allowed {
      clauses = List.copyOf(clauses);
      passed = List.copyOf(passed);
      if (passed.stream().anyMatch(each -> each.strength() == Strength.ENFORCE)) {
        throw new IllegalArgumentException("what is enforced does not pass");
      }
    }
  }

  /**
   * The act may not be done now, or not without going on knowingly.
   *
   * @param missing what stands in the way, never empty; what is only watched does not
   * @param watched what is missing beside it and only watched
   */
  record Refused(List<ClauseId> clauses, List<Missing> missing, List<Missing> watched)
      implements Decision {
    public Refused {
      clauses = List.copyOf(clauses);
      missing = List.copyOf(missing);
      watched = List.copyOf(watched);
      if (missing.isEmpty()) {
        throw new IllegalArgumentException("a refusal says what is missing");
      }
    }

    /** A refusal beside which nothing is watched. */
    public Refused(List<ClauseId> clauses, List<Missing> missing) {
      this(clauses, missing, List.of());
    }

    /** Whether nothing but warnings stands in the way, so that one may go on knowingly. */
    public boolean onlyWarns() {
      return missing.stream().allMatch(each -> each.strength() == Strength.WARN);
    }

    /** The act, done knowingly. */
    public Allowed knowingly() {
      return new Allowed(clauses, Stream.concat(missing.stream(), watched.stream()).toList());
    }
  }
}
