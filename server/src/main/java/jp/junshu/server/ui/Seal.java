package jp.junshu.server.ui;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The drawing of an electronic decision, after the date stamp of an office. Not a signature.
 *
 * @param markOrEmpty a letter at its edge, 代 for a deputy; the word itself stands below as text
 */
public record Seal(String section, String date, String name, String markOrEmpty) {

  public static Seal of(String section, LocalDate date, String name) {
    return new Seal(section, JapaneseDates.seal(date), name, "");
  }

  /** Made by a deputy (代決). */
  public Seal byDeputy() {
    return new Seal(section, date, name, "代");
  }

  public @Nullable String mark() {
    return markOrEmpty.isEmpty() ? null : markOrEmpty;
  }
}
