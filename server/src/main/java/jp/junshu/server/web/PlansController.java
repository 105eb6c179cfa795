package jp.junshu.server.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.PlanId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.server.identity.Plan;
import jp.junshu.server.identity.PlanMoved;
import jp.junshu.server.identity.PlanProblem;
import jp.junshu.server.identity.Plans;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.ui.NotThere;
import jp.junshu.server.ui.Reads;
import jp.junshu.server.ui.TypedForm;
import jp.junshu.server.ui.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Plans of what changes in sections and posts on a day, 1 April above all. */
@Controller
class PlansController {

  private final PlanDesk desk;
  private final Plans plans;
  private final PlanNames names;
  private final Administration administration;
  private final Reads reads;
  private final BusinessClock clock;

  PlansController(
      PlanDesk desk,
      Plans plans,
      PlanNames names,
      Administration administration,
      Reads reads,
      BusinessClock clock) {
    this.desk = desk;
    this.plans = plans;
    this.names = names;
    this.administration = administration;
    this.reads = reads;
    this.clock = clock;
  }

  @GetMapping("/admin/plans")
  ModelAndView all(
      PersonActor actor, @RequestParam(defaultValue = "false") boolean moved, Locale locale) {
    desk.requireReader(actor);
    return all(actor, moved, administration.form("plan", Map.of(), locale));
  }

  @PostMapping("/admin/plans")
  ModelAndView begin(
      PersonActor actor,
      @RequestParam ActKey actKey,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    desk.requireReader(actor);
    var form = administration.form("plan", typed, locale);
    var day = form.dayFrom("day", clock.today().plusDays(1));
    var title = form.text("title", Plans.RULE);
    if (!form.errors().isEmpty()) {
      return again(all(actor, false, form));
    }
    var plan = desk.begin(actor, actKey, day.orElseThrow(), title);
    return new ModelAndView("redirect:/admin/plans/" + plan);
  }

  @GetMapping("/admin/plans/{id}")
  ModelAndView one(PersonActor actor, @PathVariable PlanId id, Locale locale) {
    desk.requireReader(actor);
    return reads.snapshot(
        () -> one(actor, plan(id), administration.form("plan", Map.of(), locale)));
  }

  @GetMapping("/admin/plans/{id}/lines/{kind}/new")
  ModelAndView line(
      PersonActor actor, @PathVariable PlanId id, @PathVariable String kind, Locale locale) {
    desk.requireReader(actor);
    return reads.snapshot(
        () -> line(plan(id), kind, administration.form("plan", Map.of(), locale)));
  }

  @PostMapping("/admin/plans/{id}/lines")
  ModelAndView write(
      PersonActor actor,
      @PathVariable PlanId id,
      @RequestParam ActKey actKey,
      @RequestParam String kind,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    desk.requireReader(actor);
    var plan = plan(id);
    var form = administration.form("plan", typed, locale);
    var change = reads.snapshot(() -> new PlanForm(form, names, plan).read(kind));
    if (change.isEmpty()) {
      return again(reads.snapshot(() -> line(plan, kind, form)));
    }
    desk.write(actor, actKey, plan, change.get());
    return to(id);
  }

  @PostMapping("/admin/plans/{id}/lines/{line}/strike")
  ModelAndView strike(
      PersonActor actor,
      @PathVariable PlanId id,
      @PathVariable UUID line,
      @RequestParam ActKey actKey) {
    desk.requireReader(actor);
    var plan = plan(id);
    if (!plans.has(id, line)) {
      throw new NotThere();
    }
    desk.strike(actor, actKey, plan, line);
    return to(id);
  }

  @PostMapping("/admin/plans/{id}/confirm")
  ModelAndView confirm(
      PersonActor actor,
      @PathVariable PlanId id,
      @RequestParam ActKey actKey,
      @RequestParam String digest) {
    desk.requireReader(actor);
    desk.confirm(actor, actKey, plan(id), Hash.ofHex(digest));
    return to(id);
  }

  @PostMapping("/admin/plans/{id}/withdraw")
  ModelAndView withdraw(PersonActor actor, @PathVariable PlanId id, @RequestParam ActKey actKey) {
    desk.requireReader(actor);
    desk.withdraw(actor, actKey, plan(id));
    return to(id);
  }

  /** Somebody was faster, or its day has come: the list tells what stands now. */
  @ExceptionHandler
  ModelAndView moved(PlanMoved moved) {
    return new ModelAndView("redirect:/admin/plans?moved=true");
  }

  private static ModelAndView to(PlanId id) {
    return new ModelAndView("redirect:/admin/plans/" + id);
  }

  private static ModelAndView again(ModelAndView page) {
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private ModelAndView all(PersonActor actor, boolean moved, TypedForm form) {
    return new ModelAndView(
        "web/plans",
        Map.of(
            "plans", plans.all(),
            "form", form,
            "moved", moved,
            "reads", administration.reads(actor),
            "writes", administration.administers(actor)));
  }

  private ModelAndView one(PersonActor actor, Plan plan, TypedForm form) {
    var problems = plans.problems(plan);
    var words = form.words();
    boolean draft = plan.state() == Plan.State.DRAFT;
    boolean before = plan.day().isAfter(clock.today());
    Map<String, Object> model = new HashMap<>();
    model.put("plan", plan);
    model.put("rows", plan.lines().stream().map(line -> row(plan, line, problems, words)).toList());
    model.put("problems", said(problems, Optional.empty(), words));
    model.put("digest", plans.digest(plan).hex());
    model.put("confirmedBy", plan.confirmed().map(by -> names.person(by.person())).orElse(""));
    model.put("withdrawnBy", plan.withdrawn().map(by -> names.person(by.person())).orElse(""));
    model.put("writes", draft && administration.administers(actor));
    model.put(
        "confirms",
        draft && problems.isEmpty() && (administration.administers(actor) || desk.heads(actor)));
    model.put(
        "withdraws",
        (draft || before && plan.state() == Plan.State.CONFIRMED)
            && administration.administers(actor));
    return new ModelAndView("web/plan", model);
  }

  private PlanLineRow row(Plan plan, Plan.Line line, List<PlanProblem> problems, Words words) {
    return new PlanLineRow(
        line.id(),
        names.line(plan, line.change(), words),
        names.person(line.writtenBy()),
        said(problems, Optional.of(line.id()), words));
  }

  private static List<String> said(List<PlanProblem> all, Optional<UUID> line, Words words) {
    return all.stream()
        .filter(problem -> problem.line().equals(line))
        .map(problem -> words.get("plan.problem." + problem.code()))
        .distinct()
        .toList();
  }

  private ModelAndView line(Plan plan, String kind, TypedForm form) {
    if (!PlanForm.KINDS.contains(kind) || plan.state() != Plan.State.DRAFT) {
      throw new NotThere();
    }
    var fields = new PlanForm(form, names, plan).fields(kind);
    return new ModelAndView(
        "web/planLine", Map.of("plan", plan, "kind", kind, "fields", fields, "form", form));
  }

  private Plan plan(PlanId id) {
    return plans.find(id).orElseThrow(NotThere::new);
  }
}
