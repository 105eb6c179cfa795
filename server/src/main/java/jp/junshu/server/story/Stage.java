package jp.junshu.server.story;

import java.io.PrintStream;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import jp.junshu.server.ui.JapaneseDates;

/** Where a story is played: the application, its clock, and everybody's browser. */
final class Stage {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

  private final URI home;
  private final Teller teller;
  private final Map<Person, Browser> browsers = new HashMap<>();
  private LocalDateTime now;

  Stage(URI home, LocalDateTime begins, PrintStream out) {
    this.home = home;
    this.now = begins;
    this.teller = new Teller(out);
  }

  Teller teller() {
    return teller;
  }

  LocalDateTime now() {
    return now;
  }

  /** The browser that this person sits before. */
  Browser of(Person person) {
    return browsers.computeIfAbsent(person, _ -> new Browser(home));
  }

  /** Moves the clock by the page behind the band. */
  void at(String moment) {
    now = LocalDateTime.parse(moment);
    var page =
        new Browser(home)
            .open("/story/clock")
            .form("時計を進める")
            .set("日付", JapaneseDates.full(now.toLocalDate()))
            .set("時刻", MINUTE.format(now))
            .press();
    new Shown(page, teller).says(JapaneseDates.full(now));
  }

  /** The same day, later. */
  void at(LocalTime time) {
    at(now.toLocalDate().atTime(time).toString());
  }

  LocalDate today() {
    return now.toLocalDate();
  }

  /** Somebody does something, before their browser. */
  Shown act(Person who, String what, String clause, Function<Browser, Page> deed) {
    teller.act(now, who, what, clause);
    return new Shown(deed.apply(of(who)), teller);
  }
}
