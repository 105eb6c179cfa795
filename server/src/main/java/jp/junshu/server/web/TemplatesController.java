package jp.junshu.server.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.server.identity.People;
import jp.junshu.server.notices.LetterText;
import jp.junshu.server.notices.Templates;
import jp.junshu.server.ui.NotThere;
import jp.junshu.server.ui.TypedForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The texts that the ward's letters begin with (ひな形). */
@Controller
class TemplatesController {

  private static final String ONE = "/admin/templates/{form}";

  private final Administration administration;
  private final Templates templates;
  private final People people;

  TemplatesController(Administration administration, Templates templates, People people) {
    this.administration = administration;
    this.templates = templates;
    this.people = people;
  }

  @GetMapping("/admin/templates")
  ModelAndView all(PersonActor actor) {
    administration.requireReader(actor);
    return new ModelAndView("web/templates", Map.of("forms", Templates.FORMS));
  }

  @GetMapping(ONE)
  ModelAndView one(PersonActor actor, @PathVariable String form, Locale locale) {
    administration.requireReader(actor);
    requireForm(form);
    var now = templates.current(form).text();
    return page(form, now, administration.form("admin.templates", Map.of("text", now), locale));
  }

  /** Shows what was typed as a letter would begin, or keeps it. */
  @PostMapping(ONE)
  ModelAndView change(
      PersonActor actor,
      @PathVariable String form,
      @RequestParam ActKey actKey,
      @RequestParam(defaultValue = "") String preview,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    administration.requireReader(actor);
    requireForm(form);
    var filled = administration.form("admin.templates", typed, locale);
    var text = filled.text("text", Templates.RULE);
    LetterText.fault(text)
        .ifPresent(
            fault ->
                filled.refuse(
                    "text",
                    filled.words().get("error.template-place", fault.line(), fault.piece())));
    if (!preview.isEmpty() && filled.errors().isEmpty()) {
      return page(form, text, filled);
    }
    return administration.done(
        actor,
        actKey,
        filled,
        () -> page(form, templates.current(form).text(), filled),
        "/admin/templates/" + form,
        by -> templates.change(by, form, text));
  }

  private ModelAndView page(String no, String shown, TypedForm form) {
    var versions = templates.versions(no);
    Map<String, Object> model = new HashMap<>();
    model.put("no", no);
    model.put("preview", Templates.sample(shown));
    model.put("places", LetterText.Place.values());
    model.put("versions", versions);
    model.put("names", people.find(versions.stream().map(Templates.Version::by).toList()));
    model.put("form", form);
    return new ModelAndView("web/template", model);
  }

  private static void requireForm(String no) {
    if (!Templates.FORMS.contains(no)) {
      throw new NotThere();
    }
  }
}
