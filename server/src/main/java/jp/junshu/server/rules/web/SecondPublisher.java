package jp.junshu.server.rules.web;

import java.util.List;
import java.util.Locale;
import jp.junshu.server.identity.People;
import jp.junshu.server.rules.PublishedBefore;
import jp.junshu.server.ui.Messages;
import jp.junshu.server.ui.MovedPage;
import jp.junshu.server.ui.Words;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Tells whoever publishes second who was first, when, and what can be done now. */
@ControllerAdvice
class SecondPublisher {

  private final People people;
  private final Messages messages;

  SecondPublisher(People people, Messages messages) {
    this.people = people;
    this.messages = messages;
  }

  @ExceptionHandler
  ModelAndView published(PublishedBefore before, Locale locale) {
    var words = messages.in(locale);
    return MovedPage.of(
        words.get("rules.moved.title"), lines(before, words), "/rules/editions/" + before.draft());
  }

  private List<String> lines(PublishedBefore before, Words words) {
    var first = before.first();
    var who =
        before
            .by()
            .flatMap(people::find)
            .map(person -> person.name().full())
            .orElseGet(() -> words.get("moved.other"));
    return List.of(
        words.get(
            "rules.moved.by",
            words.moment(first.at()),
            who,
            first.number(),
            words.day(first.from())),
        words.get(before.same() ? "rules.moved.same" : "rules.moved.later"));
  }
}
