package jp.junshu.server.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.SectionId;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Side;
import jp.junshu.server.identity.Holding;
import jp.junshu.server.identity.People;
import jp.junshu.server.identity.Posts;
import jp.junshu.server.identity.Section;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.ui.Choice;
import jp.junshu.server.ui.Messages;
import jp.junshu.server.ui.NotThere;
import jp.junshu.server.ui.TypedForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The ward's sections and the posts in them. */
@Controller
class SectionsController {

  private final Administration administration;
  private final Posts posts;
  private final People people;
  private final Messages messages;
  private final BusinessClock clock;

  SectionsController(
      Administration administration,
      Posts posts,
      People people,
      Messages messages,
      BusinessClock clock) {
    this.administration = administration;
    this.posts = posts;
    this.people = people;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping("/admin")
  ModelAndView all(PersonActor actor, Locale locale) {
    administration.requireReader(actor);
    return all(administration.form("admin.section", Map.of(), locale));
  }

  @PostMapping("/admin/sections")
  ModelAndView open(
      PersonActor actor,
      @RequestParam ActKey actKey,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    administration.requireReader(actor);
    var form = administration.form("admin.section", typed, locale);
    var name = form.text("name", Posts.RULE);
    var from = form.day("from");
    return administration.done(
        actor,
        actKey,
        form,
        () -> all(form),
        "/admin",
        by -> posts.open(by, name, from.orElseThrow()));
  }

  @GetMapping("/admin/sections/{id}")
  ModelAndView one(PersonActor actor, @PathVariable SectionId id, Locale locale) {
    administration.requireReader(actor);
    return one(section(id), administration.form("admin.post", Map.of(), locale), locale);
  }

  @PostMapping("/admin/sections/{id}/posts")
  ModelAndView make(
      PersonActor actor,
      @PathVariable SectionId id,
      @RequestParam ActKey actKey,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    administration.requireReader(actor);
    var section = section(id);
    var form = administration.form("admin.post", typed, locale);
    var role = form.oneOf("role", roles());
    var title = form.text("title", Posts.RULE);
    var from = form.day("from");
    return administration.done(
        actor,
        actKey,
        form,
        () -> one(section, form, locale),
        "/admin/sections/" + id,
        by -> posts.make(by, id, role.orElseThrow(), title, from.orElseThrow()));
  }

  private ModelAndView all(TypedForm form) {
    var model = Map.of("sections", posts.sections(clock.today()), "form", form);
    return new ModelAndView("web/sections", model);
  }

  private ModelAndView one(Section section, TypedForm form, Locale locale) {
    var holdings =
        posts.on(clock.today()).stream()
            .filter(each -> each.section().equals(section.id()))
            .toList();
    Map<String, Object> model = new HashMap<>();
    model.put("section", section);
    model.put(
        "posts", posts.all().stream().filter(each -> each.section().equals(section.id())).toList());
    model.put("holdings", holdings);
    model.put("names", people.find(holdings.stream().map(Holding::person).toList()));
    model.put("roles", roles().keySet().stream().sorted().map(r -> choice(r, locale)).toList());
    model.put("form", form);
    return new ModelAndView("web/section", model);
  }

  private Choice choice(String role, Locale locale) {
    return Choice.of(role, messages.in(locale).get("role." + role));
  }

  private Section section(SectionId id) {
    return posts.sections(clock.today()).stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(NotThere::new);
  }

  private static Map<String, Role> roles() {
    return Stream.of(Role.values())
        .filter(role -> role.side() == Side.WARD)
        .collect(Collectors.toMap(Role::name, Function.identity()));
  }
}
