package jp.junshu.server.story.web;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.junshu.server.text.Width;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.time.StoryClock;
import jp.junshu.server.ui.DateRead;
import jp.junshu.server.ui.DateReader;
import jp.junshu.server.ui.Errors;
import jp.junshu.server.ui.FieldView;
import jp.junshu.server.ui.JapaneseDates;
import jp.junshu.server.ui.Messages;
import jp.junshu.server.ui.Words;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page behind the band 演習データ: what time it is in the story, and moving it on. It exists only
 * under a story clock, which only moves forward; real data has no such page.
 */
@Controller
@ConditionalOnBooleanProperty("junshu.story")
class ClockScreen {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");
  private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3])[:時]([0-5]\\d)分?");

  private final StoryClock clock;
  private final Messages messages;

  ClockScreen(StoryClock clock, Messages messages) {
    this.clock = clock;
    this.messages = messages;
  }

  /**
   * Shows it.
   *
   * @param time already written into its field
   */
  @GetMapping("/story/clock")
  ModelAndView show(@RequestParam Optional<String> time, Locale locale) {
    var now = now();
    var date = JapaneseDates.full(now.toLocalDate());
    return page(date, time.orElse(MINUTE.format(now)), Errors.none(), messages.in(locale));
  }

  @PostMapping("/story/clock")
  ModelAndView move(@RequestParam String date, @RequestParam String time, Locale locale) {
    var words = messages.in(locale);
    var errors = Errors.none();
    var moment = read(date, time, errors, words);
    if (moment.isEmpty()) {
      var again = page(date, time, errors, words);
      again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return again;
    }
    clock.moveTo(moment.get().atZone(BusinessClock.JST).toInstant());
    return new ModelAndView("redirect:/story/clock");
  }

  private Optional<LocalDateTime> read(String date, String time, Errors errors, Words words) {
    var day = DateReader.read(date);
    if (day instanceof DateRead.Unreadable(var key, var about)) {
      errors.add("date", words.get("story.date"), words.get(key, about.toArray()));
    }
    var typed = TIME.matcher(Width.half(time).text().strip());
    if (!typed.matches()) {
      errors.add("time", words.get("story.time"), words.get("story.time.wrong"));
    }
    if (!errors.isEmpty() || !(day instanceof DateRead.Day(var read))) {
      return Optional.empty();
    }
    var hour = Integer.parseInt(typed.group(1));
    var moment = read.atTime(LocalTime.of(hour, Integer.parseInt(typed.group(2))));
    if (moment.isBefore(now().withSecond(0).withNano(0))) {
      errors.add("time", words.get("story.time"), words.get("story.back", words.moment(now())));
      return Optional.empty();
    }
    return Optional.of(moment.isBefore(now()) ? now() : moment);
  }

  private ModelAndView page(String date, String time, Errors errors, Words words) {
    var fields =
        List.of(
            FieldView.of("date", words.get("story.date"))
                .hint(words.get("story.date.hint"))
                .wide("l")
                .filled(date, errors),
            FieldView.of("time", words.get("story.time")).wide("s").filled(time, errors));
    return new ModelAndView(
        "story/clock", Map.of("now", clock.instant(), "fields", fields, "errors", errors));
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), BusinessClock.JST);
  }
}
