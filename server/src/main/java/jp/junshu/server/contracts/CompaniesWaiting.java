package jp.junshu.server.contracts;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Side;
import jp.junshu.server.duties.WaitingItem;
import jp.junshu.server.duties.WaitingItem.Urgency;
import jp.junshu.server.duties.WaitingSource;
import jp.junshu.server.time.BusinessClock;
import org.springframework.stereotype.Component;

/** What was entered of a company waits for the head of a section that has a contract with it. */
@Component
class CompaniesWaiting implements WaitingSource {

  private final CompanyActRepository acts;
  private final AssignmentRepository assignments;
  private final ContractRepository contracts;

  CompaniesWaiting(
      CompanyActRepository acts, AssignmentRepository assignments, ContractRepository contracts) {
    this.acts = acts;
    this.assignments = assignments;
    this.contracts = contracts;
  }

  @Override
  public Stream<WaitingItem> waitingFor(PersonActor actor, Instant now) {
    var drafts = actor.side() == Side.WARD ? acts.drafts() : List.<CompanyActRepository.Draft>of();
    if (drafts.isEmpty()) {
      return Stream.empty();
    }
    var headed = headed(actor, LocalDate.ofInstant(now, BusinessClock.JST));
    return drafts.stream()
        .filter(draft -> !draft.by().equals(actor.person()))
        .flatMap(
            draft ->
                Optional.ofNullable(headed.get(draft.organization())).stream()
                    .map(contract -> item(contract, draft)));
  }

  /** One contract with each company, of those that this person heads that day. */
  private Map<OrganizationId, Contract> headed(PersonActor actor, LocalDate day) {
    var mine =
        assignments.ofPerson(actor.person()).stream()
            .filter(place -> place.organization().equals(actor.organization()))
            .filter(place -> place.role() == Role.SECURITY_MANAGER && place.holdsOn(day))
            .map(Assignment::contract)
            .distinct()
            .toList();
    return contracts.find(mine).stream()
        .collect(
            toMap(
                each -> each.contractor(day).organization(), Function.identity(), (one, _) -> one));
  }

  private static WaitingItem item(Contract contract, CompanyActRepository.Draft draft) {
    return new WaitingItem(
        contract.head(),
        "company",
        List.of(contract.head().contractorName()),
        Urgency.OPEN,
        Optional.empty(),
        draft.at(),
        "/companies/" + draft.organization());
  }
}
