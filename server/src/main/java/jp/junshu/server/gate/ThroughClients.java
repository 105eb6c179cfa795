package jp.junshu.server.gate;

import java.util.List;
import java.util.stream.Stream;
import jp.junshu.core.gate.AccessRequest;
import jp.junshu.core.gate.Check;
import jp.junshu.core.gate.Missing.Turn;
import jp.junshu.core.gate.RuleTable;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.server.identity.SignedIn;
import org.springframework.stereotype.Component;

/**
 * An API client does in a person's name only what the rule table opens to clients by a line with
 * this condition; everything else asks for the person's own session.
 */
@Component
class ThroughClients implements Condition {

  private static final String CODE = "through-client";

  @Override
  public String code() {
    return CODE;
  }

  /** The line itself asks nothing; where it is missing, {@link #against} does. */
  @Override
  public Stream<Check> checks(AccessRequest request, ClauseId clause, String parameter) {
    return Stream.empty();
  }

  static boolean open(List<RuleTable.Rule> rules) {
    return rules.stream().anyMatch(rule -> rule.condition().equals(CODE));
  }

  static Stream<Check> against(List<RuleTable.Rule> rules) {
    return open(rules) || SignedIn.client().isEmpty()
        ? Stream.empty()
        : rules.stream()
            .limit(1)
            .map(rule -> Check.fails(rule.clause().toString(), "own-session", Turn.NOBODY, ""));
  }
}
