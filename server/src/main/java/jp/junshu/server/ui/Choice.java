package jp.junshu.server.ui;

import java.util.Optional;

/** One of the things to choose from. */
public record Choice(String value, String label, Optional<String> hint, boolean chosen) {

  public static Choice of(String value, String label) {
    return new Choice(value, label, Optional.empty(), false);
  }

  public Choice hint(String text) {
    return new Choice(value, label, Optional.of(text), chosen);
  }

  public Choice chosen(boolean yes) {
    return new Choice(value, label, hint, yes);
  }
}
