package jp.junshu.server.sheets;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads comma-separated values (RFC 4180) in UTF-8, or in what Japanese Windows calls ANSI. */
final class CsvReader {

  /** Microsoft's CP932, with its own rows of NEC and IBM characters. */
  static final Charset CP932 = Charset.forName("windows-31j");

  private static final char MARK = '\uFEFF';

  private final SheetLimits limits;

  CsvReader(SheetLimits limits) {
    this.limits = limits;
  }

  SheetFile read(byte[] bytes) {
    var text =
        decoded(bytes, StandardCharsets.UTF_8)
            .or(() -> decoded(bytes, CP932))
            .orElseThrow(() -> new SheetRefused("no-text"));
    if (text.indexOf('\0') >= 0) {
      throw new SheetRefused("no-text");
    }
    var marked = !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    return new SheetFile(rows(marked), List.of(), false);
  }

  private static Optional<String> decoded(byte[] bytes, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private List<SheetRow> rows(String text) {
    var rows = new ArrayList<SheetRow>();
    try (var parser = CSVParser.parse(new StringReader(text), CSVFormat.RFC4180)) {
      for (var line : parser) {
        row(line).ifPresent(rows::add);
        if (rows.size() > limits.rows()) {
          throw new SheetRefused("too-many-rows", limits.rows());
        }
      }
    } catch (IOException | UncheckedIOException e) {
      throw new SheetRefused("no-csv", rows.size() + 1);
    }
    return rows;
  }

  private Optional<SheetRow> row(CSVRecord line) {
    if (line.size() > limits.columns()) {
      throw new SheetRefused("too-many-columns", limits.columns());
    }
    var cells = new TreeMap<Integer, SheetCell>();
    for (int column = 0; column < line.size(); column++) {
      var text = Injection.undone(line.get(column));
      if (text.length() > limits.letters()) {
        throw new SheetRefused("too-many-letters", limits.letters());
      }
      if (!text.isBlank()) {
        cells.put(column, new SheetCell.Text(text));
      }
    }
    return cells.isEmpty()
        ? Optional.empty()
        : Optional.of(new SheetRow(Math.toIntExact(line.getRecordNumber()), cells));
  }
}
