package jp.junshu.server.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Reads a file by what is in it, whatever its name says. */
public final class Sheets {

  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private Sheets() {}

  /**
   * Reads the first visible sheet of a workbook (.xlsx), or a CSV file in UTF-8 or CP932.
   *
   * @throws SheetRefused if it is neither, or is larger than the limits
   */
  public static SheetFile read(Path file, SheetLimits limits) {
    try {
      var head = head(file);
      if (Arrays.equals(head, ZIP)) {
        return new WorkbookReader(limits).read(file);
      }
      if (Arrays.equals(head, OLE)) {
        throw new SheetRefused("old-or-locked");
      }
      return new CsvReader(limits).read(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new SheetRefused("unreadable");
    }
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(ZIP.length);
    }
  }
}
