package jp.junshu.server.emergency.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.EnvelopeId;
import jp.junshu.core.id.OpeningId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.policy.Role;
import jp.junshu.server.emergency.EmergencyDesk;
import jp.junshu.server.emergency.EmergencyDoor;
import jp.junshu.server.emergency.EmergencyDuties;
import jp.junshu.server.emergency.Envelope;
import jp.junshu.server.emergency.EnvelopeMoved;
import jp.junshu.server.emergency.Envelopes;
import jp.junshu.server.emergency.Opening;
import jp.junshu.server.emergency.Openings;
import jp.junshu.server.emergency.Review;
import jp.junshu.server.identity.People;
import jp.junshu.server.identity.Person;
import jp.junshu.server.identity.Posts;
import jp.junshu.server.text.TextRule;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.ui.Messages;
import jp.junshu.server.ui.NotThere;
import jp.junshu.server.ui.Reads;
import jp.junshu.server.ui.TypedForm;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Envelopes prepared and what came of them, for administrators, auditors and heads of sections. */
@Controller
class EmergencyController {

  private static final TextRule SAID = TextRule.lines(1000);

  private final EmergencyDesk desk;
  private final EmergencyDuties duties;
  private final EmergencyDoor door;
  private final Envelopes envelopes;
  private final Openings openings;
  private final People people;
  private final Posts posts;
  private final Reads reads;
  private final Messages messages;
  private final BusinessClock clock;

  EmergencyController(
      EmergencyDesk desk,
      EmergencyDuties duties,
      EmergencyDoor door,
      Envelopes envelopes,
      Openings openings,
      People people,
      Posts posts,
      Reads reads,
      Messages messages,
      BusinessClock clock) {
    this.desk = desk;
    this.duties = duties;
    this.door = door;
    this.envelopes = envelopes;
    this.openings = openings;
    this.people = people;
    this.posts = posts;
    this.reads = reads;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping("/admin/emergency")
  ModelAndView all(PersonActor actor, @RequestParam(defaultValue = "false") boolean moved) {
    desk.requireReader(actor);
    return reads.snapshot(
        () -> {
          var all = envelopes.all();
          var now = clock.instant();
          var model = new HashMap<String, Object>();
          model.put("envelopes", all);
          model.put("openings", openings.all());
          model.put("names", names(all.stream().flatMap(EmergencyController::named).toList()));
          model.put("drill", duties.drill(now));
          model.put("now", now);
          model.put("moved", moved);
          model.put("own", actor.person());
          model.put("administers", desk.holds(actor, Role.ADMINISTRATOR));
          model.put("confirms", confirms(actor));
          return new ModelAndView("emergency/all", model);
        });
  }

  private boolean confirms(PersonActor actor) {
    return desk.holds(actor, Role.ADMINISTRATOR) || desk.holds(actor, Role.SECURITY_MANAGER);
  }

  private static Stream<PersonId> named(Envelope envelope) {
    return Stream.of(
            Stream.of(envelope.preparedBy()),
            envelope.confirmed().map(Envelope.Mark::by).stream(),
            envelope.voided().map(Envelope.Mark::by).stream())
        .flatMap(each -> each);
  }

  /** The sheet with the first half, in this one answer. */
  @PostMapping("/admin/emergency")
  ModelAndView prepare(PersonActor actor, @RequestParam ActKey actKey) {
    desk.requireReader(actor);
    return sheet(desk.prepare(actor, actKey));
  }

  /** The sheet with the second half, in this one answer. */
  @PostMapping("/admin/emergency/envelopes/{id}/confirm")
  ModelAndView confirm(
      PersonActor actor, @PathVariable EnvelopeId id, @RequestParam ActKey actKey) {
    desk.requireReader(actor);
    return sheet(desk.confirm(actor, actKey, envelope(id)));
  }

  @PostMapping("/admin/emergency/envelopes/{id}/void")
  ModelAndView makeVoid(
      PersonActor actor, @PathVariable EnvelopeId id, @RequestParam ActKey actKey) {
    desk.requireReader(actor);
    desk.makeVoid(actor, actKey, envelope(id));
    return new ModelAndView("redirect:" + EmergencyDesk.PAGE);
  }

  @ExceptionHandler
  String moved(EnvelopeMoved moved) {
    return "redirect:" + EmergencyDesk.PAGE + "?moved=true";
  }

  private ModelAndView sheet(Envelopes.Half half) {
    return new ModelAndView(
        "emergency/half",
        Map.of("half", half, "minutes", door.minutes(), "days", duties.reviewDays()));
  }

  @GetMapping("/admin/emergency/openings/{id}")
  ModelAndView one(PersonActor actor, @PathVariable OpeningId id, Locale locale) {
    desk.requireReader(actor);
    return page(actor, opening(id), form(Map.of(), locale));
  }

  @PostMapping("/admin/emergency/openings/{id}/end")
  ModelAndView end(PersonActor actor, @PathVariable OpeningId id, @RequestParam ActKey actKey) {
    desk.requireReader(actor);
    desk.end(actor, actKey, opening(id));
    return new ModelAndView("redirect:" + EmergencyDesk.PAGE + "/openings/" + id);
  }

  @PostMapping("/admin/emergency/openings/{id}/review")
  ModelAndView review(
      PersonActor actor,
      @PathVariable OpeningId id,
      @RequestParam ActKey actKey,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    desk.requireReader(actor);
    var opening = opening(id);
    var form = form(typed, locale);
    var right = form.text("right", SAID);
    var wrong = form.text("wrong", SAID);
    if (!form.errors().isEmpty()) {
      var again = page(actor, opening, form);
      again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return again;
    }
    desk.review(actor, actKey, opening, right, wrong);
    return new ModelAndView("redirect:" + EmergencyDesk.where(opening));
  }

  private ModelAndView page(PersonActor actor, Opening opening, TypedForm form) {
    return reads.snapshot(
        () -> {
          var lines = openings.lines(opening.id());
          var reviews = openings.reviews(opening.id());
          var about =
              Stream.of(
                      lines.stream().flatMap(line -> line.about().stream()).map(PersonId::new),
                      reviews.stream().map(Review::reviewer),
                      opening.end().flatMap(Opening.End::by).stream())
                  .flatMap(each -> each)
                  .distinct()
                  .toList();
          var model = new HashMap<String, Object>();
          model.put("opening", opening);
          model.put("stands", openings.stands(opening));
          model.put("lines", lines);
          model.put("reviews", reviews);
          model.put("names", names(about));
          model.put("posts", postTitles());
          model.put("due", duties.reviewDue(opening));
          model.put("reviewed", duties.reviewed(opening));
          model.put("now", clock.instant());
          model.put("administers", desk.holds(actor, Role.ADMINISTRATOR));
          model.put("own", actor.person());
          model.put("form", form);
          return new ModelAndView("emergency/opening", model);
        });
  }

  private Map<String, String> postTitles() {
    var titles = new HashMap<String, String>();
    posts.all().forEach(post -> titles.put(post.id().toString(), post.title()));
    return titles;
  }

  private Map<String, String> names(List<PersonId> ids) {
    var names = new HashMap<String, String>();
    for (Person person : people.find(ids).values()) {
      names.put(person.id().toString(), person.name().full());
    }
    return names;
  }

  private Envelope envelope(EnvelopeId id) {
    return envelopes.find(id).orElseThrow(NotThere::new);
  }

  private Opening opening(OpeningId id) {
    return openings.find(id).orElseThrow(NotThere::new);
  }

  private TypedForm form(Map<String, String> typed, Locale locale) {
    return new TypedForm(messages.in(locale), "emergency.review", typed);
  }
}
