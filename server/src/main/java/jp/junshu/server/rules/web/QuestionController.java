package jp.junshu.server.rules.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.EditionId;
import jp.junshu.core.id.QuestionId;
import jp.junshu.server.rules.Editions;
import jp.junshu.server.rules.Question;
import jp.junshu.server.rules.Questions;
import jp.junshu.server.rules.StoredEdition;
import jp.junshu.server.ui.Messages;
import jp.junshu.server.ui.NotThere;
import jp.junshu.server.ui.TypedForm;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Writing the questions on an edition, one at a time. */
@Controller
class QuestionController {

  private static final String HERE = "/rules/editions/{id}/questions";

  private final RulesDesk desk;
  private final Editions editions;
  private final Questions questions;
  private final Messages messages;

  QuestionController(RulesDesk desk, Editions editions, Questions questions, Messages messages) {
    this.desk = desk;
    this.editions = editions;
    this.questions = questions;
    this.messages = messages;
  }

  @GetMapping(HERE + "/new")
  ModelAndView blank(PersonActor actor, @PathVariable EditionId id, Locale locale) {
    return page(stored(actor, id), Optional.empty(), form(Map.of(), locale));
  }

  @PostMapping(HERE + "/new")
  ModelAndView add(
      PersonActor actor,
      @PathVariable EditionId id,
      @RequestParam ActKey actKey,
      @RequestParam MultiValueMap<String, String> typed,
      Locale locale) {
    var stored = stored(actor, id);
    return keep(actor, stored, Optional.empty(), actKey, form(QuestionForm.typed(typed), locale));
  }

  @GetMapping(HERE + "/{question}/edit")
  ModelAndView show(
      PersonActor actor,
      @PathVariable EditionId id,
      @PathVariable QuestionId question,
      Locale locale) {
    var stored = stored(actor, id);
    var form = form(QuestionForm.typed(find(id, question)), locale);
    return page(stored, Optional.of(question), form);
  }

  @PostMapping(HERE + "/{question}/edit")
  ModelAndView change(
      PersonActor actor,
      @PathVariable EditionId id,
      @PathVariable QuestionId question,
      @RequestParam ActKey actKey,
      @RequestParam MultiValueMap<String, String> typed,
      Locale locale) {
    var stored = stored(actor, id);
    var known = Optional.of(find(id, question).id());
    return keep(actor, stored, known, actKey, form(QuestionForm.typed(typed), locale));
  }

  @PostMapping(HERE + "/{question}/remove")
  ModelAndView remove(
      PersonActor actor,
      @PathVariable EditionId id,
      @PathVariable QuestionId question,
      @RequestParam ActKey actKey) {
    stored(actor, id);
    desk.writing(
        actor,
        actKey,
        list(id),
        _ -> {
          questions.remove(id, find(id, question).id());
          return question;
        });
    return new ModelAndView("redirect:" + list(id));
  }

  private ModelAndView keep(
      PersonActor actor,
      StoredEdition stored,
      Optional<QuestionId> known,
      ActKey key,
      TypedForm form) {
    var id = known.orElseGet(() -> new QuestionId(key.value()));
    var question = QuestionForm.read(form, id, stored.edition());
    if (question.isEmpty()) {
      var again = page(stored, known, form);
      again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return again;
    }
    var where = list(stored.id());
    desk.writing(actor, key, where, _ -> questions.keep(stored.id(), question.get()));
    return new ModelAndView("redirect:" + where);
  }

  /** To everybody but those who may write, these pages are not there. */
  private StoredEdition stored(PersonActor actor, EditionId id) {
    desk.requireImporter(actor);
    return editions.find(id).orElseThrow(NotThere::new);
  }

  private Question find(EditionId id, QuestionId question) {
    return questions.drafts(id).stream()
        .filter(each -> each.id().equals(question))
        .findFirst()
        .orElseThrow(NotThere::new);
  }

  private static ModelAndView page(
      StoredEdition stored, Optional<QuestionId> question, TypedForm form) {
    var model = new HashMap<String, Object>();
    model.put("stored", stored);
    model.put("question", question);
    model.put("form", form);
    model.put("roles", QuestionForm.roleChoices(form));
    model.put("right", QuestionForm.rightChoices(form.words()));
    model.put("clauses", QuestionForm.clauseChoices(stored.edition()));
    model.put("numbers", List.of(1, 2, 3, 4));
    return new ModelAndView("rules/question", model);
  }

  private TypedForm form(Map<String, String> typed, Locale locale) {
    return new TypedForm(messages.in(locale), QuestionForm.PREFIX, typed);
  }

  private static String list(EditionId id) {
    return "/rules/editions/" + id + "/questions";
  }
}
