package jp.junshu.server.rules.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.QuestionId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.server.rules.AskedQuestion;
import jp.junshu.server.rules.Editions;
import jp.junshu.server.rules.Question;
import jp.junshu.server.rules.QuestionsMoved;
import jp.junshu.server.rules.WardAcknowledgements;
import jp.junshu.server.rules.WardAcknowledgements.Own;
import jp.junshu.server.ui.Messages;
import jp.junshu.server.ui.MovedPage;
import jp.junshu.server.ui.NotThere;
import jp.junshu.server.ui.TypedForm;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The ward's people acknowledge the edition in force, once for all contracts. */
@Controller
class AcknowledgeController {

  private final WardAcknowledgements acknowledgements;
  private final Editions editions;
  private final Messages messages;

  AcknowledgeController(
      WardAcknowledgements acknowledgements, Editions editions, Messages messages) {
    this.acknowledgements = acknowledgements;
    this.editions = editions;
    this.messages = messages;
  }

  @GetMapping(WardAcknowledgements.PAGE)
  ModelAndView show(PersonActor actor, Locale locale) {
    return page(own(actor), form(Map.of(), locale), List.of());
  }

  @PostMapping(WardAcknowledgements.PAGE)
  ModelAndView acknowledge(
      PersonActor actor,
      @RequestParam ActKey actKey,
      @RequestParam Hash seen,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    var own = own(actor);
    var form = form(typed, locale);
    if (form.raw("read").isEmpty()) {
      form.refuse("read", form.words().get("own.read.missing"));
      return again(page(own, form, List.of()));
    }
    var chosen = Question.chosen(own.questions(), typed);
    var wrong = acknowledgements.acknowledge(actor, own, seen, chosen, actKey);
    return wrong.isEmpty()
        ? new ModelAndView("redirect:" + WardAcknowledgements.PAGE)
        : again(page(own, form, wrong));
  }

  @ExceptionHandler
  ModelAndView moved(QuestionsMoved moved, Locale locale) {
    var words = messages.in(locale);
    return MovedPage.of(
        words.get("own.moved"), List.of(words.get("own.moved.again")), WardAcknowledgements.PAGE);
  }

  private Own own(PersonActor actor) {
    return acknowledgements.own(actor).orElseThrow(NotThere::new);
  }

  private TypedForm form(Map<String, String> typed, Locale locale) {
    return new TypedForm(messages.in(locale), "own", typed);
  }

  private static ModelAndView again(ModelAndView page) {
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private ModelAndView page(Own own, TypedForm form, List<QuestionId> wrong) {
    var edition = editions.find(own.edition().id()).orElseThrow(NotThere::new).edition();
    var typed = new HashMap<String, String>();
    own.questions().forEach(q -> typed.put(q.id().toString(), form.raw(q.id().toString())));
    var model = new HashMap<String, Object>();
    model.put("own", own);
    model.put("form", form);
    model.put(
        "questions",
        AskedQuestion.all(own.questions(), typed, wrong, edition, form.errors(), form.words()));
    return new ModelAndView("rules/acknowledge", model);
  }
}
