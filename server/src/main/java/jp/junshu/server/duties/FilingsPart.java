package jp.junshu.server.duties;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.junshu.core.id.ContractId;
import jp.junshu.server.forms.FilingHead;
import jp.junshu.server.forms.FilingHeads;
import org.springframework.stereotype.Component;

@Component
class FilingsPart implements FactsPart<FilingsOf> {

  private final FilingHeads heads;

  FilingsPart(FilingHeads heads) {
    this.heads = heads;
  }

  @Override
  public Class<FilingsOf> type() {
    return FilingsOf.class;
  }

  @Override
  public Map<ContractId, FilingsOf> load(List<ContractId> contracts) {
    var found = heads.open(contracts).stream().collect(groupingBy(FilingHead::contract));
    var done = heads.inState(contracts, FilingDuties.DONE);
    return contracts.stream()
        .distinct()
        .collect(
            toMap(
                Function.identity(),
                contract ->
                    new FilingsOf(
                        found.getOrDefault(contract, List.of()),
                        done.getOrDefault(contract, List.of()))));
  }
}
