package jp.junshu.server.blanks.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.junshu.server.blanks.BlankBatch;
import jp.junshu.server.blanks.BlankSettlement;

/**
 * A number and what became of it.
 *
 * @param settled empty while the sheet is neither entered nor accounted for
 */
public record BlankRow(
    BlankBatch batch, int serial, String number, Optional<BlankSettlement> settled) {

  static List<BlankRow> of(
      List<BlankBatch> batches, List<BlankSettlement> settled, int fiscalYear) {
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
                    .findFirst()));
      }
    }
    return rows;
  }

  /** {@code UNUSED}, or what became of it. */
  public String state() {
    return settled.map(s -> s.fate().name()).orElse("UNUSED");
  }
}
