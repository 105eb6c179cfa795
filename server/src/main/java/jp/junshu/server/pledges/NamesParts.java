package jp.junshu.server.pledges;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.junshu.core.id.ContractId;
import jp.junshu.server.duties.FactsPart;
import jp.junshu.server.time.Calendar;
import org.springframework.stereotype.Component;

/** Loads what lists of names were compared, with one query. */
@Component
class NamesParts implements FactsPart<NamesPart> {

  private final NameRepository repository;
  private final PledgeProperties settings;
  private final Calendar calendar;

  NamesParts(NameRepository repository, PledgeProperties settings, Calendar calendar) {
    this.repository = repository;
    this.settings = settings;
    this.calendar = calendar;
  }

  @Override
  public Class<NamesPart> type() {
    return NamesPart.class;
  }

  @Override
  public Map<ContractId, NamesPart> load(List<ContractId> contracts) {
    var rows =
        repository.of(contracts).stream()
            .collect(
                groupingBy(
                    NameRepository.Row::contract,
                    mapping(NameRepository.Row::comparison, toList())));
    return contracts.stream()
        .distinct()
        .collect(
            toMap(
                Function.identity(),
                id ->
                    new NamesPart(
                        rows.getOrDefault(id, List.of()), settings.explainDays(), calendar)));
  }
}
