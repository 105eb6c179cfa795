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

/** Loads what came of asking those who left, with two queries. */
@Component
class LeavingParts implements FactsPart<LeavingPart> {

  private final LeavingRepository repository;
  private final LeaverRequestRepository requests;
  private final PledgeProperties settings;
  private final Calendar calendar;

  LeavingParts(
      LeavingRepository repository,
      LeaverRequestRepository requests,
      PledgeProperties settings,
      Calendar calendar) {
    this.requests = requests;
    this.repository = repository;
    this.settings = settings;
    this.calendar = calendar;
  }

  @Override
  public Class<LeavingPart> type() {
    return LeavingPart.class;
  }

  @Override
  public Map<ContractId, LeavingPart> load(List<ContractId> contracts) {
    var rows =
        repository.of(contracts).stream().collect(groupingBy(LeavingRepository.Row::contract));
    var asked =
        requests.of(contracts).stream()
            .collect(
                groupingBy(
                    LeaverRequestRepository.Row::contract,
                    mapping(LeaverRequestRepository.Row::asked, toList())));
    return contracts.stream()
        .distinct()
        .collect(
            toMap(
                Function.identity(),
                id -> part(rows.getOrDefault(id, List.of()), asked.getOrDefault(id, List.of()))));
  }

  private LeavingPart part(List<LeavingRepository.Row> rows, List<LeaverAsked> asked) {
    return new LeavingPart(
        rows.stream()
            .map(LeavingRepository.Row::leaving)
            .collect(toMap(Leaving::place, Function.identity(), LeavingParts::stronger)),
        asked,
        settings.leaverDays(),
        settings.lookDays(),
        calendar);
  }

  /** A confirmation weighs more than that there was none, whichever came first. */
  private static Leaving stronger(Leaving one, Leaving other) {
    return one.kind() == Leaving.Kind.CONFIRMED ? one : other;
  }
}
