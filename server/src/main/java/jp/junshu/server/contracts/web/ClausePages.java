package jp.junshu.server.contracts.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.core.policy.ClauseSettings;
import jp.junshu.server.contracts.ContractPart;
import jp.junshu.server.gate.ClauseStrengths;
import jp.junshu.server.gate.Observation;
import jp.junshu.server.gate.Observations;
import jp.junshu.server.gate.Weakenable;
import jp.junshu.server.rules.ClauseCells;
import jp.junshu.server.ui.Reads;
import org.springframework.stereotype.Component;

/** What the pages on the clauses of a contract are read off. */
@Component
class ClausePages {

  /** The newest that are shown one by one; all are counted. */
  private static final int MOST = 50;

  private final ClauseStrengths strengths;
  private final Observations observations;
  private final ClauseCells cells;
  private final Weakenable weakenable;
  private final Reads reads;

  ClausePages(
      ClauseStrengths strengths,
      Observations observations,
      ClauseCells cells,
      Weakenable weakenable,
      Reads reads) {
    this.strengths = strengths;
    this.observations = observations;
    this.cells = cells;
    this.weakenable = weakenable;
    this.reads = reads;
  }

  /** The 38 clauses as they ran at that moment; what passed is counted to this day. */
  List<ClauseRow> rows(ContractPart part, Instant at) {
    var contract = part.contract().head().id();
    return reads.snapshot(
        () ->
            ClauseRow.of(
                new ClauseRow.Facts(
                    part, settings(contract, at), part.clauses().at(at), passed(contract)),
                cells,
                weakenable));
  }

  private ClauseSettings settings(ContractId contract, Instant at) {
    return strengths.of(contract, at);
  }

  private Map<ClauseId, Long> passed(ContractId contract) {
    return observations.counts(contract);
  }

  /** The newest acts that passed although something was missing. */
  List<Observation> newest(ContractId contract) {
    return reads.snapshot(() -> observations.of(contract, MOST));
  }

  /** What may be chosen for the clause at all. */
  Weakenable weakenable() {
    return weakenable;
  }
}
