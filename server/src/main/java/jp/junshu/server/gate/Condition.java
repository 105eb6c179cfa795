package jp.junshu.server.gate;

import java.util.stream.Stream;
import jp.junshu.core.gate.AccessRequest;
import jp.junshu.core.gate.Check;
import jp.junshu.core.policy.ClauseId;

/**
 * A kind of condition that the rule table can ask for. Evaluated on the database's facts in the
 * caller's transaction, twice if the contract's standing moved between asking and doing; it must
 * not write.
 */
public interface Condition {

  /** Its code in the rule table; what follows a colon there is the parameter. */
  String code();

  /**
   * Everything this condition looked at.
   *
   * @param clause the clause under which the rule table asks for it
   * @param parameter what stands after the colon, or empty
   */
  Stream<Check> checks(AccessRequest request, ClauseId clause, String parameter);
}
