package jp.junshu.server.contracts.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.ContractId;
import jp.junshu.server.contracts.ContractActions;
import jp.junshu.server.contracts.ContractPart;
import jp.junshu.server.contracts.Offers;
import jp.junshu.server.contracts.PeopleDesk;
import jp.junshu.server.contracts.PeopleDesk.NewPlace;
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

/** Many new people of the contractor at once, one on a line; all of them are added or none. */
@Controller
class SeveralController {

  private static final String HERE = "/contracts/{contract}/people/several";
  private static final TextRule SHORT = TextRule.line(20);

  /** How many people are taken at once, so that one request stays one piece of work. */
  private static final int MOST = 100;

  private final ContractPages pages;
  private final PlaceForms forms;
  private final PeopleDesk desk;
  private final Offers offers;
  private final BusinessClock clock;

  SeveralController(
      ContractPages pages, PlaceForms forms, PeopleDesk desk, Offers offers, BusinessClock clock) {
    this.clock = clock;
    this.pages = pages;
    this.forms = forms;
    this.desk = desk;
    this.offers = offers;
  }

  @GetMapping(HERE)
  ModelAndView blank(PersonActor actor, @PathVariable ContractId contract, Locale locale) {
    var part = part(actor, contract);
    return page(part, forms.blank(part.contract(), Optional.empty(), locale));
  }

  @PostMapping(HERE)
  ModelAndView add(
      PersonActor actor,
      @PathVariable ContractId contract,
      @RequestParam ActKey actKey,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    var part = part(actor, contract);
    var form = forms.form(typed, locale);
    var places = places(part, form);
    if (!form.errors().isEmpty()) {
      var again = page(part, form);
      again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return again;
    }
    desk.add(actor, contract, places, actKey);
    return new ModelAndView("redirect:/contracts/" + contract + "/people");
  }

  private List<NewPlace> places(ContractPart part, TypedForm form) {
    var unit = form.text("unit", SHORT);
    var begins = form.day("begins");
    var ends = PlaceForms.ends(part.contract(), begins, form);
    var people = people(form);
    var engagement = EngagementFields.read(part, begins, ends, form, clock.instant());
    if (!form.errors().isEmpty()) {
      return List.of();
    }
    return people.stream()
        .map(
            person ->
                new NewPlace(
                    Optional.empty(),
                    Optional.of(person.name()),
                    person.role(),
                    false,
                    unit,
                    forms.title(person.role()),
                    begins.orElseThrow(),
                    ends.orElseThrow(),
                    engagement.orElseThrow()))
        .toList();
  }

  private List<PersonLine> people(TypedForm form) {
    var found = new ArrayList<PersonLine>();
    var lines = form.raw("lines").lines().toList();
    long people = lines.stream().filter(line -> !line.isBlank()).count();
    if (people > MOST) {
      form.refuse("lines", form.words().get("people.several.most", MOST, people));
      return found;
    }
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        PersonLine.read(lines.get(i), i + 1, form, role -> forms.title(role)).ifPresent(found::add);
      }
    }
    if (lines.stream().allMatch(String::isBlank)) {
      form.refuse("lines", form.words().get("text.EMPTY"));
    }
    return found;
  }

  private ContractPart part(PersonActor actor, ContractId contract) {
    if (!offers.may(actor, ContractActions.ADD, contract)) {
      throw new NotThere();
    }
    return pages.part(contract);
  }

  private ModelAndView page(ContractPart part, TypedForm form) {
    return new ModelAndView(
        "contracts/several",
        Map.of(
            "contract",
            part.contract(),
            "form",
            form,
            "directors",
            EngagementFields.directors(part, clock.instant())));
  }
}
