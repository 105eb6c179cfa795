package jp.junshu.server.contracts.web;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.policy.Clause;
import jp.junshu.core.policy.Side;
import jp.junshu.server.contracts.Assignment;
import jp.junshu.server.contracts.ChangeDesk;
import jp.junshu.server.contracts.ContractChange;
import jp.junshu.server.contracts.ContractPart;
import jp.junshu.server.contracts.Offers;
import jp.junshu.server.text.TextRule;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.ui.Reads;
import jp.junshu.server.ui.TypedForm;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The one history of a contract, for screen and paper, and the changes of its last day. */
@Controller
@Clause("7")
class HistoryController {

  private static final TextRule DOCUMENT = TextRule.line(60);
  private static final TextRule REASON = TextRule.line(200);

  private final ContractPages pages;
  private final HistoryLines lines;
  private final ChangeDesk desk;
  private final Offers offers;
  private final Reads reads;
  private final BusinessClock clock;

  HistoryController(
      ContractPages pages,
      HistoryLines lines,
      ChangeDesk desk,
      Offers offers,
      Reads reads,
      BusinessClock clock) {
    this.pages = pages;
    this.lines = lines;
    this.desk = desk;
    this.offers = offers;
    this.reads = reads;
    this.clock = clock;
  }

  @GetMapping("/contracts/{contract}/history")
  ModelAndView show(PersonActor actor, @PathVariable ContractId contract, Locale locale) {
    return page(actor, pages.part(contract), form(Map.of(), locale), HttpStatus.OK);
  }

  /** Drafts a change. */
  @PostMapping("/contracts/{contract}/history")
  ModelAndView draft(
      PersonActor actor,
      @PathVariable ContractId contract,
      @RequestParam ActKey actKey,
      @RequestParam Map<String, String> typed,
      @RequestParam(required = false) @Nullable List<AssignmentId> carried,
      Locale locale) {
    var part = pages.part(contract);
    var form = form(typed, locale);
    var kinds =
        Arrays.stream(ContractChange.Kind.values()).collect(toMap(Enum::name, Function.identity()));
    var kind = form.oneOf("kind", kinds);
    var concluded = form.day("concluded");
    var after = form.day("after");
    var document = form.text("document", DOCUMENT);
    var reason = form.text("reason", REASON);
    if (!form.errors().isEmpty()) {
      return page(actor, part, form, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    var draft =
        new ContractChange(
            kind.orElseThrow(),
            concluded.orElseThrow(),
            part.contract().ends(),
            after.orElseThrow(),
            document,
            reason,
            carried(part, carried),
            actor.person(),
            Optional.empty(),
            Optional.empty());
    desk.draft(actor, contract, draft, actKey);
    return new ModelAndView("redirect:/contracts/" + contract + "/history");
  }

  /** Only places of this contract that have no end of their own. */
  private static List<AssignmentId> carried(ContractPart part, @Nullable List<AssignmentId> typed) {
    return typed == null
        ? List.of()
        : open(part).stream().map(Assignment::id).filter(typed::contains).toList();
  }

  @PostMapping("/contracts/{contract}/history/decision")
  ModelAndView decide(
      PersonActor actor,
      @PathVariable ContractId contract,
      @RequestParam ActKey actKey,
      @RequestParam Hash seen,
      Locale locale) {
    var part = pages.part(contract);
    if (desk.decide(actor, contract, seen, actKey)) {
      return new ModelAndView("redirect:/contracts/" + contract + "/history");
    }
    var page = page(actor, part, form(Map.of(), locale), HttpStatus.CONFLICT);
    page.addObject("moved", true);
    return page;
  }

  /** The contractor's places that would go on with the contract. */
  private static List<Assignment> open(ContractPart part) {
    return part.roster().assignments().stream()
        .filter(place -> place.role().side() == Side.CONTRACTOR && place.ends().isEmpty())
        .toList();
  }

  private TypedForm form(Map<String, String> typed, Locale locale) {
    return new TypedForm(pages.words(locale), "change", typed);
  }

  private ModelAndView page(
      PersonActor actor, ContractPart part, TypedForm form, HttpStatus status) {
    var id = part.contract().head().id();
    var changes = reads.snapshot(() -> desk.of(id));
    var first = changes.stream().map(ContractChange::before).findFirst();
    LocalDate original = first.orElse(part.contract().ends());
    var model = new HashMap<String, Object>();
    model.put("part", part);
    model.put("lines", reads.snapshot(() -> lines.of(part, changes, form.words())));
    model.put("draft", changes.stream().filter(c -> c.decidedAt().isEmpty()).findFirst());
    model.put("original", original);
    model.put("open", open(part));
    model.put("form", form);
    model.put("moved", false);
    model.put("today", clock.today());
    model.put("now", clock.instant());
    model.put("drafts", offers.may(actor, ChangeDesk.DRAFT, id));
    model.put("decides", offers.may(actor, ChangeDesk.DECIDE, id));
    var page = new ModelAndView("contracts/history", model);
    page.setStatus(status);
    return page;
  }
}
