package jp.junshu.core.gate;

import java.util.List;
import jp.junshu.core.policy.ClauseId;

/**
 * One thing that stands in the way, the clause that asks for it, and who can mend it.
 *
 * @param clause the clause that asks for it
 * @param code the message key {@code missing.<code>} of what is missing; no personal data
 * @param who whose turn it is
 * @param about ids and codes that fill the message, in order; never names of people
 * @param way the path of the page where it is mended, or empty where there is none
 */
public record Missing(ClauseId clause, String code, Turn who, List<String> about, String way) {

  public Missing {
    about = List.copyOf(about);
  }

  /** Whose turn it is. */
  public enum Turn {
    WARD,
    CONTRACTOR,
    WORKER,
    NOBODY
  }
}
