package jp.junshu.server.contracts.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.policy.Role;
import jp.junshu.server.contracts.Assignment;
import jp.junshu.server.contracts.ContractActions;
import jp.junshu.server.contracts.ContractPart;
import jp.junshu.server.contracts.EmploymentsSeen;
import jp.junshu.server.contracts.Offers;
import jp.junshu.server.contracts.PeopleDesk;
import jp.junshu.server.database.TenantContext;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.ui.NotThere;
import jp.junshu.server.ui.Reads;
import jp.junshu.server.ui.TypedForm;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The people of a contract, and one more of them. */
@Controller
class ContractPeopleController {

  private final ContractPages pages;
  private final PlaceForms forms;
  private final PeopleDesk desk;
  private final EmploymentsSeen employments;
  private final Offers offers;
  private final Reads reads;
  private final BusinessClock clock;

  ContractPeopleController(
      ContractPages pages,
      PlaceForms forms,
      PeopleDesk desk,
      EmploymentsSeen employments,
      Offers offers,
      Reads reads,
      BusinessClock clock) {
    this.pages = pages;
    this.forms = forms;
    this.desk = desk;
    this.employments = employments;
    this.offers = offers;
    this.reads = reads;
    this.clock = clock;
  }

  @GetMapping("/contracts/{contract}/people")
  ModelAndView list(PersonActor actor, @PathVariable ContractId contract) {
    return reads.snapshot(() -> people(actor, pages.part(contract)));
  }

  private ModelAndView people(PersonActor actor, ContractPart part) {
    var contract = part.contract().head().id();
    var model = new HashMap<String, Object>();
    model.put("contract", part.contract());
    model.put("people", PersonRow.all(part.roster(), clock.instant()));
    model.put("seen", seen(part));
    boolean adds = offers.may(actor, ContractActions.ADD, contract);
    model.put("firms", EngagementWords.of(part));
    model.put("adds", adds);
    model.put("more", adds && offers.against(actor, ContractActions.ADD, contract).isEmpty());
    model.put(
        "faces",
        !TenantContext.bounds(contract)
            && offers.may(actor, ContractActions.COMPARE_FACES, contract));
    model.put("ends", offers.may(actor, ContractActions.END, contract));
    return new ModelAndView("contracts/people", model);
  }

  /** Whoever sees a part of the contract only is not told of records that name others too. */
  private Optional<Map<AssignmentId, Optional<LocalDate>>> seen(ContractPart part) {
    return TenantContext.bounds(part.contract().head().id())
        ? Optional.empty()
        : Optional.of(employments.of(part.contract().head().id()).of(part.roster()));
  }

  /**
   * A form for one more person. Ways lead here from duties that everybody on the contract sees; who
   * may not add is shown the people.
   *
   * @param added who was added just before
   */
  @GetMapping("/contracts/{contract}/people/new")
  ModelAndView blank(
      PersonActor actor,
      @PathVariable ContractId contract,
      @RequestParam Optional<String> role,
      @RequestParam Optional<AssignmentId> added,
      Locale locale) {
    var part = pages.part(contract);
    if (!offers.may(actor, ContractActions.ADD, contract)) {
      return new ModelAndView("redirect:/contracts/%s/people".formatted(contract));
    }
    var before = added.flatMap(part.roster()::find);
    var asked = role.flatMap(name -> PlaceForms.roles().stream().filter(named(name)).findFirst());
    var form =
        before
            .map(place -> forms.after(place, locale))
            .orElseGet(() -> forms.blank(part.contract(), asked, locale));
    return page(part, form, before.map(Assignment::name).orElse(""));
  }

  private static Predicate<Role> named(String name) {
    return role -> role.name().equals(name);
  }

  @PostMapping("/contracts/{contract}/people/new")
  ModelAndView add(
      PersonActor actor,
      @PathVariable ContractId contract,
      @RequestParam ActKey actKey,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    requireAdding(actor, contract);
    var part = pages.part(contract);
    var form = forms.form(typed, locale);
    var place = forms.entered(part, form);
    if (place.isEmpty()) {
      var again = page(part, form, "");
      again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return again;
    }
    var added = desk.add(actor, contract, List.of(place.get()), actKey).getFirst();
    return new ModelAndView(
        "redirect:/contracts/%s/people/new?added=%s".formatted(contract, added));
  }

  private void requireAdding(PersonActor actor, ContractId contract) {
    if (!offers.may(actor, ContractActions.ADD, contract)) {
      throw new NotThere();
    }
  }

  private ModelAndView page(ContractPart part, TypedForm form, String added) {
    var model = new HashMap<String, Object>();
    model.put("contract", part.contract());
    model.put("form", form);
    model.put("known", forms.known(part));
    model.put("roles", PlaceForms.roles());
    model.put("directors", EngagementFields.directors(part, clock.instant()));
    model.put("added", added);
    return new ModelAndView("contracts/person", model);
  }
}
