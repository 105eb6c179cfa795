package jp.junshu.server.notices;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.junshu.core.gate.Action;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.gate.ResourceRef;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.id.SectionId;
import jp.junshu.server.gate.Acts;
import jp.junshu.server.gate.Ask;
import jp.junshu.server.ledger.Ledger;
import jp.junshu.server.ledger.LogRef;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.time.Calendar;
import jp.junshu.server.ui.NotThere;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the ward looks at its document numbers, takes one for paper, and says that one is void. */
@Service
public class NumberDesk {

  public static final Action TAKE = Action.of("number.take");
  private static final Action VOID = Action.of("number.void");
  private static final String BOOK = "/numbers";

  private final Acts acts;
  private final Numbers numbers;
  private final NumberRepository repository;
  private final Ledger ledger;
  private final BusinessClock clock;

  NumberDesk(
      Acts acts, Numbers numbers, NumberRepository repository, Ledger ledger, BusinessClock clock) {
    this.acts = acts;
    this.numbers = numbers;
    this.repository = repository;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** The fiscal year of today. */
  public int year() {
    return Calendar.fiscalYear(clock.today());
  }

  /** The years in which numbers were given, the newest first. */
  @Transactional(readOnly = true)
  public List<Integer> years() {
    return repository.years();
  }

  @Transactional(readOnly = true)
  public NumberBook book(int fiscalYear) {
    return NumberBook.of(fiscalYear, repository.of(fiscalYear), repository.last(fiscalYear));
  }

  /** A number that was given, if there is one. */
  @Transactional(readOnly = true)
  public Optional<NumberRow> find(int fiscalYear, String mark, int number, int branch) {
    return repository.find(fiscalYear, mark, number, branch);
  }

  /** The number that a person took at that moment, if they took one. */
  @Transactional(readOnly = true)
  public Optional<NumberRow> taken(PersonId by, Instant at) {
    return repository.taken(by, at);
  }

  /** How numbers look now. */
  @Transactional(readOnly = true)
  public NumberPattern pattern() {
    return repository.pattern().orElse(NumberPattern.DEFAULT);
  }

  /** The letters of each section that has some. */
  @Transactional(readOnly = true)
  public Map<SectionId, String> marks() {
    return repository.marks();
  }

  /** Takes the next number of that section for a letter outside. */
  public NumberRow take(PersonActor actor, SectionId section, String subject, ActKey key) {
    var of = ResourceRef.ofWard("section", section);
    return acts.perform(
        Ask.of(actor, TAKE, of, key, BOOK),
        clearance -> numbers.take(section, subject, clearance.personFor(TAKE, of), clearance.at()));
  }

  /**
   * What was said before under the same key is told as that, not as a number that is not there.
   *
   * @throws jp.junshu.server.gate.AlreadyDone if it was
   */
  @Transactional(readOnly = true)
  public void requireFresh(ActKey key) {
    acts.requireFresh(key);
  }

  /** Says that a number counts no more, and why; the number itself stays. */
  public void makeVoid(PersonActor actor, NumberRow row, String reason, ActKey key) {
    var of =
        row.section()
            .map(section -> ResourceRef.ofWard("section", section))
            .orElseGet(() -> ResourceRef.ofWard("ward", actor.organization()));
    acts.perform(
        Ask.of(actor, VOID, of, key, BOOK).about(row),
        clearance -> {
          var person = clearance.personFor(VOID, of);
          if (!repository.voided(row, person.person(), clearance.at(), reason)) {
            throw new NotThere();
          }
          return ledger.record(
              person,
              new NumberFacts.NumberVoided(
                  row.fiscalYear(),
                  row.number(),
                  row.branch(),
                  numbers.commit(LogRef.WARD, row.text()),
                  numbers.commit(LogRef.WARD, reason)));
        });
  }

  /** Numbers look so from now on; counting goes on. Called by an act of administration. */
  @Transactional
  public void set(PersonActor by, NumberPattern pattern) {
    int version = repository.pattern(pattern, by.person(), clock.instant());
    ledger.record(
        by, new NumberFacts.PatternSet(version, numbers.commit(LogRef.WARD, pattern.text())));
  }

  /** The section is called so in numbers from now on. Called by an act of administration. */
  @Transactional
  public void mark(PersonActor by, SectionId section, String mark) {
    repository.mark(section, mark, by.person(), clock.instant());
    ledger.record(by, new NumberFacts.MarkSet(section, numbers.commit(LogRef.WARD, mark)));
  }
}
