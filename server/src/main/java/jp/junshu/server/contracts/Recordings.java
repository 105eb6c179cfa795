package jp.junshu.server.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.policy.Clause;
import org.springframework.stereotype.Service;

/** When the facts of contracts were recorded. Call it inside a transaction. */
@Service
@Clause("7")
public class Recordings {

  private final RecordedRepository recorded;
  private final ChangeRepository changes;

  Recordings(RecordedRepository recorded, ChangeRepository changes) {
    this.recorded = recorded;
    this.changes = changes;
  }

  /** By contract; nothing is known of one that cannot be seen. */
  public Map<ContractId, Recorded> of(List<ContractId> contracts) {
    var files = recorded.files(contracts);
    var places = recorded.places(contracts);
    var named = recorded.named(contracts);
    var decided = changes.decided(contracts);
    return contracts.stream()
        .distinct()
        .collect(
            Collectors.toMap(
                Function.identity(),
                id ->
                    new Recorded(
                        Optional.ofNullable(files.get(id)),
                        places.getOrDefault(id, Map.<AssignmentId, Instant>of()),
                        named.getOrDefault(id, Map.<AssignmentId, Instant>of()),
                        decided.getOrDefault(id, List.of()))));
  }
}
