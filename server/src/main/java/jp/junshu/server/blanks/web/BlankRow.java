package jp.junshu.server.blanks.web;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jp.junshu.server.blanks.BlankBatch;
import jp.junshu.server.blanks.BlankSettlement;
import jp.junshu.server.blanks.ReturnedEntry;
import jp.junshu.server.blanks.SheetEntry;
import jp.junshu.server.ui.Words;

/**
 * A number and what became of it.
 *
 * @param settled empty while the sheet is neither used nor accounted for
 * @param entered what was read off it and waits to be compared, if the reader may see it
 * @param returned why what was entered was taken out again, if the reader may see it
 * @param asPrinted whether the form is still the one that is printed on it
 */
public record BlankRow(
    BlankBatch batch,
    int serial,
    String number,
    Optional<BlankSettlement> settled,
    Optional<SheetEntry> entered,
    Optional<ReturnedEntry> returned,
    boolean asPrinted) {

  private static final List<String> STATES =
      List.of("UNUSED", "ENTERED", "USED", "SPOILED", "LOST", "UNNEEDED");

  private record Sheet(String form, int serial) {}

  static List<BlankRow> of(
      List<BlankBatch> batches,
      List<BlankSettlement> settled,
      List<SheetEntry> entered,
      List<ReturnedEntry> returned,
      Predicate<BlankBatch> asPrinted,
      int fiscalYear) {
    var fates = settled.stream().collect(toMap(s -> new Sheet(s.form(), s.serial()), s -> s));
    var waiting = entered.stream().collect(toMap(e -> new Sheet(e.form(), e.serial()), e -> e));
    var back = returned.stream().collect(toMap(e -> new Sheet(e.form(), e.serial()), e -> e));
    var rows = new ArrayList<BlankRow>();
    for (var batch : batches) {
      boolean same = asPrinted.test(batch);
      for (int serial = batch.first(); serial <= batch.last(); serial++) {
        var sheet = new Sheet(batch.form(), serial);
        rows.add(
            new BlankRow(
                batch,
                serial,
                BlankBatch.number(batch.form(), fiscalYear, serial),
                Optional.ofNullable(fates.get(sheet)),
                Optional.ofNullable(waiting.get(sheet)),
                Optional.ofNullable(back.get(sheet)),
                same));
      }
    }
    return rows;
  }

  /** How many stand at what, in words. */
  public static String counts(List<BlankRow> rows, Words words) {
    return STATES.stream()
        .map(
            state ->
                words.get(
                    "blanks.count",
                    words.get("blanks.state." + state),
                    rows.stream().filter(row -> row.state().equals(state)).count()))
        .collect(Collectors.joining(words.get("blanks.count.and")));
  }

  /** {@code UNUSED}, {@code ENTERED}, or what became of it. */
  public String state() {
    return settled
        .map(s -> s.fate().name())
        .orElseGet(() -> entered.isPresent() ? "ENTERED" : "UNUSED");
  }
}
