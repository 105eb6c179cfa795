package jp.junshu.server.forms.web;

import java.util.Locale;
import java.util.Map;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.FilingId;
import jp.junshu.server.forms.FilingView;
import jp.junshu.server.forms.FormDesk;
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

/** What the side that filed does with what is not decided: take it back, or give it up. */
@Controller
class TakingBackController {

  private static final TextRule REASON = TextRule.lines(400);

  private final FormDesk desk;
  private final FormScreens screens;

  TakingBackController(FormDesk desk, FormScreens screens) {
    this.desk = desk;
    this.screens = screens;
  }

  @PostMapping("/filings/{id}/take-back")
  String takeBack(PersonActor actor, @PathVariable FilingId id, @RequestParam ActKey actKey) {
    desk.takeBack(actor, find(id), actKey);
    return "redirect:/filings/" + id;
  }

  /** A costly act has a page of its own. */
  @GetMapping("/filings/{id}/abandon")
  ModelAndView ask(@PathVariable FilingId id, Locale locale) {
    return page(find(id), form(Map.of(), locale));
  }

  @PostMapping("/filings/{id}/abandon")
  ModelAndView abandon(
      PersonActor actor,
      @PathVariable FilingId id,
      @RequestParam ActKey actKey,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    var view = find(id);
    var form = form(typed, locale);
    var reason = form.text("reason", REASON);
    if (!form.errors().isEmpty()) {
      var page = page(view, form);
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    desk.abandon(actor, view, reason, actKey);
    return new ModelAndView("redirect:/filings/" + id);
  }

  private TypedForm form(Map<String, String> typed, Locale locale) {
    return new TypedForm(screens.words(locale), "form.abandon", typed);
  }

  private static ModelAndView page(FilingView view, TypedForm form) {
    return new ModelAndView("forms/abandon", Map.of("view", view, "form", form));
  }

  private FilingView find(FilingId id) {
    return desk.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
