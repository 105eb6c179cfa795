package jp.junshu.server.ledger;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.gate.SystemActor;
import jp.junshu.core.id.RenewalId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.merkle.NoteAlgorithm;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.time.BusinessClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signing every log again before the algorithms of its signatures age. */
@Service
@Clause("7")
public class Renewals {

  private static final SystemActor SEQUENCER = new SystemActor(SystemActor.Reason.SEQUENCER);

  private final RenewalRepository repository;
  private final SignatureAges ages;
  private final LedgerKey key;
  private final Ledger ledger;
  private final BusinessClock clock;

  Renewals(
      RenewalRepository repository,
      SignatureAges ages,
      LedgerKey key,
      Ledger ledger,
      BusinessClock clock) {
    this.repository = repository;
    this.ages = ages;
    this.key = key;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * How the newest signatures of all logs stand today.
   *
   * @param logs with a signed head
   * @param toRenew of them, whose last algorithm ends within the years in which a renewal is owed
   * @param late of them, those within the years in which it is late, or over
   * @param firstEnd when the first of those to be renewed ends
   * @param due the day from which the first of them is late
   * @param algorithm to sign them again with, if there is one that holds
   * @param lacking logs that are not signed with it, whether they are to be renewed or not
   */
  public record Standing(
      long logs,
      long toRenew,
      long late,
      Optional<LocalDate> firstEnd,
      Optional<LocalDate> due,
      Optional<NoteAlgorithm> algorithm,
      long lacking) {}

  /** How they stand. */
  @Transactional(readOnly = true)
  public Standing standing() {
    var today = clock.today();
    long all = 0;
    long renew = 0;
    long late = 0;
    Optional<LocalDate> first = Optional.empty();
    for (var signed : repository.signed()) {
      var end = ages.lastEnd(signed.algorithms());
      var age = ages.age(end, today);
      all += signed.logs();
      renew += age == SignatureAges.Age.HOLDS ? 0 : signed.logs();
      late += age == SignatureAges.Age.LATE ? signed.logs() : 0;
      if (age != SignatureAges.Age.HOLDS) {
        first = first.isEmpty() ? end : first.map(day -> earlier(day, end.orElseThrow()));
      }
    }
    var best = ages.best(today);
    return new Standing(
        all,
        renew,
        late,
        first,
        first.map(ages::due),
        best,
        best.map(repository::lacking).orElse(renew));
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  /** All renewals, the newest first. */
  @Transactional(readOnly = true)
  public List<Renewal> all() {
    return repository.all();
  }

  /** How many logs lack the signature that a renewal is about. */
  @Transactional(readOnly = true)
  public long lacking(Renewal renewal) {
    return repository.lacking(renewal.algorithm());
  }

  /** How many logs a renewal has signed again. */
  @Transactional(readOnly = true)
  public long renewed(Renewal renewal) {
    return repository.renewed(renewal.id()).size();
  }

  /**
   * Drafts one, with the algorithm that holds longest.
   *
   * @throws RenewalMoved if another is open, no log lacks that signature, or no algorithm holds
   *     long enough
   */
  public RenewalId draft(PersonActor by) {
    var id = RenewalId.random();
    var algorithm = ages.best(clock.today()).orElseThrow(RenewalMoved::new);
    if (repository.lacking(algorithm) == 0
        || !repository.insert(id, algorithm, by.person(), clock.instant())) {
      throw new RenewalMoved();
    }
    return id;
  }

  /**
   * Confirms a draft of somebody else; from the commit on the logs are signed.
   *
   * @throws RenewalMoved if it is no draft any more, or their own
   */
  public void confirm(PersonActor by, Renewal renewal) {
    if (!repository.confirm(renewal.id(), by.person(), clock.instant())) {
      throw new RenewalMoved();
    }
    ledger.record(
        by,
        new RenewalFacts.RenewalConfirmed(
            renewal.id(),
            renewal.algorithm().label(),
            key.digest(renewal.algorithm()),
            repository.lacking(renewal.algorithm()),
            renewal.drafted().person()));
  }

  /**
   * Gives a draft up.
   *
   * @throws RenewalMoved if it is none any more
   */
  public void withdraw(PersonActor by, RenewalId id) {
    if (!repository.withdraw(id, by.person(), clock.instant())) {
      throw new RenewalMoved();
    }
  }

  /** Says that a confirmed renewal is done, once no log lacks its signature. */
  @Transactional
  void complete(Renewal renewal) {
    if (repository.lacking(renewal.algorithm()) > 0
        || !repository.done(renewal.id(), clock.instant())) {
      return;
    }
    var lines = repository.renewed(renewal.id());
    var text = lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    ledger.record(
        SEQUENCER,
        new RenewalFacts.RenewalDone(
            renewal.id(),
            renewal.algorithm().label(),
            lines.size(),
            Hash.sha256(text.getBytes(StandardCharsets.UTF_8))));
  }

  /** The one whose logs are to be signed now. */
  @Transactional(readOnly = true)
  Optional<Renewal> running() {
    return repository.all().stream()
        .filter(it -> it.state() == Renewal.State.CONFIRMED)
        .min(Comparator.comparing(it -> it.drafted().at()));
  }
}
