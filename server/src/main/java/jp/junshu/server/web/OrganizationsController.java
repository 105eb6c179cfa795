package jp.junshu.server.web;

import java.util.Locale;
import java.util.Map;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.policy.Side;
import jp.junshu.server.identity.Organization;
import jp.junshu.server.identity.Organizations;
import jp.junshu.server.identity.People;
import jp.junshu.server.ui.Messages;
import jp.junshu.server.ui.NotThere;
import jp.junshu.server.ui.PersonFields;
import jp.junshu.server.ui.TypedForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The ward and its contractors, and the people who act for each. */
@Controller
class OrganizationsController {

  private static final String ALL = "/admin/organizations";

  private final Administration administration;
  private final Organizations organizations;
  private final People people;
  private final Messages messages;

  OrganizationsController(
      Administration administration,
      Organizations organizations,
      People people,
      Messages messages) {
    this.administration = administration;
    this.organizations = organizations;
    this.people = people;
    this.messages = messages;
  }

  @GetMapping(ALL)
  ModelAndView all(PersonActor actor, Locale locale) {
    administration.requireReader(actor);
    return all(administration.form("admin.organization", Map.of(), locale));
  }

  @PostMapping(ALL)
  ModelAndView register(
      PersonActor actor,
      @RequestParam ActKey actKey,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    administration.requireReader(actor);
    var form = administration.form("admin.organization", typed, locale);
    var details = NewNames.organization(form, messages.in(locale));
    return administration.done(
        actor,
        actKey,
        form,
        () -> all(form),
        ALL,
        by -> organizations.register(by, Side.CONTRACTOR, details.orElseThrow()));
  }

  @GetMapping(ALL + "/{id}")
  ModelAndView one(PersonActor actor, @PathVariable OrganizationId id, Locale locale) {
    administration.requireReader(actor);
    return one(organization(id), administration.form("admin.person", Map.of(), locale));
  }

  @PostMapping(ALL + "/{id}/people")
  ModelAndView registerPerson(
      PersonActor actor,
      @PathVariable OrganizationId id,
      @RequestParam ActKey actKey,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    administration.requireReader(actor);
    var organization = organization(id);
    var form = administration.form("admin.person", typed, locale);
    var from = form.day("from");
    var name = PersonFields.name(form);
    return administration.done(
        actor,
        actKey,
        form,
        () -> one(organization, form),
        ALL + "/" + id,
        by -> people.register(by, id, name.orElseThrow(), from.orElseThrow()));
  }

  private ModelAndView all(TypedForm form) {
    var model = Map.of("organizations", organizations.all(), "form", form);
    return new ModelAndView("web/organizations", model);
  }

  private ModelAndView one(Organization organization, TypedForm form) {
    var model =
        Map.of("organization", organization, "people", people.of(organization.id()), "form", form);
    return new ModelAndView("web/organization", model);
  }

  private Organization organization(OrganizationId id) {
    return organizations.find(id).orElseThrow(NotThere::new);
  }
}
