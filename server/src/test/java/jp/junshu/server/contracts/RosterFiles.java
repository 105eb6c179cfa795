package jp.junshu.server.contracts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.junshu.server.sheets.Sheet;
import jp.junshu.server.sheets.SheetCell;
import jp.junshu.server.sheets.WorkbookWriter;

/** Lists of people as a contractor's manager has them. */
public final class RosterFiles {

  private static final List<String> HEADINGS =
      List.of("姓", "名", "セイ", "メイ", "役割", "職名", "従事の初日", "従事の末日");

  private RosterFiles() {}

  /** A line whose last columns stay empty. */
  static String line(String... cells) {
    return String.join(",", cells) + ",,,";
  }

  static byte[] csv(String... lines) {
    return Stream.concat(Stream.of(String.join(",", HEADINGS)), Stream.of(lines))
        .collect(Collectors.joining("\r\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  public static byte[] workbook(List<String> lines) {
    return book(lines.stream().map(RosterFiles::cells).toList());
  }

  static byte[] book(List<List<Optional<SheetCell>>> rows) {
    var columns =
        HEADINGS.stream().map(h -> new Sheet.Column(h, "", List.of(), 12, false)).toList();
    var out = new ByteArrayOutputStream();
    try {
      WorkbookWriter.write(new Sheet("people", "名簿", columns, rows), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static List<Optional<SheetCell>> cells(String line) {
    return Stream.of(line.split(",", -1)).limit(HEADINGS.size()).map(RosterFiles::cell).toList();
  }

  private static Optional<SheetCell> cell(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(new SheetCell.Text(text));
  }
}
