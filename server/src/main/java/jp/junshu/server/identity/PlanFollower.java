package jp.junshu.server.identity;

import java.util.stream.Stream;
import jp.junshu.core.gate.Actor;

/**
 * What else a plan brings about; answered by modules above, in the transaction that confirms it or
 * takes it back. Whatever they write counts from the plan's day.
 */
public interface PlanFollower {

  /** What speaks against it there. */
  Stream<PlanProblem> problems(Plan plan);

  /** Its sections, posts and holdings are written already. */
  void confirmed(Actor actor, Plan plan);

  /** Its day has not come. */
  void withdrawn(Actor actor, Plan plan);
}
