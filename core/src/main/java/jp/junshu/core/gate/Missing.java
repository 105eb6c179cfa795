package jp.junshu.core.gate;

import java.util.List;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.core.policy.Strength;

/**
 * One thing that stands in the way, the clause that asks for it, and who can mend it.
 *
 * @param clause the clause that asks for it
 * @param code the message key {@code missing.<code>} of what is missing; no personal data
 * @param who whose turn it is
 * @param about ids and codes that fill the message, in order; never names of people
 * @param way the path of the page where it is mended, or empty where there is none
 * @param strength whether the act is refused without it, or goes on knowingly, or watched
 */
public record Missing(
    ClauseId clause, String code, Turn who, List<String> about, String way, Strength strength) {

  public Missing {
    about = List.copyOf(about);
  }

  /** A thing without which the act is refused. */
  public Missing(ClauseId clause, String code, Turn who, List<String> about, String way) {
    this(clause, code, who, about, way, Strength.ENFORCE);
  }

  /** Whose turn it is. */
  public enum Turn {
    WARD,
    CONTRACTOR,
    WORKER,
    NOBODY
  }
}
