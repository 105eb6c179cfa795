package jp.junshu.server.web;

import java.util.Locale;
import java.util.Map;
import jp.junshu.core.gate.Action;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.PersonId;
import jp.junshu.server.identity.Accounts;
import jp.junshu.server.identity.DirectoryBindings;
import jp.junshu.server.identity.OneTimeAddresses;
import jp.junshu.server.identity.People;
import jp.junshu.server.identity.Person;
import jp.junshu.server.identity.SecondFactors;
import jp.junshu.server.identity.StaffDirectory;
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
 * How a person signs in. The address by which they set their password is shown in one answer and
 * handed over; it cannot be shown again, only made anew.
 */
@Controller
class AccountsController {

  private static final Action RESET = Action.of("factor.reset");

  private final Administration administration;
  private final People people;
  private final Accounts accounts;
  private final OneTimeAddresses addresses;
  private final SecondFactors factors;
  private final StaffDirectory directory;
  private final DirectoryBindings bindings;

  AccountsController(
      Administration administration,
      People people,
      Accounts accounts,
      OneTimeAddresses addresses,
      SecondFactors factors,
      StaffDirectory directory,
      DirectoryBindings bindings) {
    this.administration = administration;
    this.people = people;
    this.accounts = accounts;
    this.addresses = addresses;
    this.factors = factors;
    this.directory = directory;
    this.bindings = bindings;
  }

  @GetMapping("/admin/people/{id}/account")
  ModelAndView show(PersonActor actor, @PathVariable PersonId id, Locale locale) {
    administration.requireReader(actor);
    return page(person(id), administration.form("admin.account", Map.of(), locale), "");
  }

  /** Gives an account to whoever has none, and an address to set the password. */
  @PostMapping("/admin/people/{id}/account")
  ModelAndView give(
      PersonActor actor,
      @PathVariable PersonId id,
      @RequestParam ActKey actKey,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    administration.requireReader(actor);
    var person = person(id);
    var form = administration.form("admin.account", typed, locale);
    var account = PersonFields.account(form, accounts);
    if (account.isEmpty()) {
      var page = page(person, form, "");
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    var path =
        administration.act(
            actor,
            actKey,
            where(id),
            by -> {
              accounts.give(by, id, account.get());
              return addresses.toSetPassword(by, id);
            });
    return page(person, form, path);
  }

  /** Another address, for whoever has an account and needs a new password. */
  @PostMapping("/admin/people/{id}/password-address")
  ModelAndView again(
      PersonActor actor, @PathVariable PersonId id, @RequestParam ActKey actKey, Locale locale) {
    administration.requireReader(actor);
    var person = person(id);
    if (accounts.of(id).isEmpty()) {
      throw new NotThere();
    }
    var path = administration.act(actor, actKey, where(id), by -> addresses.toSetPassword(by, id));
    return page(person, administration.form("admin.account", Map.of(), locale), path);
  }

  /**
   * Ends every way in which the person signed in until now, on every device, and hands out the
   * address by which they begin anew: for whoever has lost the second factor or fears for it.
   */
  @PostMapping("/admin/people/{id}/second-factor-reset")
  ModelAndView reset(
      PersonActor actor, @PathVariable PersonId id, @RequestParam ActKey actKey, Locale locale) {
    administration.requireReader(actor);
    var person = person(id);
    if (accounts.of(id).isEmpty()) {
      throw new NotThere();
    }
    var path =
        administration.act(
            RESET,
            actor,
            actKey,
            where(id),
            by -> {
              factors.reset(by, id);
              return addresses.toSetPassword(by, id);
            });
    accounts.endSignIns(id);
    return page(person, administration.form("admin.account", Map.of(), locale), path);
  }

  private ModelAndView page(Person person, TypedForm form, String path) {
    var account = accounts.of(person.id());
    boolean bound = directory.offered() && bindings.mayHaveOne(person.id());
    var model =
        Map.of(
            "person", person, "account", account, "form", form, "path", path, "directory", bound);
    return new ModelAndView("web/account", model);
  }

  private Person person(PersonId id) {
    return people.find(id).orElseThrow(NotThere::new);
  }

  private static String where(PersonId id) {
    return "/admin/people/" + id + "/account";
  }
}
