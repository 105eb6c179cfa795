package jp.junshu.server.identity;

import java.time.LocalDate;
import jp.junshu.core.gate.Actor;

/**
 * What else must be true as soon as somebody holds a post or leaves it; answered by modules above,
 * in the transaction of the change.
 */
public interface PostFollower {

  /** The holding begins with its first day. */
  void held(Actor actor, Holding holding);

  /** That day is the last. */
  void left(Actor actor, Holding holding, LocalDate until);
}
