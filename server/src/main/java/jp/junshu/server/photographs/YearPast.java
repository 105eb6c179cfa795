package jp.junshu.server.photographs;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.gate.SystemActor;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.contracts.ContractPart;
import jp.junshu.server.contracts.Contracts;
import jp.junshu.server.gate.Standing;
import jp.junshu.server.ledger.Ledger;
import jp.junshu.server.photographs.Photograph.Erased;
import jp.junshu.server.photographs.PhotographFacts.ErasedNow;
import jp.junshu.server.time.BusinessClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Erases photographs of people who left long ago: from the day, in Japan, that lies so many months
 * after the last day of their last place on that contract. Looks again under the lock under which
 * places are given, so that whoever comes back in that moment keeps theirs or hands in another.
 */
@Service
@Clause("5")
public class YearPast {

  private static final Logger LOG = LoggerFactory.getLogger(YearPast.class);
  private static final SystemActor ACTOR = new SystemActor(SystemActor.Reason.CALENDAR);

  private final PhotographRepository repository;
  private final PhotographWork work;
  private final Contracts contracts;
  private final Standing standing;
  private final PhotographProperties settings;
  private final Ledger ledger;
  private final BusinessClock clock;

  YearPast(
      PhotographRepository repository,
      PhotographWork work,
      Contracts contracts,
      Standing standing,
      PhotographProperties settings,
      Ledger ledger,
      BusinessClock clock) {
    this.repository = repository;
    this.work = work;
    this.contracts = contracts;
    this.standing = standing;
    this.settings = settings;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** From which day somebody's photograph is gone, as their places are known now. */
  public Optional<LocalDate> day(ContractPart part, PersonId person) {
    return LastPlace.of(part, person).map(last -> last.plusMonths(settings.months()));
  }

  /** How many months photographs are kept after somebody left. */
  public int months() {
    return settings.months();
  }

  /** How many were erased. */
  long erase() {
    return work.call(repository::kept).stream()
        .collect(groupingBy(Photograph::contract))
        .entrySet()
        .stream()
        .mapToLong(on -> onContract(on.getKey(), on.getValue()))
        .sum();
  }

  /** One contract on which it cannot be done holds up no other. */
  private long onContract(ContractId contract, List<Photograph> photographs) {
    try {
      return work.call(() -> any(contract, photographs))
          ? work.call(() -> erased(contract, photographs))
          : 0;
    } catch (RuntimeException e) {
      LOG.error("photographs on contract {} not erased this time: {}", contract, e.getMessage());
      return 0;
    }
  }

  private boolean any(ContractId contract, List<Photograph> photographs) {
    var part = contracts.part(contract);
    return part.isPresent()
        && photographs.stream().anyMatch(photograph -> past(part.get(), photograph));
  }

  private long erased(ContractId contract, List<Photograph> photographs) {
    standing.hold(contract, true);
    var part = contracts.part(contract).orElseThrow();
    return photographs.stream()
        .filter(photograph -> past(part, photograph))
        .filter(photograph -> erased(photograph))
        .count();
  }

  private boolean past(ContractPart part, Photograph photograph) {
    return day(part, photograph.person()).filter(day -> !clock.today().isBefore(day)).isPresent();
  }

  private boolean erased(Photograph photograph) {
    boolean gone = repository.erase(photograph.id(), Erased.YEAR_PAST, clock.instant());
    if (gone) {
      ledger.record(ACTOR, new ErasedNow(photograph.contract(), photograph.id(), Erased.YEAR_PAST));
    }
    return gone;
  }
}
