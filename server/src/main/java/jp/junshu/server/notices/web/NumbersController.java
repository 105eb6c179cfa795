package jp.junshu.server.notices.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.SectionId;
import jp.junshu.core.policy.Role;
import jp.junshu.server.identity.Holding;
import jp.junshu.server.identity.PostDirectory;
import jp.junshu.server.notices.NumberDesk;
import jp.junshu.server.notices.NumberRow;
import jp.junshu.server.text.TextRule;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.ui.Choice;
import jp.junshu.server.ui.Messages;
import jp.junshu.server.ui.NotThere;
import jp.junshu.server.ui.TypedForm;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The register of document numbers: every number with what it is for; gaps with their reason. */
@Controller
class NumbersController {

  private static final TextRule SUBJECT = TextRule.line(120);
  private static final TextRule REASON = TextRule.lines(400);

  private final NumberDesk desk;
  private final NumberReaders readers;
  private final PostDirectory posts;
  private final BusinessClock clock;
  private final Messages messages;

  NumbersController(
      NumberDesk desk,
      NumberReaders readers,
      PostDirectory posts,
      BusinessClock clock,
      Messages messages) {
    this.desk = desk;
    this.readers = readers;
    this.posts = posts;
    this.clock = clock;
    this.messages = messages;
  }

  @GetMapping("/numbers")
  ModelAndView book(PersonActor actor, @RequestParam Optional<Integer> year, Locale locale) {
    readers.require(actor);
    return book(actor, year.orElseGet(desk::year), form(begun(actor), locale));
  }

  @PostMapping("/numbers")
  ModelAndView take(
      PersonActor actor,
      @RequestParam ActKey actKey,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    readers.require(actor);
    var form = form(typed, locale);
    var section = form.oneOf("section", sections(actor));
    var subject = form.text("subject", SUBJECT);
    if (!form.errors().isEmpty()) {
      return refused(book(actor, desk.year(), form));
    }
    desk.take(actor, section.orElseThrow(), subject, actKey);
    return new ModelAndView("redirect:/numbers");
  }

  /** Whoever works in one section takes its numbers and no other's. */
  private Map<String, String> begun(PersonActor actor) {
    var sections = sections(actor).keySet();
    return sections.size() == 1 ? Map.of("section", sections.iterator().next()) : Map.of();
  }

  /** A number that is void stays so: the reason is asked for on a page of its own. */
  @GetMapping("/numbers/void")
  ModelAndView ask(
      PersonActor actor,
      @RequestParam int year,
      @RequestParam(defaultValue = "") String mark,
      @RequestParam int number,
      @RequestParam int branch,
      Locale locale) {
    readers.require(actor);
    return asking(open(actor, year, mark, number, branch), form(Map.of(), locale));
  }

  @PostMapping("/numbers/void")
  ModelAndView makeVoid(
      PersonActor actor,
      @RequestParam ActKey actKey,
      @RequestParam int year,
      @RequestParam(defaultValue = "") String mark,
      @RequestParam int number,
      @RequestParam int branch,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    readers.require(actor);
    desk.requireFresh(actKey);
    var row = given(year, mark, number, branch);
    var form = form(typed, locale);
    var reason = form.text("reason", REASON);
    if (!form.errors().isEmpty()) {
      return refused(asking(row, form));
    }
    desk.makeVoid(actor, row, reason, actKey);
    return new ModelAndView("redirect:/numbers?year=" + year);
  }

  private NumberRow given(int year, String mark, int number, int branch) {
    return desk.find(year, mark, number, branch)
        .filter(row -> row.voided().isEmpty() && row.kind() != NumberRow.Kind.SKIPPED)
        .orElseThrow(NotThere::new);
  }

  /** One that the person may say to be void. */
  private NumberRow open(PersonActor actor, int year, String mark, int number, int branch) {
    var mine = sections(actor).values();
    return Optional.of(given(year, mark, number, branch))
        .filter(NumberRow::voidable)
        .filter(row -> row.section().filter(mine::contains).isPresent())
        .orElseThrow(NotThere::new);
  }

  private ModelAndView book(PersonActor actor, int year, TypedForm form) {
    var years = new ArrayList<>(desk.years());
    if (!years.contains(desk.year())) {
      years.addFirst(desk.year());
    }
    var sections = new ArrayList<Choice>();
    sections(actor).forEach((id, section) -> sections.add(Choice.of(id, name(section))));
    return new ModelAndView(
        "notices/numbers",
        Map.of(
            "book",
            desk.book(year),
            "years",
            years,
            "sections",
            sections,
            "mine",
            Set.copyOf(sections(actor).values()),
            "form",
            form,
            "now",
            clock.instant()));
  }

  private String name(SectionId section) {
    return posts.sectionName(section, clock.today());
  }

  /** The sections in which the person works as a clerk or manager. */
  private Map<String, SectionId> sections(PersonActor actor) {
    return posts.heldBy(actor.person(), clock.instant()).stream()
        .filter(held -> List.of(Role.CLERK, Role.SECURITY_MANAGER).contains(held.role()))
        .filter(held -> !held.deputy())
        .map(Holding::section)
        .distinct()
        .collect(
            Collectors.toMap(
                SectionId::toString, section -> section, (one, _) -> one, LinkedHashMap::new));
  }

  private static ModelAndView asking(NumberRow row, TypedForm form) {
    return new ModelAndView("notices/void", Map.of("row", row, "form", form));
  }

  private static ModelAndView refused(ModelAndView page) {
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private TypedForm form(Map<String, String> typed, Locale locale) {
    return new TypedForm(messages.in(locale), "numbers", typed);
  }
}
