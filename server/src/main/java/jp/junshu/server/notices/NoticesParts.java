package jp.junshu.server.notices;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.junshu.core.id.ContractId;
import jp.junshu.server.duties.FactsPart;
import org.springframework.stereotype.Component;

/** Loads the notices of contracts with two queries, however many they are. */
@Component
class NoticesParts implements FactsPart<NoticesPart> {

  private final NoticeRepository notices;

  NoticesParts(NoticeRepository notices) {
    this.notices = notices;
  }

  @Override
  public Class<NoticesPart> type() {
    return NoticesPart.class;
  }

  @Override
  public Map<ContractId, NoticesPart> load(List<ContractId> contracts) {
    var issued =
        notices.ofContracts(contracts).stream().collect(groupingBy(IssuedNotice::contract));
    var answers =
        notices.answers(contracts).stream()
            .collect(
                groupingBy(GivenAnswer::contract, toMap(GivenAnswer::notice, Function.identity())));
    return contracts.stream()
        .distinct()
        .collect(
            toMap(
                Function.identity(),
                contract ->
                    new NoticesPart(
                        issued.getOrDefault(contract, List.of()),
                        answers.getOrDefault(contract, Map.of()))));
  }
}
