package jp.junshu.server.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.junshu.core.duty.Duty;
import jp.junshu.core.duty.DutyState;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ContractId;
import jp.junshu.server.database.TenantContext;
import jp.junshu.server.duties.ContractDuties;
import jp.junshu.server.duties.Duties;
import jp.junshu.server.time.BusinessClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The contracts of a person and how each stands, those that need care first. */
@Service
public class Overview {

  /** How many a page bears. */
  private static final int PAGE = 20;

  /** How many the first page of all bears, beside what waits. */
  private static final int FIRST = 10;

  private final Readers readers;
  private final Duties duties;
  private final BusinessClock clock;

  Overview(Readers readers, Duties duties, BusinessClock clock) {
    this.readers = readers;
    this.duties = duties;
    this.clock = clock;
  }

  /**
   * One contract in a list.
   *
   * @param partly whether a part of it is seen only: then nothing is said of how it stands
   */
  public record Row(Contract contract, ContractDuties duties, boolean partly) {

    private static final List<DutyState> CARE =
        List.of(DutyState.LATE, DutyState.STOPPED, DutyState.DUE, DutyState.UNKNOWN);

    /** Whether its records were erased: then nothing is said of how it stands either. */
    public boolean erased() {
      return !partly && duties.clauses().isEmpty();
    }

    /** How far the contract is. */
    public Contract.Phase phase() {
      return contract.phase(LocalDate.ofInstant(duties.at(), BusinessClock.JST));
    }

    /** How many clauses are in that state. */
    public long count(DutyState state) {
      return duties.counts().getOrDefault(state, 0L);
    }

    /** The states that need care and are there, worst first. */
    public List<DutyState> care() {
      return CARE.stream().filter(state -> count(state) > 0).toList();
    }

    /** Whether something is past its date or stopped. */
    public boolean bad() {
      return count(DutyState.LATE) + count(DutyState.STOPPED) > 0;
    }

    /** Clauses that hold or are recorded. */
    public long done() {
      return count(DutyState.MET) + count(DutyState.RECORDED);
    }

    /** Clauses that apply here. */
    public long applicable() {
      return duties.clauses().size() - count(DutyState.NONE);
    }

    /** Where the share of a state begins in the bar, which shows them worst first. */
    public long offset(DutyState state) {
      return CARE.stream().takeWhile(each -> each != state).mapToLong(this::count).sum();
    }

    /** What is due next. */
    public Optional<Duty> next() {
      return duties.in(DutyState.DUE).stream()
          .filter(duty -> duty.due().isPresent())
          .min(Comparator.comparing(duty -> duty.due().orElse(Instant.MAX)));
    }
  }

  /**
   * One page of contracts.
   *
   * @param rows those that need care first
   * @param total how many there are on all pages
   * @param next behind which contract the next page begins; empty on the last one
   */
  public record Page(List<Row> rows, int total, Optional<ContractId> next) {}

  /** The first contracts that this person may open. */
  @Transactional(readOnly = true)
  public Page of(PersonActor actor) {
    return page(actor, "", Optional.empty(), FIRST);
  }

  /**
   * Contracts that this person may open, those that are completed last, before them those that end
   * first; what is owed is worked out for one page alone.
   *
   * @param wanted a part of title, number or contractor
   * @param after behind which contract the page begins; the first page where it is none of them
   */
  @Transactional(readOnly = true)
  public Page of(PersonActor actor, String wanted, Optional<ContractId> after) {
    return page(actor, wanted, after, PAGE);
  }

  private Page page(PersonActor actor, String wanted, Optional<ContractId> after, int many) {
    var text = ListedContract.folded(wanted);
    var ids = text.isEmpty() ? readers.ids(actor) : fitting(actor, text);
    int from = after.map(ids::indexOf).orElse(-1) + 1;
    int until = Math.min(from + many, ids.size());
    var next = until < ids.size() ? Optional.of(ids.get(until - 1)) : Optional.<ContractId>empty();
    return new Page(rows(readers.find(ids.subList(from, until))), ids.size(), next);
  }

  private List<ContractId> fitting(PersonActor actor, String text) {
    return readers.listed(actor).stream()
        .filter(each -> each.fits(text))
        .map(ListedContract::id)
        .toList();
  }

  private List<Row> rows(List<Contract> contracts) {
    var whole =
        contracts.stream()
            .map(each -> each.head().id())
            .filter(id -> !TenantContext.bounds(id))
            .toList();
    var owed = new HashMap<>(duties.of(whole));
    duties.erased(whole).forEach(id -> owed.put(id, ContractDuties.untold(id, clock.instant())));
    return contracts.stream()
        .flatMap(contract -> row(contract, owed).stream())
        .sorted(
            Comparator.comparing((Row row) -> completed(row.contract()))
                .thenComparing(row -> !row.bad())
                .thenComparing(row -> row.contract().ends()))
        .toList();
  }

  private static boolean completed(Contract contract) {
    return contract.state() == Contract.State.COMPLETED;
  }

  private Optional<Row> row(Contract contract, Map<ContractId, ContractDuties> owed) {
    var id = contract.head().id();
    return TenantContext.bounds(id)
        ? Optional.of(new Row(contract, ContractDuties.untold(id, clock.instant()), true))
        : Optional.ofNullable(owed.get(id)).map(each -> new Row(contract, each, false));
  }
}
