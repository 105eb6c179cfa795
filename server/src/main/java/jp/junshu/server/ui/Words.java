package jp.junshu.server.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.junshu.server.time.BusinessClock;

/** The words of one language. {@code {0}} in a message is the first argument, and so on. */
public final class Words {

  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu (EEE)", Locale.ENGLISH);
  private static final DateTimeFormatter TABLE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd EEE", Locale.ENGLISH);
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

  private final Locale locale;
  private final Map<String, String> messages;

  Words(Locale locale, Map<String, String> messages) {
    this.locale = locale;
    this.messages = messages;
  }

  /**
   * The message, filled.
   *
   * @throws MissingWord if there is none, or an argument is wanted that was not given
   */
  public String get(String key, Object... args) {
    return find(key, args).orElseThrow(() -> new MissingWord(key));
  }

  /** The message if there is one: for codes that only some of which have words of their own. */
  public Optional<String> find(String key, Object... args) {
    return Optional.ofNullable(messages.get(key)).map(text -> fill(key, text, args));
  }

  /** The same words, but these as they are given here: of a form as it was then. */
  public Words with(Map<String, String> others) {
    var both = new HashMap<>(messages);
    both.putAll(others);
    return new Words(locale, both);
  }

  /** {@code ja} or {@code en}, for {@code lang}. */
  public String language() {
    return locale.getLanguage();
  }

  public Locale locale() {
    return locale;
  }

  /** A day in text and forms. */
  public String day(LocalDate date) {
    return english() ? DAY.format(date) : JapaneseDates.full(date);
  }

  /** A day in a letter, as it is customary there. */
  public String letterDay(LocalDate date) {
    return english() ? DAY.format(date) : JapaneseDates.era(date);
  }

  /** A local time in text and forms. */
  public String moment(LocalDateTime time) {
    return english() ? DAY.format(time) + " " + MINUTE.format(time) : JapaneseDates.full(time);
  }

  /** An instant in text and forms, in Japan's time. */
  public String moment(Instant instant) {
    return moment(JapaneseDates.inJapan(instant));
  }

  /** A day in a table. */
  public String tableDay(LocalDate date) {
    return english() ? TABLE.format(date) : JapaneseDates.table(date);
  }

  /** A local time in a table. */
  public String tableMoment(LocalDateTime time) {
    return english() ? TABLE.format(time) + " " + MINUTE.format(time) : JapaneseDates.table(time);
  }

  /** An instant in a table, in Japan's time. */
  public String tableMoment(Instant instant) {
    return tableMoment(JapaneseDates.inJapan(instant));
  }

  /** The time of day of an instant that the reader knows to be of today, in Japan's time. */
  public String minute(Instant instant) {
    return MINUTE.format(JapaneseDates.inJapan(instant));
  }

  /** An instant as {@code datetime} wants it, in Japan's time. */
  public String iso(Instant instant) {
    return instant
        .atZone(BusinessClock.JST)
        .toOffsetDateTime()
        .truncatedTo(ChronoUnit.SECONDS)
        .toString();
  }

  private boolean english() {
    return Messages.isEnglish(locale);
  }

  private static String fill(String key, String text, Object[] args) {
    return PLACE.matcher(text).replaceAll(place -> argument(key, place, args));
  }

  private static String argument(String key, MatchResult place, Object[] args) {
    int index = Integer.parseInt(place.group(1));
    if (index >= args.length) {
      throw new MissingWord(key + " {" + index + "}");
    }
    return Matcher.quoteReplacement(String.valueOf(args[index]));
  }
}
