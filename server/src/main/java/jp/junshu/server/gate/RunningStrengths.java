package jp.junshu.server.gate;

import java.util.List;
import jp.junshu.core.gate.AccessRequest;
import jp.junshu.core.gate.Check;
import jp.junshu.core.policy.Clause;
import org.springframework.stereotype.Component;

/**
 * How strongly what the gate looked at is asked for on the contract, at the moment of the act.
 * Where everything is there, nobody has to know.
 */
@Component
@Clause("5")
class RunningStrengths {

  private final ClauseStrengths strengths;
  private final Weakenable weakenable;

  RunningStrengths(ClauseStrengths strengths, Weakenable weakenable) {
    this.strengths = strengths;
    this.weakenable = weakenable;
  }

  List<Check> of(AccessRequest request, List<Check> looked) {
    var contract = request.resource().contract();
    boolean weakenedSomewhere =
        looked.stream().anyMatch(each -> !each.holds() && weakenable.weakened(each.code()));
    if (contract.isEmpty() || !weakenedSomewhere) {
      return looked;
    }
    var settings = strengths.of(contract.get(), request.at());
    return looked.stream().flatMap(each -> weakenable.under(settings, each).stream()).toList();
  }
}
