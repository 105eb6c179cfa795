package jp.junshu.server.rules.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.EditionId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.policy.Side;
import jp.junshu.server.identity.People;
import jp.junshu.server.rules.Editions;
import jp.junshu.server.rules.Question;
import jp.junshu.server.rules.Questions;
import jp.junshu.server.rules.QuestionsMoved;
import jp.junshu.server.rules.SealedQuestions;
import jp.junshu.server.rules.StoredEdition;
import jp.junshu.server.ui.Messages;
import jp.junshu.server.ui.MovedPage;
import jp.junshu.server.ui.NotThere;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The questions on an edition: what is being written, what is asked, and what was asked before. The
 * ward reads it with its answers; nobody else does.
 */
@Controller
class QuestionsController {

  private static final String HERE = "/rules/editions/{id}/questions";

  private final RulesDesk desk;
  private final Editions editions;
  private final Questions questions;
  private final People people;
  private final Messages messages;

  QuestionsController(
      RulesDesk desk, Editions editions, Questions questions, People people, Messages messages) {
    this.desk = desk;
    this.editions = editions;
    this.questions = questions;
    this.people = people;
    this.messages = messages;
  }

  @GetMapping(HERE)
  ModelAndView list(PersonActor actor, @PathVariable EditionId id, Locale locale) {
    var stored = stored(actor, id);
    var words = messages.in(locale);
    var writes = desk.imports(actor);
    var drafts = writes ? questions.drafts(id) : List.<Question>of();
    var versions = questions.versions(id);
    var inUse = versions.stream().findFirst();
    var digest = Questions.digest(drafts);
    var model = new HashMap<String, Object>();
    model.put("stored", stored);
    model.put("writes", writes);
    model.put("lines", QuestionLine.of(drafts, stored.edition(), words));
    model.put(
        "counts", QuestionLine.counts(inUse.map(SealedQuestions::questions).orElse(drafts), words));
    model.put("versions", versions);
    model.put("seen", digest.hex());
    model.put("changed", changed(stored, inUse, drafts.isEmpty(), digest));
    return new ModelAndView("rules/questions", model);
  }

  /** Whether something was written on a published edition that is not in use. */
  private static boolean changed(
      StoredEdition stored, Optional<SealedQuestions> inUse, boolean empty, Hash digest) {
    return stored.published().isPresent()
        && inUse.map(each -> !each.digest().equals(digest)).orElse(!empty);
  }

  @GetMapping(HERE + "/versions/{version}")
  ModelAndView version(
      PersonActor actor, @PathVariable EditionId id, @PathVariable int version, Locale locale) {
    var stored = stored(actor, id);
    var words = messages.in(locale);
    var sealed =
        questions.versions(id).stream()
            .filter(each -> each.version() == version)
            .findFirst()
            .orElseThrow(NotThere::new);
    var model = new HashMap<String, Object>();
    model.put("stored", stored);
    model.put("sealed", sealed);
    model.put("lines", QuestionLine.of(sealed.questions(), stored.edition(), words));
    model.put("by", sealed.by().flatMap(people::find).map(p -> p.name().full()).orElse(""));
    return new ModelAndView("rules/questionVersion", model);
  }

  @PostMapping(HERE + "/seal")
  ModelAndView seal(
      PersonActor actor,
      @PathVariable EditionId id,
      @RequestParam ActKey actKey,
      @RequestParam Hash seen) {
    desk.requireImporter(actor);
    var stored = editions.find(id).filter(e -> e.published().isPresent());
    var text = stored.orElseThrow(NotThere::new).text();
    var where = "/rules/editions/" + id + "/questions";
    desk.sealing(actor, actKey, where, by -> questions.seal(by, id, text, seen));
    return new ModelAndView("redirect:" + where);
  }

  @ExceptionHandler
  ModelAndView moved(QuestionsMoved moved, Locale locale) {
    var words = messages.in(locale);
    return MovedPage.of(
        words.get("questions.moved"),
        List.of(words.get("questions.moved.look")),
        "/rules/editions/" + moved.edition() + "/questions");
  }

  /** A draft is there for those who may publish it, what is published for the whole ward. */
  private StoredEdition stored(PersonActor actor, EditionId id) {
    return editions
        .find(id)
        .filter(_ -> actor.side() == Side.WARD)
        .filter(found -> found.published().isPresent() || desk.imports(actor))
        .orElseThrow(NotThere::new);
  }
}
