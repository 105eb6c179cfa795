package jp.junshu.server.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileSheetsTest {

  private static final int MEGA = 1 << 20;

  @TempDir Path folder;

  @Test
  void aSheetOfAMillionRowsInWhichNothingStandsIsRead() throws IOException {
    var rows = new StringBuilder("<row r=\"1\"><c t=\"inlineStr\"><is><t>見出し</t></is></c></row>");
    for (int row = 2; row <= MEGA; row++) {
      rows.append("<row r=\"").append(row).append("\" s=\"1\" customFormat=\"1\"/>");
    }
    var read = Sheets.read(book(rows.toString(), ""), SheetLimits.ORDINARY);
    assertThat(read.rows()).hasSize(1);
  }

  @Test
  void rowsBeyondWhatIsReadAreRefusedNotLeftOut() throws IOException {
    var rows = new StringBuilder();
    for (int row = 1; row <= SheetLimits.ORDINARY.rows() + 1; row++) {
      rows.append("<row r=\"%d\"><c><v>1</v></c></row>".formatted(row));
    }
    refused(book(rows.toString(), ""), "too-many-rows");
  }

  @Test
  void aPartThatUnpacksToMoreThanItMayIsRefusedBeforeItIsAllThere() throws IOException {
    var file = folder.resolve("bomb.xlsx");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      frame(zip, "");
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      zip.write(
          "<worksheet xmlns=\"%s\"><sheetData>".formatted(MAIN).getBytes(StandardCharsets.UTF_8));
      var blank = " ".repeat(MEGA).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 300; i++) {
        zip.write(blank);
      }
      zip.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
    }
    assertThat(Files.size(file)).isLessThan(MEGA);
    refused(file, "too-large");
  }

  @Test
  void manyPartsThatAreEachWithinBoundsAreRefusedInAll() throws IOException {
    var file = folder.resolve("many.xlsx");
    var blank = " ".repeat(MEGA).getBytes(StandardCharsets.UTF_8);
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      frame(zip, "");
      for (int part = 0; part < 10; part++) {
        zip.putNextEntry(new ZipEntry("xl/media/" + part + ".xml"));
        for (int i = 0; i < 12; i++) {
          zip.write(blank);
        }
        zip.closeEntry();
      }
    }
    refused(file, "too-large");
  }

  @Test
  void aDirectoryOfPartsThatGrowsIsRefusedBeforeItIsParsed() throws IOException {
    var file = folder.resolve("types.xlsx");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write("<Types xmlns=\"x\"/>".getBytes(StandardCharsets.UTF_8));
      zip.write(" ".repeat(2 * MEGA).getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    refused(file, "too-large");
  }

  @Test
  void anExternalEntityIsNeverFetched() throws IOException {
    var secret = Files.writeString(folder.resolve("secret.txt"), "秘密");
    var doctype = "<!DOCTYPE x [<!ENTITY e SYSTEM \"%s\">]>".formatted(secret.toUri());
    var row = "<row r=\"1\"><c t=\"inlineStr\"><is><t>&e;</t></is></c></row>";
    refused(book(row, doctype), "no-workbook");
  }

  @Test
  void entitiesThatGrowAreRefused() throws IOException {
    var doctype =
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
    refused(
        book("<row r=\"1\"><c t=\"inlineStr\"><is><t>&b;</t></is></c></row>", doctype),
        "no-workbook");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<row r=\"1\"><c><v>1E1000000000</v></c></row>",
        "<row r=\"1\"><c><v>NaN</v></c></row>",
        "<row r=\"99999999999\"><c><v>1</v></c></row>",
        "<row r=\"-1\"><c><v>1</v></c></row>",
        "<row r=\"1\"><c r=\"ZZZZZZZ1\"><v>1</v></c></row>",
        "<row r=\"1\"><c r=\"\"><v>1</v></c></row>",
        "<row r=\"1\"><c t=\"s\"><v>7</v></c></row>",
        "<row r=\"1\"><c t=\"s\"><v>-7</v></c></row>"
      })
  void whatExcelNeverWritesIsRefused(String row) throws IOException {
    refused(book(row, ""), "no-workbook");
  }

  @Test
  void hiddenSheetsAndRowsAndFurtherSheetsAreTold() throws IOException {
    try (var book = new XSSFWorkbook()) {
      book.createSheet("表").createRow(0).createCell(0).setCellValue("見出し");
      var hiddenRow = book.getSheetAt(0).createRow(1);
      hiddenRow.createCell(0).setCellValue("隠れた行");
      hiddenRow.setZeroHeight(true);
      book.createSheet("裏").createRow(0).createCell(0).setCellValue("x");
      book.createSheet("とても裏");
      book.createSheet("二枚目");
      book.setSheetVisibility(1, SheetVisibility.HIDDEN);
      book.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
      var read = Sheets.read(saved(book), SheetLimits.ORDINARY);
      assertThat(read.remarks())
          .containsExactlyInAnyOrder(
              SheetRemark.of("hidden-sheet", "裏"),
              SheetRemark.of("hidden-sheet", "とても裏"),
              SheetRemark.of("other-sheet", "二枚目"),
              SheetRemark.of("hidden-rows", 1));
    }
  }

  @Test
  void aFormulaIsSeenAsOneAndWhatItLastCameToIsNotBelieved() throws IOException {
    try (var book = new XSSFWorkbook()) {
      var cell = book.createSheet("表").createRow(0).createCell(0);
      cell.setCellFormula("1+1");
      assertThat(Sheets.read(saved(book), SheetLimits.ORDINARY).rows().getFirst().cell(0))
          .contains(new SheetCell.Formula());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1", "＝1＋1", "'=1", "''=1"})
  void wordsThatASpreadsheetWouldRunComeBackAsTheWordsTheyAre(String words) throws IOException {
    var sheet =
        new Sheet(
            "表",
            "題",
            List.of(new Sheet.Column("見出し", "", List.of(), 20, false)),
            List.of(List.of(Optional.of(new SheetCell.Text(words)))));
    var csv = CsvWriter.write(sheet, CsvWriter.Letters.UTF_8);
    assertThat(new String(csv, StandardCharsets.UTF_8).lines().skip(1).findFirst().orElseThrow())
        .matches("\"?'.*");
    assertThat(words(csv)).isEqualTo(words);
    var file = folder.resolve("book.xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      WorkbookWriter.write(sheet, out);
    }
    assertThat(Sheets.read(file, SheetLimits.ORDINARY).rows().getLast().cell(0))
        .contains(new SheetCell.Text(words));
  }

  private String words(byte[] csv) throws IOException {
    var file = Files.write(folder.resolve("sheet.csv"), csv);
    var cell = Sheets.read(file, SheetLimits.ORDINARY).rows().getLast().cell(0).orElseThrow();
    return ((SheetCell.Text) cell).text();
  }

  @Test
  void lettersThatCp932LacksAreNamedAndNeverReplaced() {
    var sheet =
        new Sheet(
            "表",
            "題",
            List.of(new Sheet.Column("氏名", "", List.of(), 20, false)),
            List.of(
                List.of(Optional.of(new SheetCell.Text("髙橋 山﨑"))),
                List.of(Optional.of(new SheetCell.Text("𠮷田")))));
    assertThat(CsvWriter.unwritable(sheet, CsvWriter.Letters.CP932))
        .containsExactly(new CsvWriter.Unwritable("A3", "𠮷田"));
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> CsvWriter.write(sheet, CsvWriter.Letters.CP932));
  }

  @Test
  void cp932AndUtf8AreToldApartByWhatIsInTheFile() throws IOException {
    for (var charset : List.of(StandardCharsets.UTF_8, CsvReader.CP932)) {
      var file = Files.write(folder.resolve("x.csv"), "氏名\r\n髙橋 ㈱\r\n".getBytes(charset));
      assertThat(Sheets.read(file, SheetLimits.ORDINARY).rows().getLast().cell(0))
          .contains(new SheetCell.Text("髙橋 ㈱"));
    }
  }

  @Test
  void readingsThatExcelKeepsBesideKanjiAreNotTakenForLetters() throws IOException {
    var row =
        "<row r=\"1\"><c t=\"inlineStr\"><is><t>東京</t><rPh sb=\"0\""
            + " eb=\"2\"><t>トウキョウ</t></rPh></is></c></row>";
    assertThat(Sheets.read(book(row, ""), SheetLimits.ORDINARY).rows().getFirst().cell(0))
        .contains(new SheetCell.Text("東京"));
  }

  @Test
  void whatIsNoSheetIsRefusedInWords() throws IOException {
    refused(Files.write(folder.resolve("a"), new byte[] {'P', 'K', 3, 4, 0, 0}), "no-workbook");
    refused(
        Files.write(folder.resolve("b"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}),
        "old-or-locked");
    refused(Files.write(folder.resolve("c"), new byte[] {0, 1, 2, 3}), "no-text");
    refused(Files.writeString(folder.resolve("d"), "a,\"b\r\nc"), "no-csv");
  }

  private static void refused(Path file, String code) {
    assertThatExceptionOfType(SheetRefused.class)
        .isThrownBy(() -> Sheets.read(file, SheetLimits.ORDINARY))
        .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
  }

  private Path saved(XSSFWorkbook book) throws IOException {
    var file = folder.resolve("saved.xlsx");
    try (var out = Files.newOutputStream(file)) {
      book.write(out);
    }
    return file;
  }

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

  private Path book(String rows, String doctype) throws IOException {
    var file = folder.resolve("book.xlsx");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      frame(zip, doctype);
      put(
          zip,
          "xl/worksheets/sheet1.xml",
          doctype
              + "<worksheet xmlns=\"%s\"><sheetData>".formatted(MAIN)
              + rows
              + "</sheetData></worksheet>");
    }
    return file;
  }

  private static void frame(ZipOutputStream zip, String doctype) throws IOException {
    var types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    var relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    put(
        zip,
        "[Content_Types].xml",
        """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Override PartName="/xl/workbook.xml" ContentType="%1$ssheet.main+xml"/>
        <Override PartName="/xl/worksheets/sheet1.xml" ContentType="%1$sworksheet+xml"/></Types>\
        """
            .formatted(types));
    for (var each :
        Map.of(
                "_rels/.rels",
                "officeDocument xl/workbook.xml",
                "xl/_rels/workbook.xml.rels",
                "worksheet worksheets/sheet1.xml")
            .entrySet()) {
      var target = each.getValue().split(" ");
      put(
          zip,
          each.getKey(),
          "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"%s/%s\" Target=\"%s\"/></Relationships>"
              .formatted(relations, target[0], target[1]));
    }
    put(
        zip,
        "xl/workbook.xml",
        "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"表\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
            .formatted(MAIN, relations));
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
