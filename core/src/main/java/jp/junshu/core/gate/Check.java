package jp.junshu.core.gate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.core.policy.Strength;

/**
 * One condition looked at: it holds, since when, or it does not, and then who mends it where.
 *
 * @param clause the clause that asks for it
 * @param code message key {@code check.<code>} when it holds, {@code missing.<code>} when it does
 *     not
 * @param about ids, numbers and codes that fill the message; a person stands here by assignment id
 *     only
 * @param since the moment of the fact that made it hold, where there is one
 * @param strength how strongly it is asked for on the contract; enforced unless the gate says less
 */
public record Check(
    ClauseId clause,
    String code,
    List<String> about,
    boolean holds,
    Optional<Instant> since,
    Missing.Turn who,
    String way,
    Strength strength) {

  public Check {
    about = List.copyOf(about);
  }

  /** A condition that holds. */
  public static Check holds(String clause, String code, Optional<Instant> since, String... about) {
    return new Check(
        ClauseId.of(clause),
        code,
        List.of(about),
        true,
        since,
        Missing.Turn.NOBODY,
        "",
        Strength.ENFORCE);
  }

  /**
   * A condition that does not hold, whose turn it is, and the page where it is mended (or empty).
   */
  public static Check fails(
      String clause, String code, Missing.Turn who, String way, String... about) {
    return new Check(
        ClauseId.of(clause),
        code,
        List.of(about),
        false,
        Optional.empty(),
        who,
        way,
        Strength.ENFORCE);
  }

  /** The same condition, where it is somebody else's turn. */
  public Check waitingFor(Missing.Turn turn) {
    return new Check(clause, code, about, holds, since, turn, way, strength);
  }

  /** The same condition, asked for that strongly. */
  public Check at(Strength how) {
    return new Check(clause, code, about, holds, since, who, way, how);
  }

  /** The same as what is missing, if it does not hold. */
  public Optional<Missing> missing() {
    return holds
        ? Optional.empty()
        : Optional.of(new Missing(clause, code, who, about, way, strength));
  }
}
