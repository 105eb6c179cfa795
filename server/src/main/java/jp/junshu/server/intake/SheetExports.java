package jp.junshu.server.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ContractId;
import jp.junshu.server.sheets.CsvWriter;
import jp.junshu.server.sheets.Sheet;
import jp.junshu.server.sheets.WorkbookWriter;
import jp.junshu.server.ui.Reads;
import jp.junshu.server.ui.Words;
import org.springframework.stereotype.Component;

/** Templates to fill in, and what is kept, as files. */
@Component
class SheetExports {

  private final Reads reads;

  SheetExports(Reads reads) {
    this.reads = reads;
  }

  /** A sheet to fill in, with its lists and notes. */
  Sheet template(ImportTarget target, PersonActor actor, ContractId contract, Words words) {
    return reads.snapshot(
        () -> writer(target, actor, contract, words).sheet(title(target, words), List.of()));
  }

  /** What is kept now. */
  Sheet kept(SheetSource source, PersonActor actor, ContractId contract, Words words) {
    return reads.snapshot(
        () ->
            writer(source, actor, contract, words)
                .register(
                    title(source, words), source.before(words), source.kept(contract, words)));
  }

  private static CellWriter writer(
      SheetSource source, PersonActor actor, ContractId contract, Words words) {
    var terms = source.terms(contract, actor, words);
    return new CellWriter(SheetPlan.of(source.code(), source.fields(), terms), terms);
  }

  private static String title(SheetSource source, Words words) {
    return "%s %s".formatted(source.code(), source.title(words));
  }

  static byte[] workbook(Sheet sheet) {
    var out = new ByteArrayOutputStream();
    try {
      WorkbookWriter.write(sheet, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static byte[] csv(Sheet sheet, CsvWriter.Letters letters) {
    return CsvWriter.write(sheet, letters);
  }
}
