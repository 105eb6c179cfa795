package jp.junshu.server.web;

import java.util.Locale;
import java.util.Map;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.SectionId;
import jp.junshu.server.identity.Posts;
import jp.junshu.server.notices.NumberDesk;
import jp.junshu.server.notices.NumberPattern;
import jp.junshu.server.text.TextRule;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.ui.NotThere;
import jp.junshu.server.ui.TypedForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How document numbers look, and by which letters each section is called in them. */
@Controller
class NumberSettingsController {

  private static final String HERE = "/admin/numbers";

  /** Bounds of what is typed; what a pattern or a mark is, the numbers say. */
  private static final TextRule TYPED = TextRule.line(100);

  private final Administration administration;
  private final NumberDesk numbers;
  private final Posts posts;
  private final BusinessClock clock;

  NumberSettingsController(
      Administration administration, NumberDesk numbers, Posts posts, BusinessClock clock) {
    this.administration = administration;
    this.numbers = numbers;
    this.posts = posts;
    this.clock = clock;
  }

  @GetMapping(HERE)
  ModelAndView show(PersonActor actor, Locale locale) {
    administration.requireReader(actor);
    var now = Map.of("pattern", numbers.pattern().text());
    return page(administration.form("admin.numbers", now, locale));
  }

  @PostMapping(HERE)
  ModelAndView set(
      PersonActor actor,
      @RequestParam ActKey actKey,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    administration.requireReader(actor);
    var form = administration.form("admin.numbers", typed, locale);
    var pattern = form.text("pattern", TYPED);
    if (form.errors().isEmpty()) {
      NumberPattern.fault(pattern)
          .ifPresent(
              fault ->
                  form.refuse(
                      "pattern",
                      form.words().get("error." + fault.code(), fault.place(), fault.piece())));
    }
    return administration.done(
        actor,
        actKey,
        form,
        () -> page(form),
        HERE,
        by -> numbers.set(by, new NumberPattern(pattern)));
  }

  @PostMapping(HERE + "/{section}")
  ModelAndView mark(
      PersonActor actor,
      @PathVariable SectionId section,
      @RequestParam ActKey actKey,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    administration.requireReader(actor);
    if (posts.sections(clock.today()).stream().noneMatch(each -> each.id().equals(section))) {
      throw new NotThere();
    }
    var form = administration.form("admin.numbers", typed, locale);
    var mark = form.optional("mark", TYPED);
    if (!NumberPattern.isMark(mark)) {
      form.refuse("mark", form.words().get("error.number-mark"));
    }
    return administration.done(
        actor, actKey, form, () -> page(form), HERE, by -> numbers.mark(by, section, mark));
  }

  private ModelAndView page(TypedForm form) {
    return new ModelAndView(
        "web/numbers",
        Map.of(
            "sections", posts.sections(clock.today()),
            "marks", numbers.marks(),
            "pattern", numbers.pattern(),
            "year", numbers.year(),
            "form", form));
  }
}
