package jp.junshu.server.forms.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.junshu.core.form.Kind;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.policy.Side;
import jp.junshu.server.forms.ErasedFiling;
import jp.junshu.server.forms.FilingView;
import jp.junshu.server.forms.FilingWays;
import jp.junshu.server.forms.FormDesk;
import jp.junshu.server.forms.Outcome;
import jp.junshu.server.forms.OutsideDesk;
import jp.junshu.server.forms.Substitution;
import jp.junshu.server.identity.SignedIn;
import jp.junshu.server.ledger.Receipts;
import jp.junshu.server.text.TextRule;
import jp.junshu.server.ui.TypedForm;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * A filing's own page: what speaks against it, its content, its route, the decision on what was
 * seen, its receipt.
 */
@Controller
class FilingController {

  private static final TextRule OPINION = TextRule.lines(400);

  private final FormDesk desk;
  private final Substitution substitution;
  private final FormScreens screens;
  private final RouteBoxes boxes;
  private final Receipts receipts;
  private final OutsideDesk outside;
  private final List<FilingWays> ways;

  FilingController(
      FormDesk desk,
      Substitution substitution,
      FormScreens screens,
      RouteBoxes boxes,
      Receipts receipts,
      OutsideDesk outside,
      List<FilingWays> ways) {
    this.desk = desk;
    this.substitution = substitution;
    this.screens = screens;
    this.boxes = boxes;
    this.receipts = receipts;
    this.outside = outside;
    this.ways = List.copyOf(ways);
  }

  @GetMapping("/filings/{id}")
  ModelAndView show(@PathVariable FilingId id, Locale locale) {
    return desk.find(id)
        .map(view -> page(view, form(Map.of(), locale)))
        .or(() -> desk.erased(id).map(erased -> gone(erased, locale)))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** Its content was erased: that is said, with the receipt of the entry that says so. */
  private ModelAndView gone(ErasedFiling erased, Locale locale) {
    var words = screens.words(locale);
    var page = new ModelAndView("forms/erased");
    page.setStatus(HttpStatus.GONE);
    page.addObject("erased", erased);
    page.addObject("formTitle", words.get("form." + erased.form() + ".title"));
    page.addObject("receipt", screens.read(() -> receipts.of(erased.entry())));
    return page;
  }

  private TypedForm form(Map<String, String> typed, Locale locale) {
    return new TypedForm(screens.words(locale), "form", typed);
  }

  private ModelAndView page(FilingView view, TypedForm form) {
    var words = form.words();
    var actor = actor();
    Map<String, Object> model = new HashMap<>();
    model.put("view", view);
    var then = screens.wordsOf(view, words.locale());
    model.put("formTitle", then.get("form." + view.schema().no() + ".title"));
    model.put("content", screens.content(view, words));
    model.put("boxes", boxes.of(view, words));
    model.put("receipt", screens.read(() -> receipts.of(view.entry())));
    model.put("turn", desk.turn(actor, view));
    model.put("standIn", substitution.standIn(actor, view));
    model.put("passable", substitution.passable(actor, view));
    model.put("form", form);
    model.put("outside", OutsideDesk.waiting(view).isPresent());
    model.put("enters", outside.turn(actor, view).isPresent());
    model.put(
        "checks",
        view.state().waits()
            ? screens.checks(view.contract().id(), desk.beforeDeciding(actor, view), words)
            : List.of());
    model.put(
        "ways", screens.read(() -> ways.stream().flatMap(each -> each.of(view, actor)).toList()));
    model.put("unread", desk.unread(actor, view));
    model.put("circulating", desk.circulating(actor, view));
    model.put("withdrawable", FormDesk.withdrawable(view) && view.filed().side() == actor.side());
    boolean own = view.filed().side() == actor.side();
    model.put("again", view.state().back() && own);
    model.put(
        "consent",
        view.schema().kind() == Kind.APPLICATION
            && view.state().decided()
            && !own
            && actor.side() == Side.WARD);
    model.put("takeBack", view.state().waits() && own);
    model.put("files", (view.state().waits() || view.state().back()) && own);
    model.put("abandonable", FormDesk.abandonable(view) && own);
    return new ModelAndView("forms/filing", model);
  }

  @PostMapping("/filings/{id}/decide")
  ModelAndView decide(
      @PathVariable FilingId id,
      @RequestParam ActKey actKey,
      @RequestParam int position,
      @RequestParam Optional<Outcome> outcome,
      @RequestParam Hash seen,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    var view = find(id);
    var form = form(typed, locale);
    var opinion = opinion(form, outcome);
    if (!form.errors().isEmpty()) {
      var page = page(view, form);
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    desk.take(actor(), view, position, outcome.orElseThrow(), seen, opinion, actKey);
    return new ModelAndView("redirect:/filings/" + id);
  }

  private static String opinion(TypedForm form, Optional<Outcome> outcome) {
    var words = form.words();
    if (outcome.isEmpty()) {
      form.errors().add("decision", words.get("form.how"), words.get("error.choose-outcome"));
    }
    var opinion = form.optional("opinion", OPINION);
    if (opinion.isEmpty() && outcome.filter(Outcome::needsWords).isPresent()) {
      form.refuse("opinion", words.get("error.opinion-missing"));
    }
    return opinion;
  }

  @PostMapping("/filings/{id}/withdraw")
  String withdraw(@PathVariable FilingId id, @RequestParam ActKey actKey) {
    desk.withdraw(actor(), find(id), actKey);
    return "redirect:/filings/" + id;
  }

  @PostMapping("/filings/{id}/read-after")
  String readAfter(
      @PathVariable FilingId id, @RequestParam ActKey actKey, @RequestParam int position) {
    var view = find(id);
    desk.readAfter(actor(), view, step(view.steps(), position), actKey);
    return "redirect:/filings/" + id;
  }

  @PostMapping("/filings/{id}/circulated")
  String circulated(
      @PathVariable FilingId id, @RequestParam ActKey actKey, @RequestParam int position) {
    var view = find(id);
    desk.circulated(actor(), view, step(view.steps(), position), actKey);
    return "redirect:/filings/" + id;
  }

  private static FilingView.Step step(List<FilingView.Step> steps, int position) {
    return steps.stream()
        .filter(step -> step.position() == position)
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private FilingView find(FilingId id) {
    return desk.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static PersonActor actor() {
    return SignedIn.current()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
  }
}
