package jp.junshu.server.contracts.web;

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
import jp.junshu.server.contracts.PeopleDesk;
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

/** A person of the contractor leaves their place. */
@Controller
class PlaceEndController {

  private final ContractPages pages;
  private final PeopleDesk desk;
  private final Offers offers;
  private final BusinessClock clock;

  PlaceEndController(ContractPages pages, PeopleDesk desk, Offers offers, BusinessClock clock) {
    this.pages = pages;
    this.desk = desk;
    this.offers = offers;
    this.clock = clock;
  }

  @GetMapping("/contracts/{contract}/people/{place}/end")
  ModelAndView ask(
      PersonActor actor,
      @PathVariable ContractId contract,
      @PathVariable AssignmentId place,
      Locale locale) {
    var part = part(actor, contract);
    var today = pages.words(locale).day(clock.today());
    return page(part, place(part, place), form(Map.of("last", today), locale));
  }

  @PostMapping("/contracts/{contract}/people/{place}/end")
  ModelAndView end(
      PersonActor actor,
      @PathVariable ContractId contract,
      @PathVariable AssignmentId place,
      @RequestParam ActKey actKey,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    var part = part(actor, contract);
    var person = place(part, place);
    var form = form(typed, locale);
    var last = form.dayFrom("last", person.begins());
    if (last.flatMap(day -> person.ends().filter(end -> !day.isBefore(end))).isPresent()) {
      form.refuse(
          "last",
          form.words().get("people.end.last.after", form.words().day(person.ends().orElseThrow())));
    }
    if (!form.errors().isEmpty()) {
      var again = page(part, person, form);
      again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return again;
    }
    desk.end(actor, contract, place, last.orElseThrow(), actKey);
    return new ModelAndView("redirect:/contracts/" + contract + "/people");
  }

  private ContractPart part(PersonActor actor, ContractId contract) {
    if (!offers.may(actor, ContractActions.END, contract)) {
      throw new NotThere();
    }
    return pages.part(contract);
  }

  private Assignment place(ContractPart part, AssignmentId id) {
    return part.roster()
        .find(id)
        .filter(place -> place.role().side() == Side.CONTRACTOR)
        .filter(place -> place.ends().map(end -> !end.isBefore(clock.today())).orElse(true))
        .orElseThrow(NotThere::new);
  }

  private TypedForm form(Map<String, String> typed, Locale locale) {
    return new TypedForm(pages.words(locale), "people.end", typed);
  }

  private static ModelAndView page(ContractPart part, Assignment place, TypedForm form) {
    return new ModelAndView(
        "contracts/end", Map.of("contract", part.contract(), "place", place, "form", form));
  }
}
