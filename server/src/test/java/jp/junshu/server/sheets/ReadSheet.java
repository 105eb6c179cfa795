package jp.junshu.server.sheets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.IntStream;

/** A file that was taken out, read back. */
public record ReadSheet(List<SheetRow> rows) {

  private static final int MOST_COLUMNS = 40;

  /** A workbook: its title stands above the headings. */
  public static ReadSheet workbook(byte[] file) {
    var rows = read(file);
    return new ReadSheet(rows.subList(1, rows.size()));
  }

  /** Comma-separated values: no title. */
  public static ReadSheet csv(byte[] file) {
    return new ReadSheet(read(file));
  }

  private static List<SheetRow> read(byte[] bytes) {
    try {
      var file = Files.createTempFile("taken", ".sheet");
      try {
        return Sheets.read(Files.write(file, bytes), SheetLimits.ORDINARY).rows();
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<String> headings() {
    return IntStream.range(0, MOST_COLUMNS)
        .mapToObj(i -> text(rows.getFirst(), i))
        .filter(heading -> !heading.isEmpty())
        .toList();
  }

  /** What stands under a heading, row by row. */
  public List<String> column(String heading) {
    int at =
        IntStream.range(0, MOST_COLUMNS)
            .filter(i -> heading.equals(text(rows.getFirst(), i)))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no column " + heading));
    return rows.stream().skip(1).map(row -> text(row, at)).toList();
  }

  private static String text(SheetRow row, int at) {
    return row.cell(at)
        .map(
            cell ->
                switch (cell) {
                  case SheetCell.Text(var text) -> text;
                  case SheetCell.Number(BigDecimal number) ->
                      number.stripTrailingZeros().toPlainString();
                  default -> throw new AssertionError("not written by us: " + cell);
                })
        .orElse("");
  }
}
