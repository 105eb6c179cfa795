package jp.junshu.server.pledges.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.ContractId;
import jp.junshu.server.pledges.PaperEntry;
import jp.junshu.server.pledges.PaperMoved;
import jp.junshu.server.pledges.PledgeActions;
import jp.junshu.server.pledges.SheetDesk;
import jp.junshu.server.pledges.SignedDesk;
import jp.junshu.server.text.TextRule;
import jp.junshu.server.ui.NotThere;
import jp.junshu.server.ui.TypedForm;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A second person, with the paper before them, lets what was entered count or takes it out. */
@Controller
class CountersignController {

  private static final String HERE = "/contracts/{contract}/pledges/papers/{serial}";
  private static final TextRule REASON = TextRule.line(200);

  private final PledgePages pages;
  private final SheetDesk sheets;
  private final SignedDesk desk;
  private final SignedForms forms;

  CountersignController(PledgePages pages, SheetDesk sheets, SignedDesk desk, SignedForms forms) {
    this.pages = pages;
    this.sheets = sheets;
    this.desk = desk;
    this.forms = forms;
  }

  @GetMapping(HERE + "/check")
  ModelAndView show(
      PersonActor actor,
      @PathVariable ContractId contract,
      @PathVariable int serial,
      Locale locale) {
    return page(actor, waiting(actor, contract, serial), form(Map.of(), locale));
  }

  @PostMapping(HERE + "/check")
  ModelAndView countersign(
      PersonActor actor,
      @PathVariable ContractId contract,
      @PathVariable int serial,
      @RequestParam ActKey actKey,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    var entry = waiting(actor, contract, serial);
    var form = form(typed, locale);
    requireSeen(entry, form);
    if (!form.raw("original").equals("true")) {
      form.refuse("original", form.words().get("handsigned.original.wrong"));
      return again(actor, entry, form);
    }
    desk.countersign(actor, entry, actKey);
    return new ModelAndView("redirect:/contracts/%s/pledges".formatted(contract));
  }

  @PostMapping(HERE + "/return")
  ModelAndView giveBack(
      PersonActor actor,
      @PathVariable ContractId contract,
      @PathVariable int serial,
      @RequestParam ActKey actKey,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    var entry = waiting(actor, contract, serial);
    var form = form(typed, locale);
    requireSeen(entry, form);
    var reason = form.text("reason", REASON);
    if (!form.errors().isEmpty()) {
      return again(actor, entry, form);
    }
    desk.giveBack(actor, entry, reason, actKey);
    return new ModelAndView("redirect:/contracts/%s/pledges".formatted(contract));
  }

  /** Somebody else was first, or the text is not the one in use. */
  @ExceptionHandler
  ModelAndView moved(PaperMoved moved, Locale locale) {
    return forms.moved(moved, pages.words(locale));
  }

  /** Every entry has a scan of its own: another one took its place if that differs. */
  private static void requireSeen(PaperEntry entry, TypedForm form) {
    if (!entry.scan().id().toString().equals(form.raw("seen"))) {
      throw new NotThere();
    }
  }

  private PaperEntry waiting(PersonActor actor, ContractId contract, int serial) {
    if (!pages.may(actor, PledgeActions.RETURN, contract)) {
      throw new NotThere();
    }
    return sheets
        .find(contract, serial)
        .flatMap(SheetDesk.Line::entry)
        .filter(entry -> entry.state() == PaperEntry.State.WAITING)
        .orElseThrow(NotThere::new);
  }

  private ModelAndView again(PersonActor actor, PaperEntry entry, TypedForm form) {
    var page = page(actor, entry, form);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private ModelAndView page(PersonActor actor, PaperEntry entry, TypedForm form) {
    var part = pages.part(entry.sheet().contract());
    var model = new HashMap<String, Object>();
    model.put("contract", part.contract());
    model.put("place", part.roster().find(entry.sheet().place()).orElseThrow(NotThere::new));
    model.put("entry", entry);
    model.put("form", form);
    model.put(
        "countersigns", pages.may(actor, PledgeActions.COUNTERSIGN, entry.sheet().contract()));
    return new ModelAndView("pledges/paperCheck", model);
  }

  private TypedForm form(Map<String, String> typed, Locale locale) {
    return new TypedForm(pages.words(locale), "handsigned", typed);
  }
}
