package jp.junshu.server.contracts;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.gate.AccessRequest;
import jp.junshu.core.gate.Check;
import jp.junshu.core.gate.Missing.Turn;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.policy.Clause;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.server.gate.Condition;
import jp.junshu.server.time.BusinessClock;
import org.springframework.stereotype.Component;

/** A change fits the contract as it stands, and whoever drafted it does not decide it. */
@Component
@Clause("7")
class ChangeConditions implements Condition {

  private final ChangeRepository changes;
  private final ContractRepository contracts;

  ChangeConditions(ChangeRepository changes, ContractRepository contracts) {
    this.changes = changes;
    this.contracts = contracts;
  }

  @Override
  public String code() {
    return "change-fits";
  }

  @Override
  public Stream<Check> checks(AccessRequest request, ClauseId clause, String parameter) {
    return request.resource().contract().flatMap(contracts::find).stream()
        .flatMap(contract -> checks(request, contract));
  }

  private Stream<Check> checks(AccessRequest request, Contract contract) {
    var id = contract.head().id();
    return request
        .subject(ContractChange.class)
        .map(draft -> Stream.of(fits(request, contract, draft)))
        .orElseGet(
            () ->
                draft(id).stream()
                    .flatMap(
                        draft ->
                            Stream.of(another(request, draft), fits(request, contract, draft))));
  }

  private Optional<ContractChange> draft(ContractId contract) {
    return changes.of(contract).stream().filter(each -> each.decidedAt().isEmpty()).findFirst();
  }

  private static Check another(AccessRequest request, ContractChange draft) {
    boolean own =
        request.person().filter(each -> each.person().equals(draft.draftedBy())).isPresent();
    return own
        ? Check.fails("7", "not-own-draft", Turn.WARD, "")
        : Check.holds("7", "not-own-draft", Optional.empty());
  }

  private static Check fits(AccessRequest request, Contract contract, ContractChange draft) {
    var today = LocalDate.ofInstant(request.at(), BusinessClock.JST);
    return draft
        .against(contract, today)
        .map(why -> Check.fails("7", "change-" + why, Turn.WARD, ""))
        .orElseGet(() -> Check.holds("7", "change-fits", Optional.empty()));
  }
}
