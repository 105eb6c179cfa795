package jp.junshu.server.ui;

import java.time.LocalDate;
import java.util.List;

/** What a typed date was read as. */
public sealed interface DateRead {

  /** A day of the calendar. */
  record Day(LocalDate date) implements DateRead {}

  /**
   * No day of the calendar.
   *
   * @param key the message that says what to write instead
   * @param about what fills the message, in order
   */
  record Unreadable(String key, List<String> about) implements DateRead {
    public Unreadable {
      about = List.copyOf(about);
    }
  }
}
