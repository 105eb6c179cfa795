package jp.junshu.server.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Reads the list of national holidays: a date, a tab, the holiday's name. */
final class HolidayFile {

  private HolidayFile() {}

  static Map<LocalDate, String> ofJapan() {
    var holidays = new TreeMap<LocalDate, String>();
    text()
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split("\t", 2))
        .forEach(columns -> holidays.put(LocalDate.parse(columns[0]), columns[1]));
    return holidays;
  }

  private static String text() {
    try (var file = HolidayFile.class.getResourceAsStream("/time/holidays.tsv")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
