package jp.junshu.server.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.AbsenceId;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.id.PostId;
import jp.junshu.server.contracts.AbsenceDesk;
import jp.junshu.server.contracts.AbsenceForm;
import jp.junshu.server.identity.AbsenceDirectory;
import jp.junshu.server.identity.AbsenceReason;
import jp.junshu.server.identity.Absences;
import jp.junshu.server.identity.People;
import jp.junshu.server.identity.Posts;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.ui.NotThere;
import jp.junshu.server.ui.TypedForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Absences of who holds a post, entered beforehand and ended by an administrator. */
@Controller
class PostAbsencesController {

  private final Administration administration;
  private final Posts posts;
  private final Absences absences;
  private final AbsenceDirectory directory;
  private final AbsenceDesk desk;
  private final People people;
  private final BusinessClock clock;

  PostAbsencesController(
      Administration administration,
      Posts posts,
      Absences absences,
      AbsenceDirectory directory,
      AbsenceDesk desk,
      People people,
      BusinessClock clock) {
    this.administration = administration;
    this.posts = posts;
    this.absences = absences;
    this.directory = directory;
    this.desk = desk;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping("/admin/posts/{id}/absences/{person}")
  ModelAndView show(
      PersonActor actor, @PathVariable PostId id, @PathVariable PersonId person, Locale locale) {
    administration.requireReader(actor);
    return page(actor, id, person, administration.form("absence", Map.of(), locale));
  }

  @PostMapping("/admin/posts/{id}/absences/{person}")
  ModelAndView enter(
      PersonActor actor,
      @PathVariable PostId id,
      @PathVariable PersonId person,
      @RequestParam ActKey actKey,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    administration.requireReader(actor);
    requireHolder(id, person);
    var form = administration.form("absence", typed, locale);
    var span = AbsenceForm.span(form, clock.instant());
    if (standsInFor(actor.person(), person)) {
      form.refuse("from", form.words().get("absence.admin.deputy"));
    }
    return administration.done(
        actor,
        actKey,
        form,
        () -> page(actor, id, person, form),
        "/admin/posts/" + id,
        by ->
            absences.enter(
                by,
                new Absences.Entry(
                    person,
                    by.organization(),
                    AbsenceReason.PLANNED,
                    span.orElseThrow().from(),
                    span.orElseThrow().until(),
                    justActed(by, person, span.orElseThrow().from()))));
  }

  @PostMapping("/admin/posts/{id}/absences/{person}/{absence}/end")
  ModelAndView end(
      PersonActor actor,
      @PathVariable PostId id,
      @PathVariable PersonId person,
      @PathVariable AbsenceId absence,
      @RequestParam ActKey actKey,
      Locale locale) {
    administration.requireReader(actor);
    requireHolder(id, person);
    if (directory.find(absence).filter(each -> each.person().equals(person)).isEmpty()) {
      throw new NotThere();
    }
    return administration.done(
        actor,
        actKey,
        administration.form("absence", Map.of(), locale),
        () -> new ModelAndView("redirect:/admin/posts/" + id),
        "/admin/posts/" + id,
        by -> absences.end(by, absence, clock.instant()));
  }

  /** A deputy does not open their own way to decide. */
  private boolean standsInFor(PersonId deputy, PersonId head) {
    var holdings = posts.on(clock.today());
    return desk.standsInFor(deputy, head)
        || holdings.stream()
            .filter(held -> held.deputy() && held.person().equals(deputy))
            .anyMatch(
                mine ->
                    holdings.stream()
                        .anyMatch(
                            held ->
                                !held.deputy()
                                    && held.person().equals(head)
                                    && held.section().equals(mine.section())
                                    && held.role() == mine.role()));
  }

  private boolean justActed(PersonActor by, PersonId person, Instant from) {
    return !by.person().equals(person)
        && !from.isAfter(clock.instant())
        && desk.justActed(person).isPresent();
  }

  private void requireHolder(PostId id, PersonId person) {
    if (posts.on(clock.today()).stream()
        .noneMatch(held -> held.post().equals(id) && held.person().equals(person))) {
      throw new NotThere();
    }
  }

  private ModelAndView page(PersonActor actor, PostId id, PersonId person, TypedForm form) {
    requireHolder(id, person);
    var post = posts.post(id).orElseThrow(NotThere::new);
    return new ModelAndView(
        "web/postAbsence",
        Map.of(
            "post",
            post,
            "person",
            people.find(person).map(each -> each.name().full()).orElse(""),
            "reader",
            actor.person(),
            "action",
            "/admin/posts/%s/absences/%s".formatted(id, person),
            "absences",
            directory.from(List.of(person), clock.instant()),
            "form",
            form));
  }
}
