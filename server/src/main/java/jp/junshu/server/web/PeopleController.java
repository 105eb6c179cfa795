package jp.junshu.server.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.id.PersonId;
import jp.junshu.server.identity.Accounts;
import jp.junshu.server.identity.Membership;
import jp.junshu.server.identity.Organization;
import jp.junshu.server.identity.Organizations;
import jp.junshu.server.identity.People;
import jp.junshu.server.identity.Person;
import jp.junshu.server.ui.NotThere;
import jp.junshu.server.ui.TypedForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A person, and for whom they act. */
@Controller
class PeopleController {

  private final Administration administration;
  private final People people;
  private final Organizations organizations;
  private final Accounts accounts;

  PeopleController(
      Administration administration,
      People people,
      Organizations organizations,
      Accounts accounts) {
    this.administration = administration;
    this.people = people;
    this.organizations = organizations;
    this.accounts = accounts;
  }

  @GetMapping("/admin/people/{id}")
  ModelAndView show(PersonActor actor, @PathVariable PersonId id, Locale locale) {
    administration.requireReader(actor);
    return page(person(id), administration.form("admin.membership", Map.of(), locale));
  }

  @PostMapping("/admin/people/{id}/memberships")
  ModelAndView join(
      PersonActor actor,
      @PathVariable PersonId id,
      @RequestParam ActKey actKey,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    administration.requireReader(actor);
    var person = person(id);
    var form = administration.form("admin.membership", typed, locale);
    var organization = form.oneOf("organization", named());
    var from = form.day("from");
    if (organization.filter(to -> runs(id, to.id())).isPresent()) {
      form.refuse("organization", form.words().get("admin.membership.runs"));
    }
    return administration.done(
        actor,
        actKey,
        form,
        () -> page(person, form),
        where(id),
        by -> people.join(by, id, organization.orElseThrow().id(), from.orElseThrow()));
  }

  @GetMapping("/admin/people/{id}/memberships/{organization}/end")
  ModelAndView end(
      PersonActor actor,
      @PathVariable PersonId id,
      @PathVariable OrganizationId organization,
      Locale locale) {
    administration.requireReader(actor);
    var form = administration.form("admin.end", Map.of(), locale);
    return endPage(person(id), running(id, organization), form);
  }

  @PostMapping("/admin/people/{id}/memberships/{organization}/end")
  ModelAndView leave(
      PersonActor actor,
      @PathVariable PersonId id,
      @PathVariable OrganizationId organization,
      @RequestParam ActKey actKey,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    administration.requireReader(actor);
    var person = person(id);
    var membership = running(id, organization);
    var form = administration.form("admin.end", typed, locale);
    var until = form.dayFrom("until", membership.from());
    return administration.done(
        actor,
        actKey,
        form,
        () -> endPage(person, membership, form),
        where(id),
        by -> people.leave(by, id, organization, until.orElseThrow()));
  }

  private ModelAndView endPage(Person person, Membership membership, TypedForm form) {
    var organization = membership.organization();
    var name = organizations.find(organization).map(Organization::name).orElse("");
    var where = where(person.id());
    var action = where + "/memberships/" + organization + "/end";
    return Administration.endPage(form, name + " " + person.name().full(), where, action);
  }

  private ModelAndView page(Person person, TypedForm form) {
    Map<String, Object> model = new HashMap<>();
    model.put("person", person);
    model.put("memberships", people.memberships(person.id()));
    model.put("account", accounts.of(person.id()));
    model.put("organizations", named());
    model.put("form", form);
    return new ModelAndView("web/person", model);
  }

  private boolean runs(PersonId id, OrganizationId organization) {
    return people.memberships(id).stream()
        .anyMatch(each -> each.organization().equals(organization) && each.until().isEmpty());
  }

  private Membership running(PersonId id, OrganizationId organization) {
    return people.memberships(id).stream()
        .filter(each -> each.organization().equals(organization) && each.until().isEmpty())
        .findFirst()
        .orElseThrow(NotThere::new);
  }

  private Person person(PersonId id) {
    return people.find(id).orElseThrow(NotThere::new);
  }

  private Map<String, Organization> named() {
    return organizations.all().stream()
        .collect(Collectors.toMap(each -> each.id().toString(), Function.identity()));
  }

  private static String where(PersonId id) {
    return "/admin/people/" + id;
  }
}
