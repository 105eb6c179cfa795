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
  private final Keys keys = new Keys();
  private final Map<Person, Browser> browsers = new HashMap<>();
  private final Map<String, byte[]> files = new HashMap<>();
  private LocalDateTime now;

  Stage(URI home, LocalDateTime begins, PrintStream out) {
    this.home = home;
    this.now = begins;
    this.teller = new Teller(out);
  }

  Teller teller() {
    return teller;
  }

  Keys keys() {
    return keys;
  }

  LocalDateTime now() {
    return now;
  }

  LocalDate today() {
    return now.toLocalDate();
  }

  /** A browser before which nobody has signed in. */
  Browser stranger() {
    return new Browser(home);
  }

  /** The browser that this person sits before; they sign in when they first sit down. */
  Browser of(Person person) {
    return browsers.computeIfAbsent(person, this::signedIn);
  }

  private Browser signedIn(Person person) {
    var browser = stranger();
    var form = browser.open("/sign-in").form("サインイン").set("利用者番号", person.account());
    var page = form.set("パスワード", keys.of(person)).press();
    if (!page.says(person.name())) {
      throw new StoryBroken("%sさんがサインインできませんでした: %s".formatted(person.name(), page.heading()));
    }
    return browser;
  }

  /** Writes a person's password twice, as a form asks that sets it. */
  FilledForm chosenPassword(FilledForm form, Person person) {
    return form.set("パスワード", keys.of(person)).set("パスワード(もう一度)", keys.of(person));
  }

  /** Moves the clock by the page behind the band. */
  void at(String moment) {
    now = LocalDateTime.parse(moment);
    var page =
        stranger()
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

  /** Somebody takes a file away. */
  void keep(String name, byte[] content) {
    files.put(name, content);
  }

  Map<String, byte[]> files() {
    return Map.copyOf(files);
  }

  /** Somebody does something, before their browser. */
  Shown act(Person who, String what, String clause, Function<Browser, Page> deed) {
    teller.act(now, who, what, clause);
    return new Shown(deed.apply(of(who)), teller);
  }
}
