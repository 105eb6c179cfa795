package jp.junshu.server.story;

import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.junshu.server.ui.JapaneseDates;

/** Where a story is played: the application, its clock, and everybody's browser. */
final class Stage {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

  private static final Duration BETWEEN = Duration.ofMinutes(5);

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

  /** Whether this person has chosen a password already. */
  boolean knows(Person person) {
    return keys.known(person);
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
      throw new StoryBroken("%sさんがサインインできませんでした。".formatted(person.name()));
    }
    return browser;
  }

  /** Writes a person's password twice, as a form asks that sets it. */
  FilledForm chosenPassword(FilledForm form, Person person) {
    return form.set("パスワード", keys.of(person)).set("パスワード(もう一度)", keys.of(person));
  }

  /** An account was handed over with an address that serves once: its owner sets the password. */
  void setsPassword(Page given, Person owner) {
    var address = given.link("/once/").orElseThrow(() -> new StoryBroken("パスワードを決める住所が渡されませんでした。"));
    var once = stranger().open(address).form("このパスワードに決める");
    Outcome.done(chosenPassword(once, owner).press(), "パスワードを決められませんでした");
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
    new Shown(page, this).says(JapaneseDates.full(now));
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

  /** Each of them does the same, before their own browser. */
  void together(List<Person> people, String what, String clause, Function<Browser, Page> deed) {
    at(now.plus(BETWEEN).toString());
    var first = people.getFirst();
    teller.act(now, first, "ほか%d名が、それぞれ%s".formatted(people.size() - 1, what), clause);
    for (var person : people) {
      Outcome.done(deed.apply(of(person)), person.name() + "さんはできませんでした");
    }
    teller.done("%d名".formatted(people.size()));
  }

  /** Somebody does something, before their browser, some minutes after what was before. */
  Shown act(Person who, String what, String clause, Function<Browser, Page> deed) {
    at(now.plus(BETWEEN).toString());
    teller.act(now, who, what, clause);
    return new Shown(deed.apply(of(who)), this);
  }
}
