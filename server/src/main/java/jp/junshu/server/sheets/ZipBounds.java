package jp.junshu.server.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * What a workbook unpacks to, counted before anything of it is parsed: in all, and of the parts
 * that say what the others are, which are parsed whole.
 */
final class ZipBounds {

  private static final long DIRECTORY = 1 << 20;

  private final SheetLimits limits;

  ZipBounds(SheetLimits limits) {
    this.limits = limits;
  }

  /**
   * Unpacks all of it once and keeps nothing.
   *
   * @throws SheetRefused if it is too large, or no archive
   */
  void check(Path file) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      if (zip.size() > limits.parts()) {
        throw new SheetRefused("too-large");
      }
      long left = limits.inflated();
      for (var entries = zip.entries(); entries.hasMoreElements(); ) {
        var entry = entries.nextElement();
        long most = directory(entry.getName()) ? Math.min(left, DIRECTORY) : left;
        try (var in = zip.getInputStream(entry)) {
          left -= counted(in, most);
        }
      }
    } catch (ZipException e) {
      throw new SheetRefused("no-workbook");
    }
  }

  private static boolean directory(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".rels")
        || lower.contains("[content_types]")
        || lower.endsWith("workbook.xml");
  }

  private static long counted(InputStream in, long most) throws IOException {
    var some = new byte[8192];
    long all = 0;
    for (int read = in.read(some); read >= 0; read = in.read(some)) {
      all += read;
      if (all > most) {
        throw new SheetRefused("too-large");
      }
    }
    return all;
  }
}
