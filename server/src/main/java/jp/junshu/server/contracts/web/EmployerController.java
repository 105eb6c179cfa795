package jp.junshu.server.contracts.web;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.ContractId;
import jp.junshu.server.contracts.Assignment;
import jp.junshu.server.contracts.ContractPart;
import jp.junshu.server.contracts.EmployerDesk;
import jp.junshu.server.text.TextRule;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.ui.NotThere;
import jp.junshu.server.ui.TypedForm;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where everybody says themselves whether their employer is the one that was written. */
@Controller
class EmployerController {

  private static final TextRule FIRM = TextRule.line(60);

  private final ContractPages pages;
  private final EmployerDesk desk;
  private final BusinessClock clock;

  EmployerController(ContractPages pages, EmployerDesk desk, BusinessClock clock) {
    this.pages = pages;
    this.desk = desk;
    this.clock = clock;
  }

  @GetMapping("/contracts/{contract}/employer")
  ModelAndView ask(PersonActor actor, @PathVariable ContractId contract, Locale locale) {
    var part = pages.part(contract);
    return page(part, own(part, actor), form(Map.of(), locale));
  }

  @PostMapping("/contracts/{contract}/employer")
  ModelAndView answer(
      PersonActor actor,
      @PathVariable ContractId contract,
      @RequestParam ActKey actKey,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    var part = pages.part(contract);
    var own = own(part, actor);
    var form = form(typed, locale);
    var place = form.oneOf("place", own.stream().collect(toMap(a -> a.id().toString(), a -> a)));
    var yes = form.oneOf("confirmed", Map.of("true", Boolean.TRUE, "false", Boolean.FALSE));
    var told = yes.filter(is -> !is).map(_ -> form.text("told", FIRM));
    if (!form.errors().isEmpty()) {
      var again = page(part, own, form);
      again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return again;
    }
    desk.answer(actor, contract, place.orElseThrow().id(), told, actKey);
    return new ModelAndView("redirect:/contracts/" + contract + "/employer");
  }

  /** The person's own places of which an employer was written. */
  private List<Assignment> own(ContractPart part, PersonActor actor) {
    var own =
        part.roster().toCome(actor.person(), clock.instant()).stream()
            .filter(a -> a.organization().equals(actor.organization()))
            .filter(a -> a.engagement().isPresent())
            .toList();
    if (own.isEmpty()) {
      throw new NotThere();
    }
    return own;
  }

  private TypedForm form(Map<String, String> typed, Locale locale) {
    return new TypedForm(pages.words(locale), "employer", typed);
  }

  private static ModelAndView page(ContractPart part, List<Assignment> own, TypedForm form) {
    var model = new HashMap<String, Object>();
    model.put("contract", part.contract());
    model.put("firms", EngagementWords.of(part));
    model.put("form", form);
    model.put("rows", own.stream().map(a -> EmployerRow.of(part, a)).toList());
    return new ModelAndView("contracts/employer", model);
  }
}
