package jp.junshu.server.forms.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.junshu.core.form.ContentMoved;
import jp.junshu.core.gate.AccessRequest;
import jp.junshu.core.gate.Missing.Turn;
import jp.junshu.core.id.FilingId;
import jp.junshu.server.forms.FilingMoved;
import jp.junshu.server.forms.FilingView;
import jp.junshu.server.forms.FormDesk;
import jp.junshu.server.forms.MissingWords;
import jp.junshu.server.gate.AccessRefused;
import jp.junshu.server.gate.AlreadyDone;
import jp.junshu.server.gate.TooManyRefused;
import jp.junshu.server.ui.ActWords;
import jp.junshu.server.ui.MovedPage;
import jp.junshu.server.ui.Words;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Says what the gate refused as a list of things to do, and who was first where somebody was. */
@ControllerAdvice
class RefusalAdvice {

  private final FormScreens screens;
  private final FormDesk desk;
  private final MissingWords missing;

  RefusalAdvice(FormScreens screens, FormDesk desk, MissingWords missing) {
    this.screens = screens;
    this.desk = desk;
    this.missing = missing;
  }

  @ExceptionHandler
  ModelAndView refused(AccessRefused refused, HttpServletRequest sent, Locale locale) {
    var words = screens.words(locale);
    var request = refused.request();
    var things =
        screens.read(
            () ->
                refused.decision().missing().stream()
                    .map(thing -> missing.of(request.resource().contract(), thing, words))
                    .toList());
    return page(
        "forms/refused",
        HttpStatus.FORBIDDEN,
        Map.of(
            "act", ActWords.of(request.action().code(), words),
            "number", refused.number(),
            "missing", things,
            "nobody", nobody(refused),
            "back", back(request),
            "again", SentKnowingly.of(refused, sent)));
  }

  /** Not kept any more, so it has no number; whom to call is said instead. */
  @ExceptionHandler
  ModelAndView tooMany(TooManyRefused tooMany, Locale locale) {
    var words = screens.words(locale);
    return page(
        "ui/error",
        HttpStatus.TOO_MANY_REQUESTS,
        Map.of(
            "title", words.get("refused.many.title"),
            "lead", words.get("refused.many.lead"),
            "steps", List.of(words.get("refused.many.steps").split("\\|"))));
  }

  /** Whether something stands in the way that nobody can bring along afterwards. */
  private static boolean nobody(AccessRefused refused) {
    return refused.decision().missing().stream().anyMatch(m -> m.who() == Turn.NOBODY);
  }

  private static String back(AccessRequest request) {
    return switch (request.resource().type()) {
      case "filing" -> "/filings/" + request.resource().id();
      case "contract" -> "/contracts/" + request.resource().id();
      default -> request.resource().contract().map(c -> "/contracts/" + c).orElse("/");
    };
  }

  @ExceptionHandler
  ModelAndView done(AlreadyDone done, Locale locale) {
    var words = screens.words(locale);
    return MovedPage.of(
        words.get("moved.done.title"),
        List.of(
            words.get("moved.done", words.moment(done.at()), ActWords.of(done.action(), words))),
        done.where());
  }

  @ExceptionHandler
  ModelAndView moved(FilingMoved moved, Locale locale) {
    return moved(moved.filing(), "moved.first.title", locale);
  }

  @ExceptionHandler
  ModelAndView contentMoved(ContentMoved moved, Locale locale) {
    return moved(moved.filing(), "moved.content.title", locale);
  }

  /** Who, when and what. */
  private ModelAndView moved(FilingId id, String title, Locale locale) {
    var words = screens.words(locale);
    var lines = new ArrayList<String>();
    desk.find(id).ifPresent(view -> lines.addAll(history(view, words)));
    return MovedPage.of(words.get(title), lines, "/filings/" + id);
  }

  static List<String> history(FilingView view, Words words) {
    var lines = new ArrayList<String>();
    view.steps().stream()
        .flatMap(step -> step.done().stream())
        .map(
            done ->
                words.get(
                    "moved.by",
                    words.moment(done.at()),
                    done.signature().post() + " " + done.signature().name(),
                    words.get("form.outcome." + done.outcome().name())))
        .forEach(lines::add);
    lines.add(
        words.get(
            "moved.now",
            words.get("filing.state." + view.state().name()),
            words.moment(view.stateSince())));
    return lines;
  }

  private static ModelAndView page(String name, HttpStatus status, Map<String, ?> model) {
    var page = new ModelAndView(name, model);
    page.setStatus(status);
    return page;
  }
}
