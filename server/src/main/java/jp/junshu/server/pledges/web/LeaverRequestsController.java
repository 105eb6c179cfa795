package jp.junshu.server.pledges.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.ContractId;
import jp.junshu.server.pledges.LeaverAsked;
import jp.junshu.server.pledges.LeaverDesk;
import jp.junshu.server.pledges.PledgeActions;
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

/** Looking at what somebody asked for who left, and saying what it was. */
@Controller
class LeaverRequestsController {

  private static final String HERE = "/contracts/{contract}/pledges/leavers/{place}/requests";
  private static final TextRule SAID = TextRule.line(200);

  private final PledgePages pages;
  private final LeaverDesk desk;

  LeaverRequestsController(PledgePages pages, LeaverDesk desk) {
    this.pages = pages;
    this.desk = desk;
  }

  @GetMapping(HERE)
  ModelAndView show(
      PersonActor actor,
      @PathVariable ContractId contract,
      @PathVariable AssignmentId place,
      Locale locale) {
    return page(contract, place, open(actor, contract, place), form(Map.of(), locale));
  }

  @PostMapping(HERE)
  ModelAndView look(
      PersonActor actor,
      @PathVariable ContractId contract,
      @PathVariable AssignmentId place,
      @RequestParam ActKey actKey,
      @RequestParam long until,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    var open = open(actor, contract, place);
    var form = form(typed, locale);
    var said = form.text("said", SAID);
    if (!form.errors().isEmpty()) {
      var again = page(contract, place, open, form);
      again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return again;
    }
    desk.look(actor, contract, place, until, said, actKey);
    return new ModelAndView("redirect:/contracts/%s/pledges".formatted(contract));
  }

  private List<LeaverAsked> open(PersonActor actor, ContractId contract, AssignmentId place) {
    if (!pages.may(actor, PledgeActions.LOOK, contract)) {
      throw new NotThere();
    }
    return desk.toLookAt(contract, place);
  }

  private ModelAndView page(
      ContractId contract, AssignmentId place, List<LeaverAsked> open, TypedForm form) {
    var part = pages.part(contract);
    var model = new HashMap<String, Object>();
    model.put("contract", part.contract());
    model.put("person", part.roster().find(place).orElseThrow(NotThere::new));
    model.put("asked", open);
    model.put("until", Long.toString(open.getFirst().mark()));
    model.put("form", form);
    return new ModelAndView("pledges/leaverRequests", model);
  }

  private TypedForm form(Map<String, String> typed, Locale locale) {
    return new TypedForm(pages.words(locale), "asked", typed);
  }
}
