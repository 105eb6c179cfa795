package jp.junshu.server.gate;

import java.util.List;
import java.util.Map;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.policy.ClauseId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What passed on contracts although something was missing. */
@Service
public class Observations {

  private final ObservationRepository repository;

  Observations(ObservationRepository repository) {
    this.repository = repository;
  }

  /** The newest of a contract, not more than that many. */
  @Transactional(readOnly = true)
  public List<Observation> of(ContractId contract, int most) {
    return repository.of(contract, most);
  }

  /** How many there are under each clause. */
  @Transactional(readOnly = true)
  public Map<ClauseId, Long> counts(ContractId contract) {
    return repository.counts(contract);
  }
}
