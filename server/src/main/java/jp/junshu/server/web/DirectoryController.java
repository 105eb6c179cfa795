package jp.junshu.server.web;

import java.util.Locale;
import java.util.Map;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.PersonId;
import jp.junshu.server.identity.Accounts;
import jp.junshu.server.identity.DirectoryBindings;
import jp.junshu.server.identity.DirectoryTaken;
import jp.junshu.server.identity.People;
import jp.junshu.server.identity.Person;
import jp.junshu.server.identity.StaffDirectory;
import jp.junshu.server.ui.NotThere;
import jp.junshu.server.ui.TypedForm;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who of the ward's people is whom in its directory; nobody of a contractor is anybody there. */
@Controller
class DirectoryController {

  private final Administration administration;
  private final StaffDirectory directory;
  private final DirectoryBindings bindings;
  private final People people;
  private final Accounts accounts;

  DirectoryController(
      Administration administration,
      StaffDirectory directory,
      DirectoryBindings bindings,
      People people,
      Accounts accounts) {
    this.administration = administration;
    this.directory = directory;
    this.bindings = bindings;
    this.people = people;
    this.accounts = accounts;
  }

  @GetMapping("/admin/people/{id}/directory")
  ModelAndView show(PersonActor actor, @PathVariable PersonId id, Locale locale) {
    administration.requireReader(actor);
    return page(person(id), form(Map.of(), locale));
  }

  @PostMapping("/admin/people/{id}/directory")
  ModelAndView bind(
      PersonActor actor,
      @PathVariable PersonId id,
      @RequestParam ActKey actKey,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    administration.requireReader(actor);
    var person = person(id);
    var form = form(typed, locale);
    var subject = form.serial("subject");
    if (!DirectoryBindings.fits(subject)) {
      form.refuse("subject", form.words().get("admin.directory.unfit"));
    }
    try {
      return administration.done(
          actor,
          actKey,
          form,
          () -> page(person, form),
          where(id),
          by -> bindings.bind(by, id, subject));
    } catch (DirectoryTaken taken) {
      form.refuse("subject", form.words().get("admin.directory.taken"));
      var page = page(person, form);
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
  }

  /** Whoever came in by it is out, on every device. */
  @PostMapping("/admin/people/{id}/directory/end")
  String end(PersonActor actor, @PathVariable PersonId id, @RequestParam ActKey actKey) {
    administration.requireReader(actor);
    person(id);
    administration.act(
        actor,
        actKey,
        where(id),
        by -> {
          bindings.end(by, id);
          return id;
        });
    accounts.endSignIns(id);
    return "redirect:" + where(id);
  }

  private ModelAndView page(Person person, TypedForm form) {
    var binding = bindings.of(person.id());
    return new ModelAndView(
        "web/directory", Map.of("person", person, "binding", binding, "form", form));
  }

  private TypedForm form(Map<String, String> typed, Locale locale) {
    return administration.form("admin.directory", typed, locale);
  }

  private Person person(PersonId id) {
    if (!directory.offered() || !bindings.mayHaveOne(id)) {
      throw new NotThere();
    }
    return people.find(id).orElseThrow(NotThere::new);
  }

  private static String where(PersonId id) {
    return "/admin/people/" + id + "/directory";
  }
}
