package jp.junshu.server.contracts.web;

import static java.util.stream.Collectors.joining;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.EditionId;
import jp.junshu.core.id.QuestionId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.server.contracts.AnsweringDesk;
import jp.junshu.server.contracts.AnsweringDesk.Paper;
import jp.junshu.server.rules.AskedQuestion;
import jp.junshu.server.rules.Editions;
import jp.junshu.server.rules.Question;
import jp.junshu.server.rules.QuestionsMoved;
import jp.junshu.server.ui.Errors;
import jp.junshu.server.ui.MovedPage;
import jp.junshu.server.ui.NotThere;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Answering the questions on an edition before acknowledging it, in one's own session. */
@Controller
class AnsweringController {

  private static final String HERE = "/contracts/{contract}/questions/{edition}";

  private final ContractPages pages;
  private final AnsweringDesk desk;
  private final Editions editions;

  AnsweringController(ContractPages pages, AnsweringDesk desk, Editions editions) {
    this.pages = pages;
    this.desk = desk;
    this.editions = editions;
  }

  @GetMapping(HERE)
  ModelAndView show(
      PersonActor actor,
      @PathVariable ContractId contract,
      @PathVariable EditionId edition,
      Locale locale) {
    var paper = paper(actor, contract, edition);
    return page(new At(contract, edition, locale), paper, Map.of(), List.of());
  }

  @PostMapping(HERE)
  ModelAndView answer(
      PersonActor actor,
      @PathVariable ContractId contract,
      @PathVariable EditionId edition,
      @RequestParam ActKey actKey,
      @RequestParam Hash seen,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    var paper = paper(actor, contract, edition);
    var tried =
        desk.answer(
            actor, contract, edition, seen, Question.chosen(paper.questions(), typed), actKey);
    if (tried.wrong().isEmpty()) {
      boolean first = paper.later().isEmpty() && !paper.done();
      var next = first ? "/forms/F29" : "/questions/" + edition;
      return new ModelAndView("redirect:/contracts/" + contract + next);
    }
    var again = page(new At(contract, edition, locale), paper, typed, tried.wrong());
    again.addObject("tries", tried.tries());
    again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return again;
  }

  /** Other questions are in use by now; the try did not count. */
  @ExceptionHandler
  ModelAndView moved(QuestionsMoved moved, Locale locale, HttpServletRequest request) {
    var words = pages.words(locale);
    return MovedPage.of(
        words.get("answer.moved"),
        List.of(words.get("answer.moved.again")),
        request.getRequestURI());
  }

  private record At(ContractId contract, EditionId edition, Locale locale) {}

  private ModelAndView page(At at, Paper paper, Map<String, String> typed, List<QuestionId> wrong) {
    var words = pages.words(at.locale());
    var stored = editions.find(at.edition()).orElseThrow(NotThere::new);
    var errors = Errors.none();
    var model = new HashMap<String, Object>();
    model.put("contract", pages.part(at.contract()).contract());
    model.put("edition", stored.published().orElseThrow(NotThere::new));
    model.put(
        "questions",
        AskedQuestion.all(paper.questions(), typed, wrong, stored.edition(), errors, words));
    model.put("errors", errors);
    model.put("seen", paper.digest().hex());
    model.put("passed", paper.passed());
    model.put(
        "later",
        paper.later().stream()
            .map(role -> words.get("role." + role))
            .collect(joining(words.get("ui.and"))));
    model.put("done", paper.done());
    model.put("tries", 0);
    return new ModelAndView("contracts/questions", model);
  }

  private Paper paper(PersonActor actor, ContractId contract, EditionId edition) {
    return desk.paper(actor, contract, edition).orElseThrow(NotThere::new);
  }
}
