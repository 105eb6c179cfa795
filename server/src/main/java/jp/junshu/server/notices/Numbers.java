package jp.junshu.server.notices;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.id.SectionId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.server.forms.DocumentNumber;
import jp.junshu.server.forms.DocumentNumbers;
import jp.junshu.server.forms.FilingView;
import jp.junshu.server.ledger.Ledger;
import jp.junshu.server.ledger.LogRef;
import jp.junshu.server.notices.NumberRow.Kind;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.time.Calendar;
import org.springframework.stereotype.Component;

/**
 * Counts by mark and fiscal year, from 1 on 1 April (JST). A notice that follows another of the
 * same year takes a branch of its number. Call it inside the transaction that needs the number.
 */
@Component
class Numbers implements DocumentNumbers {

  private final NumberRepository numbers;
  private final Ledger ledger;

  Numbers(NumberRepository numbers, Ledger ledger) {
    this.numbers = numbers;
    this.ledger = ledger;
  }

  @Override
  public DocumentNumber give(FilingView notice, PersonActor by, Instant at) {
    var filing = notice.filed().id();
    var day = LocalDate.ofInstant(at, BusinessClock.JST);
    var subject = String.valueOf(notice.content().get("subject"));
    var section = notice.contract().section();
    var wanted = new Wanted(section, Kind.NOTICE, Optional.of(filing), subject, day, by, at);
    var given =
        Optional.ofNullable(notice.content().get("follows"))
            .map(String::valueOf)
            .flatMap(before -> numbers.root(FilingId.of(before)))
            .filter(root -> root.fiscalYear() == Calendar.fiscalYear(day))
            .map(root -> branch(root, wanted))
            .orElseGet(() -> next(wanted));
    var log = LogRef.contract(notice.contract().id());
    ledger.record(
        by,
        new NumberFacts.DocumentNumbered(
            notice.contract().id(),
            filing,
            given.fiscalYear(),
            given.number(),
            given.branch(),
            commit(log, given.text())));
    return new DocumentNumber(given.text(), day);
  }

  /** A number for a letter outside, of that section. */
  NumberRow take(SectionId section, String subject, PersonActor by, Instant at) {
    var given = next(section, subject, by, at);
    ledger.record(
        by,
        new NumberFacts.NumberTaken(
            given.fiscalYear(),
            given.number(),
            commit(LogRef.WARD, given.text()),
            commit(LogRef.WARD, subject)));
    return given;
  }

  NumberRow next(SectionId section, String subject, PersonActor by, Instant at) {
    var day = LocalDate.ofInstant(at, BusinessClock.JST);
    return next(new Wanted(section, Kind.PAPER, Optional.empty(), subject, day, by, at));
  }

  private record Wanted(
      SectionId section,
      Kind kind,
      Optional<FilingId> filing,
      String subject,
      LocalDate day,
      PersonActor by,
      Instant at) {

    NumberRow row(String mark, int number, int branch, String text) {
      return row(mark, number, branch, text, kind, filing, subject);
    }

    NumberRow skipped(String mark, int number, String text) {
      return row(mark, number, 1, text, Kind.SKIPPED, Optional.empty(), "");
    }

    private NumberRow row(
        String mark,
        int number,
        int branch,
        String text,
        Kind of,
        Optional<FilingId> taker,
        String what) {
      int year = Calendar.fiscalYear(day);
      var none = Optional.<NumberRow.Voided>empty();
      return new NumberRow(
          year,
          mark,
          Optional.of(section),
          number,
          branch,
          text,
          of,
          taker,
          what,
          day,
          by.person(),
          at,
          none);
    }
  }

  /**
   * One that is written like an earlier one of the year, after a change of the pattern, is passed.
   */
  private NumberRow next(Wanted wanted) {
    int year = Calendar.fiscalYear(wanted.day());
    var pattern = numbers.pattern().orElse(NumberPattern.DEFAULT);
    var mark = numbers.marks().getOrDefault(wanted.section(), "");
    while (true) {
      int number = numbers.next(year, mark);
      var text = pattern.written(year, mark, number);
      if (!numbers.written(year, text)) {
        var row = wanted.row(mark, number, 1, text);
        numbers.insert(row);
        return row;
      }
      numbers.insert(wanted.skipped(mark, number, text));
      ledger.record(
          wanted.by(), new NumberFacts.NumberSkipped(year, number, commit(LogRef.WARD, text)));
    }
  }

  private NumberRow branch(NumberRow root, Wanted wanted) {
    int branch = numbers.nextBranch(root);
    var row =
        wanted.row(root.mark(), root.number(), branch, NumberPattern.branch(root.text(), branch));
    numbers.insert(row);
    return row;
  }

  Hash commit(LogRef log, String text) {
    return ledger.commit(log, text.getBytes(StandardCharsets.UTF_8));
  }
}
