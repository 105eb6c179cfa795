package jp.junshu.server.rules.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.EditionId;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.core.policy.Side;
import jp.junshu.server.identity.People;
import jp.junshu.server.rules.Editions;
import jp.junshu.server.rules.PublishedEdition;
import jp.junshu.server.rules.StoredEdition;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.ui.Choice;
import jp.junshu.server.ui.Messages;
import jp.junshu.server.ui.NotThere;
import jp.junshu.server.ui.TypedForm;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What was read in a text, clause by clause; while it is a draft, putting it in force. */
@Controller
class DraftController {

  private final RulesDesk desk;
  private final Editions editions;
  private final People people;
  private final Messages messages;
  private final BusinessClock clock;

  DraftController(
      RulesDesk desk, Editions editions, People people, Messages messages, BusinessClock clock) {
    this.desk = desk;
    this.editions = editions;
    this.people = people;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping("/rules/editions/{id}")
  ModelAndView show(PersonActor actor, @PathVariable EditionId id, Locale locale) {
    var stored = find(actor, id);
    return page(actor, stored, form(Mapping.proposed(stored.edition()), locale), locale);
  }

  @PostMapping("/rules/editions/{id}/publish")
  ModelAndView publish(
      PersonActor actor,
      @PathVariable EditionId id,
      @RequestParam ActKey actKey,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    desk.requireImporter(actor);
    var stored = find(actor, id);
    var form = form(typed, locale);
    var from = day(form);
    var mapping = Mapping.read(form, stored.edition());
    if (!form.errors().isEmpty()) {
      editions.requireDraft(id);
      var again = page(actor, stored, form, locale);
      again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return again;
    }
    desk.publishing(
        actor, actKey, "/rules", by -> editions.publish(by, id, from.orElseThrow(), mapping));
    return new ModelAndView("redirect:/rules");
  }

  /** What is published is final: a slip of the pen must not bind the ward for ever. */
  private Optional<LocalDate> day(TypedForm form) {
    var last = clock.today().plusYears(1);
    var day = notBeforeTheLatest(form);
    if (day.filter(last::isBefore).isPresent()) {
      form.refuse("from", form.words().get("date.beyond", form.words().day(last)));
    }
    return day;
  }

  private Optional<LocalDate> notBeforeTheLatest(TypedForm form) {
    return editions.published().stream()
        .map(PublishedEdition::from)
        .max(LocalDate::compareTo)
        .map(latest -> form.dayFrom("from", latest))
        .orElseGet(() -> form.day("from"));
  }

  /** A draft is there for those who may publish it; what is published for everybody. */
  private StoredEdition find(PersonActor actor, EditionId id) {
    return editions
        .find(id)
        .filter(found -> found.published().isPresent() || desk.imports(actor))
        .orElseThrow(NotThere::new);
  }

  private TypedForm form(Map<String, String> typed, Locale locale) {
    return new TypedForm(messages.in(locale), "rules.publish", typed);
  }

  private ModelAndView page(
      PersonActor actor, StoredEdition stored, TypedForm form, Locale locale) {
    Map<String, Object> model = new HashMap<>();
    model.put("stored", stored);
    model.put("form", form);
    model.put("publishing", stored.published().isEmpty() && desk.imports(actor));
    model.put("ward", actor.side() == Side.WARD);
    model.put("references", references(locale));
    model.put(
        "by",
        stored.importedBy().flatMap(people::find).map(person -> person.name().full()).orElse(""));
    return new ModelAndView("rules/edition", model);
  }

  private List<Choice> references(Locale locale) {
    var words = messages.in(locale);
    return ClauseId.ALL.stream()
        .map(
            id -> Choice.of(id.toString(), id.label() + " " + words.get("clause." + id + ".title")))
        .toList();
  }
}
