package jp.junshu.server.sheets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.ss.util.CellReference;

/** Writes a sheet as comma-separated values (RFC 4180); the title is left out. */
public final class CsvWriter {

  private CsvWriter() {}

  /** In which letters a file is written. */
  public enum Letters {
    /** With its mark, so that Excel opens it right. */
    UTF_8(StandardCharsets.UTF_8, "\uFEFF"),
    /** For programs that know nothing else. */
    CP932(CsvReader.CP932, "");

    private final Charset charset;
    private final String mark;

    Letters(Charset charset, String mark) {
      this.charset = charset;
      this.mark = mark;
    }
  }

  /** A text that those letters cannot hold: nothing is written in its place. */
  public record Unwritable(String cell, String text) {}

  /** The cells that cannot be written in those letters, in order. */
  public static List<Unwritable> unwritable(Sheet sheet, Letters letters) {
    var encoder = letters.charset.newEncoder();
    var found = new ArrayList<Unwritable>();
    for (int row = 0; row < sheet.rows().size(); row++) {
      var cells = sheet.rows().get(row);
      for (int column = 0; column < cells.size(); column++) {
        var address = new CellReference(row + 1, column).formatAsString();
        cells.get(column).flatMap(cell -> lost(cell, encoder, address)).ifPresent(found::add);
      }
    }
    return found;
  }

  private static Optional<Unwritable> lost(SheetCell cell, CharsetEncoder encoder, String address) {
    return cell instanceof SheetCell.Text(var text) && !encoder.canEncode(text)
        ? Optional.of(new Unwritable(address.replace("$", ""), text))
        : Optional.empty();
  }

  /**
   * The file.
   *
   * @throws IllegalArgumentException if a cell cannot be written in those letters
   */
  public static byte[] write(Sheet sheet, Letters letters) {
    if (!unwritable(sheet, letters).isEmpty()) {
      throw new IllegalArgumentException("not all of it can be written in " + letters);
    }
    var text = new StringBuilder(letters.mark);
    try (var printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
      printer.printRecord(sheet.columns().stream().map(Sheet.Column::heading).toList());
      for (var row : sheet.rows()) {
        printer.printRecord(
            row.stream().map(cell -> cell.map(CsvWriter::text).orElse("")).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(letters.charset);
  }

  private static String text(SheetCell cell) {
    return switch (cell) {
      case SheetCell.Text(var text) -> Injection.neutral(text);
      case SheetCell.Number(var number) -> number.toPlainString();
      case SheetCell.Day(var day) -> day.toString();
      case SheetCell.Flag(var yes) -> yes ? "TRUE" : "FALSE";
      case SheetCell.Formula _, SheetCell.Broken _ ->
          throw new IllegalArgumentException("a formula is never written");
    };
  }
}
