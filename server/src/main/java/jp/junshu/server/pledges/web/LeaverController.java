package jp.junshu.server.pledges.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.ContractId;
import jp.junshu.server.pledges.Leaving;
import jp.junshu.server.pledges.LeavingDesk;
import jp.junshu.server.pledges.LeavingPart.Leaver;
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

/** Keeping that somebody who left refused to confirm, or was not reached. */
@Controller
class LeaverController {

  private static final String HERE = "/contracts/{contract}/pledges/leavers/{place}";
  private static final TextRule REASON = TextRule.line(200);
  private static final Map<String, Leaving.Kind> WHY =
      Map.of(
          "REFUSED", Leaving.Kind.REFUSED,
          "UNREACHABLE", Leaving.Kind.UNREACHABLE);

  private final PledgePages pages;
  private final LeavingDesk desk;

  LeaverController(PledgePages pages, LeavingDesk desk) {
    this.pages = pages;
    this.desk = desk;
  }

  @GetMapping(HERE)
  ModelAndView show(
      PersonActor actor,
      @PathVariable ContractId contract,
      @PathVariable AssignmentId place,
      Locale locale) {
    return page(contract, leaver(actor, contract, place), form(Map.of(), locale));
  }

  @PostMapping(HERE)
  ModelAndView keep(
      PersonActor actor,
      @PathVariable ContractId contract,
      @PathVariable AssignmentId place,
      @RequestParam ActKey actKey,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    var leaver = leaver(actor, contract, place);
    var form = form(typed, locale);
    var why = form.oneOf("why", WHY);
    var reason = form.text("reason", REASON);
    if (!form.errors().isEmpty()) {
      var again = page(contract, leaver, form);
      again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return again;
    }
    desk.notConfirmed(actor, contract, place, why.orElseThrow(), reason, actKey);
    return new ModelAndView("redirect:/contracts/%s/pledges".formatted(contract));
  }

  private Leaver leaver(PersonActor actor, ContractId contract, AssignmentId place) {
    if (!pages.may(actor, PledgeActions.NOT_CONFIRMED, contract)) {
      throw new NotThere();
    }
    return desk.leavers(contract).stream()
        .filter(each -> each.place().id().equals(place) && each.open())
        .findFirst()
        .orElseThrow(NotThere::new);
  }

  private ModelAndView page(ContractId contract, Leaver leaver, TypedForm form) {
    var model = new HashMap<String, Object>();
    model.put("contract", pages.part(contract).contract());
    model.put("leaver", leaver);
    model.put("form", form);
    return new ModelAndView("pledges/leaver", model);
  }

  private TypedForm form(Map<String, String> typed, Locale locale) {
    return new TypedForm(pages.words(locale), "leaving", typed);
  }
}
