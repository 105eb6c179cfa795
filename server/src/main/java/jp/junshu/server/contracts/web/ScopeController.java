package jp.junshu.server.contracts.web;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.server.contracts.ContractActions;
import jp.junshu.server.contracts.ContractPart;
import jp.junshu.server.contracts.Offers;
import jp.junshu.server.contracts.ScopeDesk;
import jp.junshu.server.contracts.ScopeDesk.Choice;
import jp.junshu.server.contracts.SectionScope;
import jp.junshu.server.text.TextRule;
import jp.junshu.server.ui.TypedForm;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Which sections of the rules apply: the clerk drafts, the manager decides on what was seen. */
@Controller
class ScopeController {

  private static final TextRule REASON = TextRule.line(200);

  private final ContractPages pages;
  private final ScopeDesk desk;
  private final Offers offers;

  ScopeController(ContractPages pages, ScopeDesk desk, Offers offers) {
    this.pages = pages;
    this.desk = desk;
    this.offers = offers;
  }

  @GetMapping("/contracts/{contract}/scope")
  ModelAndView show(PersonActor actor, @PathVariable ContractId contract, Locale locale) {
    var part = pages.part(contract);
    return page(actor, part, form(typed(part.scopes()), locale));
  }

  @PostMapping("/contracts/{contract}/scope")
  ModelAndView draft(
      PersonActor actor,
      @PathVariable ContractId contract,
      @RequestParam ActKey actKey,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    var part = pages.part(contract);
    var form = form(typed, locale);
    var choices = SectionScope.CHOICES.stream().flatMap(s -> choice(s, form).stream()).toList();
    if (!form.errors().isEmpty()) {
      var again = page(actor, part, form);
      again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return again;
    }
    desk.draft(actor, contract, choices, actKey);
    return new ModelAndView("redirect:/contracts/" + contract + "/scope");
  }

  @PostMapping("/contracts/{contract}/scope/decision")
  String decide(
      PersonActor actor,
      @PathVariable ContractId contract,
      @RequestParam ActKey actKey,
      @RequestParam Hash seen) {
    pages.part(contract);
    desk.decide(actor, contract, seen, actKey);
    return "redirect:/contracts/" + contract + "/scope";
  }

  /** Section 4.1 stands in fields that end in 4-1. */
  static String field(String name, String section) {
    return name + "-" + section.replace('.', '-');
  }

  private static Optional<Choice> choice(String section, TypedForm form) {
    var applies =
        form.oneOf(field("applies", section), Map.of("true", Boolean.TRUE, "false", Boolean.FALSE));
    var name = field("reason", section);
    var reason = form.optional(name, REASON);
    if (applies.filter(yes -> !yes).isPresent() && reason.isEmpty()) {
      form.refuse(name, form.words().get("scope.reason.missing"));
    }
    return applies.map(yes -> new Choice(section, yes, reason));
  }

  private static Map<String, String> typed(List<SectionScope> scopes) {
    var typed = new HashMap<String, String>();
    for (var scope : scopes) {
      typed.put(field("applies", scope.section()), String.valueOf(scope.applies()));
      typed.put(field("reason", scope.section()), scope.reason());
    }
    return typed;
  }

  private TypedForm form(Map<String, String> typed, Locale locale) {
    return new TypedForm(pages.words(locale), "scope", typed);
  }

  private ModelAndView page(PersonActor actor, ContractPart part, TypedForm form) {
    var id = part.contract().head().id();
    var model = new HashMap<String, Object>();
    model.put("part", part);
    model.put("form", form);
    model.put("seen", ScopeDesk.digest(part.scopes()).hex());
    model.put("drafts", offers.may(actor, ContractActions.DRAFT_SCOPE, id));
    model.put("decides", offers.may(actor, ContractActions.DECIDE_SCOPE, id));
    model.put(
        "scopes",
        part.scopes().stream().collect(toMap(SectionScope::section, Function.identity())));
    return new ModelAndView("contracts/scope", model);
  }
}
