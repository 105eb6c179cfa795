package jp.junshu.server.notices.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.junshu.core.id.PersonId;
import jp.junshu.server.notices.NumberBook;
import jp.junshu.server.notices.NumberRow;
import jp.junshu.server.notices.NumberRow.Kind;
import jp.junshu.server.notices.NumberRow.Voided;
import jp.junshu.server.sheets.CsvWriter;
import jp.junshu.server.sheets.ReadSheet;
import jp.junshu.server.sheets.Sheet;
import jp.junshu.server.sheets.WorkbookWriter;
import jp.junshu.server.ui.Messages;
import org.junit.jupiter.api.Test;

/** The register of document numbers as a file says what its page says. */
class NumberSheetTest {

  private static final Optional<Voided> NOT_SENT =
      Optional.of(new Voided(Instant.EPOCH, "送らないことにした。"));

  private static NumberRow row(
      int number, int branch, Kind kind, String subject, Optional<Voided> voided) {
    return new NumberRow(
        2026,
        "情",
        Optional.empty(),
        number,
        branch,
        "8情発第%d号".formatted(number),
        kind,
        Optional.empty(),
        subject,
        LocalDate.of(2026, 4, 1),
        PersonId.random(),
        Instant.EPOCH,
        voided);
  }

  private static NumberBook book() {
    var given = row(1, 1, Kind.NOTICE, "=HYPERLINK(1)", Optional.empty());
    var branch = row(1, 2, Kind.NOTICE, "鍵の管理", Optional.empty());
    var skipped = row(3, 1, Kind.SKIPPED, "", Optional.empty());
    var voided = row(4, 1, Kind.PAPER, "照会", NOT_SENT);
    return new NumberBook(
        2026,
        List.of(
            new NumberBook.Series(
                "情",
                List.of(
                    new NumberBook.Line(1, List.of(given, branch)),
                    new NumberBook.Line(2, List.of()),
                    new NumberBook.Line(3, List.of(skipped)),
                    new NumberBook.Line(4, List.of(voided))))));
  }

  private static Sheet sheet(Locale language) {
    return NumberSheet.of(book(), Messages.load().in(language));
  }

  private static ReadSheet workbook(Locale language) throws IOException {
    var out = new ByteArrayOutputStream();
    WorkbookWriter.write(sheet(language), out);
    return ReadSheet.workbook(out.toByteArray());
  }

  @Test
  void everyNumberStandsWithItsDayOfTheEraItsStateAndItsReason() throws IOException {
    var read = workbook(Locale.JAPANESE);
    assertThat(read.headings())
        .containsExactly("課の文字", "番号", "文書番号", "施行日", "件名", "区分", "いま", "理由");
    assertThat(read.column("番号")).containsExactly("1", "1-2", "2", "3", "4");
    assertThat(read.column("施行日")).containsOnly("令和8年4月1日", "");
    assertThat(read.column("いま")).containsExactly("有効", "有効", "記録のない番号です", "欠番(自動)", "欠番");
    assertThat(read.column("理由")).containsExactly("", "", "", "", "送らないことにした。");
  }

  @Test
  void aNumberThatIsSkippedDoesNotReadAsOneThatWasWrittenOnALetter() throws IOException {
    assertThat(workbook(Locale.JAPANESE).column("文書番号"))
        .containsExactly("8情発第1号", "8情発第1号", "", "", "8情発第4号");
  }

  @Test
  void aSubjectThatLooksLikeAFormulaIsWordsInTheWorkbookAndRunsInNoCsv() throws IOException {
    assertThat(workbook(Locale.JAPANESE).column("件名")).startsWith("=HYPERLINK(1)");
    var csv = CsvWriter.write(sheet(Locale.JAPANESE), CsvWriter.Letters.UTF_8);
    assertThat(new String(csv, StandardCharsets.UTF_8)).contains(",'=HYPERLINK(1),");
  }

  @Test
  void inEnglishItHasTheSameColumns() throws IOException {
    assertThat(workbook(Locale.ENGLISH).headings()).hasSize(8).contains("Document number");
  }
}
