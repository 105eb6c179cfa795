package jp.junshu.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jp.junshu.server.forms.RandomForms;
import jp.junshu.server.sheets.CsvWriter;
import jp.junshu.server.sheets.Sheet;
import jp.junshu.server.sheets.SheetLimits;
import jp.junshu.server.sheets.Sheets;
import jp.junshu.server.sheets.WorkbookWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EveryFormInSheetsTest {

  private static final long SEED = Long.getLong("junshu.seed", 20261128);
  private static final int FORMS = 100;

  @TempDir Path folder;

  private final RandomForms random = new RandomForms(SEED);
  private final FormTerms terms = new MadeTerms(random);

  @Test
  void aValueOfAnyRecordReadsBackFromItsWorkbook() throws IOException {
    for (var form : random.make(FORMS, folder)) {
      var value = form.value();
      assertThat(back(form, workbook(sheet(form, value))))
          .as("%s, seed %d", form.schema(), SEED)
          .isEqualTo(value);
    }
  }

  @Test
  void aValueOfAnyRecordReadsBackFromCommaSeparatedValues() throws IOException {
    for (var form : random.make(FORMS, folder)) {
      var value = form.value();
      var bytes = CsvWriter.write(sheet(form, value), CsvWriter.Letters.UTF_8);
      assertThat(back(form, Files.write(folder.resolve("sheet.csv"), bytes)))
          .as("%s, seed %d", form.schema(), SEED)
          .isEqualTo(value);
    }
  }

  private Sheet sheet(RandomForms.Made form, Map<String, ?> value) {
    return new CellWriter(plan(form), terms).sheet("見本", List.of(value));
  }

  private SheetPlan plan(RandomForms.Made form) {
    return SheetPlan.of(form.schema().no(), form.schema().fields(), terms);
  }

  private Path workbook(Sheet sheet) throws IOException {
    var file = folder.resolve("sheet.xlsx");
    try (var out = Files.newOutputStream(file)) {
      WorkbookWriter.write(sheet, out);
    }
    return file;
  }

  private Map<String, ?> back(RandomForms.Made form, Path file) {
    var read = new SheetFormReader(plan(form), terms).read(Sheets.read(file, SheetLimits.ORDINARY));
    assertThat(read.errors()).isEmpty();
    assertThat(read.filings()).hasSize(1);
    return form.read(read.filings().getFirst().raw());
  }
}
