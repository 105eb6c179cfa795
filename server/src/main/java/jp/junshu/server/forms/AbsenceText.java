package jp.junshu.server.forms;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.junshu.core.id.AbsenceId;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.ui.Words;

/**
 * An absence as the sealed record tells it, and the same in the reader's words.
 *
 * @param by who entered it; empty if the person did
 * @param justActed whether the person had acted shortly before
 */
public record AbsenceText(
    AbsenceId id,
    String person,
    Instant from,
    Instant until,
    Optional<String> by,
    Instant enteredAt,
    boolean justActed) {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
  private static final String MOMENT = "(\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d)";
  private static final String NUMBER = " 不在の番号 [0-9a-f-]{36}";
  private static final Pattern TOLD =
      Pattern.compile(
          "(.*?) "
              + MOMENT
              + " から "
              + MOMENT
              + " まで不在 \\((?:本人が|(.+?) が) "
              + MOMENT
              + " に登録(、直前に本人の操作あり)?\\)"
              + NUMBER
              + "(?:、|$)");

  /** In the ward's words, as the log commits to it. */
  public String told() {
    return "%s %s から %s まで不在 (%s %s に登録%s) 不在の番号 %s"
        .formatted(
            person,
            minute(from),
            minute(until),
            by.map(name -> name + " が").orElse("本人が"),
            minute(enteredAt),
            justActed ? "、直前に本人の操作あり" : "",
            id);
  }

  /** What was told, in the reader's words and without its number. */
  public static String shown(Words words, String told) {
    return TOLD.matcher(told).replaceAll(each -> Matcher.quoteReplacement(shown(words, each)));
  }

  private static String shown(Words words, MatchResult told) {
    var until = moment(told.group(3));
    boolean whole = until.toLocalTime().equals(LocalTime.MIDNIGHT);
    var by = Optional.ofNullable(told.group(4)).orElseGet(() -> words.get("form.absent.self"));
    var acted = told.group(6) == null ? "" : words.get("form.absent.acted");
    return words.get(
            whole ? "form.absent.days" : "form.absent",
            told.group(1),
            words.tableMoment(moment(told.group(2))),
            whole ? words.tableDay(until.toLocalDate().minusDays(1)) : words.tableMoment(until),
            by,
            words.tableMoment(moment(told.group(5))))
        + acted;
  }

  private static LocalDateTime moment(String text) {
    return LocalDateTime.parse(text, MINUTE);
  }

  private static String minute(Instant at) {
    return MINUTE.format(at.atZone(BusinessClock.JST));
  }
}
