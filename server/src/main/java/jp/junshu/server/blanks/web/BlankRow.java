package jp.junshu.server.blanks.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.junshu.server.blanks.BlankBatch;
import jp.junshu.server.blanks.BlankSettlement;
import jp.junshu.server.blanks.SheetEntry;

/**
 * A number and what became of it.
 *
 * @param settled empty while the sheet is neither used nor accounted for
 * @param entered what was read off it and waits to be compared, if the reader may see it
 */
public record BlankRow(
    BlankBatch batch,
    int serial,
    String number,
    Optional<BlankSettlement> settled,
    Optional<SheetEntry> entered) {

  static List<BlankRow> of(
      List<BlankBatch> batches,
      List<BlankSettlement> settled,
      List<SheetEntry> entered,
      int fiscalYear) {
    var rows = new ArrayList<BlankRow>();
    for (var batch : batches) {
      for (int serial = batch.first(); serial <= batch.last(); serial++) {
        int number = serial;
        rows.add(
            new BlankRow(
                batch,
                serial,
                BlankBatch.number(batch.form(), fiscalYear, serial),
                settled.stream()
                    .filter(s -> s.form().equals(batch.form()) && s.serial() == number)
                    .findFirst(),
                entered.stream()
                    .filter(e -> e.form().equals(batch.form()) && e.serial() == number)
                    .findFirst()));
      }
    }
    return rows;
  }

  /** {@code UNUSED}, {@code ENTERED}, or what became of it. */
  public String state() {
    return settled
        .map(s -> s.fate().name())
        .orElseGet(() -> entered.isPresent() ? "ENTERED" : "UNUSED");
  }
}
