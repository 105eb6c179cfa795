package jp.junshu.server.contracts.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.policy.Side;
import jp.junshu.server.contracts.Assignment;
import jp.junshu.server.contracts.ContractActions;
import jp.junshu.server.contracts.ContractPart;
import jp.junshu.server.contracts.Offers;
import jp.junshu.server.contracts.WorkDesk;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.ui.TypedForm;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What remains, each with its way in; the completion (完了確認), and who settles a remainder. */
@Controller
class CompletionController {

  private final ContractPages pages;
  private final WorkDesk work;
  private final Offers offers;
  private final BusinessClock clock;

  CompletionController(ContractPages pages, WorkDesk work, Offers offers, BusinessClock clock) {
    this.pages = pages;
    this.work = work;
    this.offers = offers;
    this.clock = clock;
  }

  @GetMapping("/contracts/{contract}/completion")
  ModelAndView show(PersonActor actor, @PathVariable ContractId contract, Locale locale) {
    return page(actor, pages.part(contract), form(Map.of(), locale), locale);
  }

  @PostMapping("/contracts/{contract}/completion")
  String complete(
      PersonActor actor, @PathVariable ContractId contract, @RequestParam ActKey actKey) {
    pages.part(contract);
    work.complete(actor, contract, actKey);
    return "redirect:/contracts/" + contract + "/completion";
  }

  @PostMapping("/contracts/{contract}/remainder")
  ModelAndView name(
      PersonActor actor,
      @PathVariable ContractId contract,
      @RequestParam ActKey actKey,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    var part = pages.part(contract);
    var form = form(typed, locale);
    var choices = new HashMap<String, AssignmentId>();
    nameable(part).forEach(place -> choices.put(place.id().toString(), place.id()));
    var chosen = form.oneOf("person", choices);
    if (chosen.isEmpty()) {
      var again = page(actor, part, form, locale);
      again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return again;
    }
    work.nameForRemainder(actor, contract, chosen.get(), actKey);
    return new ModelAndView("redirect:/contracts/" + contract + "/completion");
  }

  /** The contractor's people who stand until the last day and are not named yet. */
  private static List<Assignment> nameable(ContractPart part) {
    var last = part.contract().ends();
    return part.roster().assignments().stream()
        .filter(place -> place.role().side() == Side.CONTRACTOR && place.holdsOn(last))
        .filter(place -> !part.roster().remainder().contains(place.id()))
        .toList();
  }

  private static List<Assignment> named(ContractPart part) {
    return part.roster().assignments().stream()
        .filter(place -> part.roster().remainder().contains(place.id()))
        .toList();
  }

  private TypedForm form(Map<String, String> typed, Locale locale) {
    return new TypedForm(pages.words(locale), "remainder", typed);
  }

  private ModelAndView page(PersonActor actor, ContractPart part, TypedForm form, Locale locale) {
    var id = part.contract().head().id();
    var against = offers.against(actor, ContractActions.COMPLETE, id);
    var model = new HashMap<String, Object>();
    model.put("contract", part.contract());
    model.put("by", part.contract().completedBy().flatMap(part.roster()::nameOf));
    model.put("phase", part.contract().phase(clock.today()));
    model.put("missing", pages.missing(id, against, pages.words(locale)));
    model.put("completes", offers.may(actor, ContractActions.COMPLETE, id));
    model.put("names", offers.may(actor, ContractActions.REMAIN, id));
    model.put("named", named(part));
    model.put("nameable", nameable(part));
    model.put("form", form);
    return new ModelAndView("contracts/completion", model);
  }
}
