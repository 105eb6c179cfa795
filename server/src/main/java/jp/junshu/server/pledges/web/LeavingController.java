package jp.junshu.server.pledges.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.server.contracts.PledgeWay;
import jp.junshu.server.contracts.Pledging.Shown;
import jp.junshu.server.pledges.LeavingDesk;
import jp.junshu.server.pledges.LeavingText;
import jp.junshu.server.text.TextRule;
import jp.junshu.server.ui.NotThere;
import jp.junshu.server.ui.TypedForm;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What one left, confirmed in one's own session; no place is needed for it any more. */
@Controller
class LeavingController {

  static final TextRule RETURNED = TextRule.line(200);

  private final PledgePages pages;
  private final LeavingDesk desk;

  LeavingController(PledgePages pages, LeavingDesk desk) {
    this.pages = pages;
    this.desk = desk;
  }

  @GetMapping("/leaving")
  ModelAndView show(PersonActor actor, Locale locale) {
    return page(actor, form(Map.of(), locale), "");
  }

  @PostMapping("/leaving/{place}")
  ModelAndView confirm(
      PersonActor actor,
      @PathVariable AssignmentId place,
      @RequestParam ActKey actKey,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    var left =
        desk.of(actor).stream()
            .filter(each -> each.leaver().place().id().equals(place))
            .findFirst()
            .orElseThrow(NotThere::new);
    var form = form(typed, locale);
    var text = LeavingText.of(pages.wordsOf(form.raw("language")));
    var returned = read(form, text);
    if (!form.errors().isEmpty()) {
      var again = page(actor, form, place.toString());
      again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return again;
    }
    var shown = new Shown(PledgeWay.OWN_SESSION, text.language(), text.digest());
    desk.confirm(actor, left.contract().id(), place, shown, returned, actKey, _ -> {});
    return new ModelAndView("redirect:/leaving");
  }

  /** What was given back, if the text is the one that was shown. */
  static String read(TypedForm form, LeavingText text) {
    if (!text.digest().hex().equals(form.raw("seen"))) {
      form.refuse("returned", form.words().get("pledge.door.moved"));
    }
    return form.text("returned", RETURNED);
  }

  private ModelAndView page(PersonActor actor, TypedForm form, String about) {
    var model = new HashMap<String, Object>();
    model.put("all", desk.of(actor));
    model.put("text", LeavingText.of(form.words()));
    model.put("form", form);
    model.put("about", about);
    return new ModelAndView("pledges/leaving", model);
  }

  private TypedForm form(Map<String, String> typed, Locale locale) {
    return new TypedForm(pages.words(locale), "leaving", typed);
  }
}
