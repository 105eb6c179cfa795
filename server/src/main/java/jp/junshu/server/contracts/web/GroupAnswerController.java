package jp.junshu.server.contracts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.QuestionId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.policy.Edition;
import jp.junshu.server.contracts.AnsweringDesk.Paper;
import jp.junshu.server.contracts.GroupAnswers;
import jp.junshu.server.contracts.GroupAnswers.Ticket;
import jp.junshu.server.identity.Knocks;
import jp.junshu.server.identity.SignedIn;
import jp.junshu.server.rules.AskedQuestion;
import jp.junshu.server.rules.Editions;
import jp.junshu.server.rules.Question;
import jp.junshu.server.rules.QuestionsMoved;
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

/**
 * The shared screen of a group session: a code, the questions of whoever it stands for, and the
 * next person. Nobody is signed in on it.
 */
@Controller
class GroupAnswerController {

  private static final String HERE = "/session";
  private static final int PREFIX = 5;

  private final GroupAnswers answers;
  private final Editions editions;
  private final Knocks knocks;
  private final Messages messages;

  GroupAnswerController(GroupAnswers answers, Editions editions, Knocks knocks, Messages messages) {
    this.answers = answers;
    this.editions = editions;
    this.knocks = knocks;
    this.messages = messages;
  }

  @GetMapping(HERE)
  ModelAndView show(@RequestParam Optional<String> done, Locale locale) {
    return door(form(Map.of(), locale), done.isPresent());
  }

  /** A code alone shows its questions; with answers it is a try. */
  @PostMapping(HERE)
  ModelAndView answer(
      @RequestParam Map<String, String> typed, HttpServletRequest request, Locale locale) {
    var form = form(typed, locale);
    var ticket = SignedIn.current().isPresent() ? Optional.<Ticket>empty() : ticket(form, request);
    var paper = ticket.flatMap(answers::paper);
    if (paper.isEmpty()) {
      var door = door(form, false);
      door.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return door;
    }
    return form.raw("seen").isEmpty()
        ? questions(ticket.orElseThrow(), paper.get(), form, List.of())
        : tried(ticket.orElseThrow(), paper.get(), form, typed);
  }

  private ModelAndView tried(
      Ticket ticket, Paper paper, TypedForm form, Map<String, String> typed) {
    var key = ActKey.of(form.raw("actKey"), ticket.person().person());
    var chosen = Question.chosen(paper.questions(), typed);
    var tried = answers.answer(ticket, Hash.ofHex(form.raw("seen")), chosen, key);
    if (tried.wrong().isEmpty()) {
      return new ModelAndView("redirect:" + HERE + "?done");
    }
    var again = questions(ticket, paper, form, tried.wrong());
    again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return again;
  }

  private Optional<Ticket> ticket(TypedForm form, HttpServletRequest request) {
    var code = form.raw("code").strip();
    var name = "group:" + code.substring(0, Math.min(PREFIX, code.length()));
    var address = request.getRemoteAddr();
    if (knocks.stopped(name, address)) {
      form.refuse("code", form.words().get("group.code.stopped"));
      return Optional.empty();
    }
    var ticket = answers.look(code);
    if (ticket.isEmpty()) {
      knocks.refused(name, address);
      form.refuse("code", form.words().get("group.code.wrong"));
    }
    return ticket;
  }

  /** Other questions are in use by now, or somebody else came with the same code. */
  @ExceptionHandler
  ModelAndView moved(QuestionsMoved moved, Locale locale) {
    var words = messages.in(locale);
    return MovedPage.of(words.get("answer.moved"), List.of(words.get("answer.moved.again")), HERE);
  }

  private static ModelAndView door(TypedForm form, boolean done) {
    var model = new HashMap<String, Object>();
    model.put("form", form);
    model.put("done", done);
    model.put("signedIn", SignedIn.current().isPresent());
    return new ModelAndView("contracts/groupDoor", model);
  }

  private ModelAndView questions(
      Ticket ticket, Paper paper, TypedForm form, List<QuestionId> wrong) {
    var edition = editions(ticket);
    var typed = new HashMap<String, String>();
    paper.questions().forEach(q -> typed.put(q.id().toString(), form.raw(q.id().toString())));
    var model = new HashMap<String, Object>();
    model.put("ticket", ticket);
    model.put("form", form);
    model.put("seen", paper.digest().hex());
    model.put(
        "questions",
        AskedQuestion.all(paper.questions(), typed, wrong, edition, form.errors(), form.words()));
    return new ModelAndView("contracts/groupQuestions", model);
  }

  private Edition editions(Ticket ticket) {
    return answers.reading(
        ticket,
        () -> editions.find(ticket.session().edition()).orElseThrow(NotThere::new).edition());
  }

  private TypedForm form(Map<String, String> typed, Locale locale) {
    return new TypedForm(messages.in(locale), "group", typed);
  }
}
