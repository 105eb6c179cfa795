package jp.junshu.server.contracts.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.policy.Side;
import jp.junshu.server.contracts.AccountDesk;
import jp.junshu.server.contracts.Assignment;
import jp.junshu.server.contracts.ContractActions;
import jp.junshu.server.contracts.Offers;
import jp.junshu.server.identity.Account;
import jp.junshu.server.identity.Accounts;
import jp.junshu.server.ui.NotThere;
import jp.junshu.server.ui.PersonFields;
import jp.junshu.server.ui.TypedForm;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * How a person of the contractor comes to sign in. The address is shown in one answer and handed
 * over; it cannot be shown again, only made anew.
 */
@Controller
class PlaceAccountController {

  private static final String HERE = "/contracts/{contract}/people/{place}/account";

  private final ContractPages pages;
  private final AccountDesk desk;
  private final Accounts accounts;
  private final Offers offers;

  PlaceAccountController(ContractPages pages, AccountDesk desk, Accounts accounts, Offers offers) {
    this.pages = pages;
    this.desk = desk;
    this.accounts = accounts;
    this.offers = offers;
  }

  @GetMapping(HERE)
  ModelAndView show(
      PersonActor actor,
      @PathVariable ContractId contract,
      @PathVariable AssignmentId place,
      Locale locale) {
    return page(place(actor, contract, place), form(Map.of(), locale), "");
  }

  /** An account too, if the person has none. */
  @PostMapping(HERE)
  ModelAndView give(
      PersonActor actor,
      @PathVariable ContractId contract,
      @PathVariable AssignmentId place,
      @RequestParam ActKey actKey,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    var person = place(actor, contract, place);
    var form = form(typed, locale);
    var account =
        desk.of(person).isPresent()
            ? Optional.<Account>empty()
            : PersonFields.account(form, accounts);
    if (!form.errors().isEmpty()) {
      var again = page(person, form, "");
      again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return again;
    }
    var path = desk.address(actor, person, account, actKey);
    return page(person, form, path);
  }

  private Assignment place(PersonActor actor, ContractId contract, AssignmentId id) {
    if (!offers.may(actor, ContractActions.ACCOUNT, contract)) {
      throw new NotThere();
    }
    return pages
        .part(contract)
        .roster()
        .find(id)
        .filter(place -> place.role().side() == Side.CONTRACTOR)
        .orElseThrow(NotThere::new);
  }

  private TypedForm form(Map<String, String> typed, Locale locale) {
    return new TypedForm(pages.words(locale), "people.account", typed);
  }

  private ModelAndView page(Assignment place, TypedForm form, String path) {
    var model = new HashMap<String, Object>();
    model.put("contract", pages.part(place.contract()).contract());
    model.put("place", place);
    model.put("account", desk.of(place));
    model.put("begun", accounts.begun(place.person()));
    model.put("form", form);
    model.put("path", path);
    return new ModelAndView("contracts/account", model);
  }
}
