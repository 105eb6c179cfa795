package jp.junshu.server.contracts;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import jp.junshu.core.form.Life.State;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.ContractId;
import jp.junshu.server.duties.FactsPart;
import jp.junshu.server.forms.FiledContent;
import jp.junshu.server.forms.Filings;
import org.springframework.stereotype.Component;

/** Reads off the records of both sides whose employment was seen. */
@Component
public class EmploymentsSeen implements FactsPart<EmploymentSeen> {

  private static final String RECORD = "F02B";

  private static final Set<State> STANDS = Set.of(State.KEPT, State.COUNTERSIGNED);

  private final Filings filings;

  EmploymentsSeen(Filings filings) {
    this.filings = filings;
  }

  @Override
  public Class<EmploymentSeen> type() {
    return EmploymentSeen.class;
  }

  /** What was seen of one contract's people. Call it inside a transaction. */
  public EmploymentSeen of(ContractId contract) {
    return known(List.of(contract)).getOrDefault(contract, EmploymentSeen.NOTHING);
  }

  @Override
  public Map<ContractId, EmploymentSeen> load(List<ContractId> contracts) {
    var records =
        filings.contents(contracts, RECORD).stream()
            .filter(filed -> STANDS.contains(filed.state()))
            .collect(groupingBy(FiledContent::contract));
    return contracts.stream()
        .distinct()
        .collect(toMap(Function.identity(), each -> seen(records.getOrDefault(each, List.of()))));
  }

  private EmploymentSeen seen(List<FiledContent> records) {
    return new EmploymentSeen(
        records.stream()
            .map(filed -> filings.content(filed, EmploymentProof.class))
            .flatMap(proof -> proof.people().stream().map(row -> new Row(row.person(), proof)))
            .collect(toMap(Row::place, Row::day, BinaryOperator.maxBy(LocalDate::compareTo))));
  }

  private record Row(AssignmentId place, EmploymentProof proof) {
    LocalDate day() {
      return proof.seenOn();
    }
  }
}
