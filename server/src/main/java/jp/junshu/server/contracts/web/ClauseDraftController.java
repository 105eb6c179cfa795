package jp.junshu.server.contracts.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.core.policy.Strength;
import jp.junshu.server.contracts.ClauseDesk;
import jp.junshu.server.contracts.ContractPart;
import jp.junshu.server.contracts.Offers;
import jp.junshu.server.text.TextRule;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.ui.NotThere;
import jp.junshu.server.ui.TypedForm;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One clause on a contract: how it runs, how it ran, and what the clerk drafts for it. */
@Controller
class ClauseDraftController {

  private static final TextRule REASON = TextRule.line(200);
  private static final Map<String, Boolean> APPLIES = Map.of("true", true, "false", false);
  private static final Map<String, Strength> STRENGTHS =
      Arrays.stream(Strength.values())
          .collect(Collectors.toUnmodifiableMap(Strength::name, each -> each));

  private final ContractPages pages;
  private final ClausePages clauses;
  private final ClauseDesk desk;
  private final Offers offers;
  private final BusinessClock clock;

  ClauseDraftController(
      ContractPages pages,
      ClausePages clauses,
      ClauseDesk desk,
      Offers offers,
      BusinessClock clock) {
    this.pages = pages;
    this.clauses = clauses;
    this.desk = desk;
    this.offers = offers;
    this.clock = clock;
  }

  @GetMapping("/contracts/{contract}/clauses/{clause}")
  ModelAndView show(
      PersonActor actor,
      @PathVariable ContractId contract,
      @PathVariable ClauseId clause,
      Locale locale) {
    var part = pages.part(contract);
    var row = row(part, clause);
    var draft = row.draft();
    boolean applies = draft.map(each -> each.applies()).orElse(row.applies());
    var strength = draft.map(each -> each.strength()).orElse(row.strength());
    var typed =
        Map.of(
            "applies", String.valueOf(applies),
            "strength", strength.name(),
            "reason", draft.map(each -> each.reason()).orElse(""));
    return page(actor, part, row, form(typed, locale));
  }

  /** Drafts how the clause runs; the same as it runs now takes an earlier draft away. */
  @PostMapping("/contracts/{contract}/clauses/{clause}")
  ModelAndView draft(
      PersonActor actor,
      @PathVariable ContractId contract,
      @PathVariable ClauseId clause,
      @RequestParam ActKey actKey,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    var part = pages.part(contract);
    var row = row(part, clause);
    var form = form(typed, locale);
    var applies = form.oneOf("applies", APPLIES);
    var strength = form.oneOf("strength", STRENGTHS);
    var reason = form.text("reason", REASON);
    if (!form.errors().isEmpty()) {
      var again = page(actor, part, row, form);
      again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return again;
    }
    var wish = new ClauseDesk.Wish(clause, applies.orElseThrow(), strength.orElseThrow(), reason);
    desk.draft(actor, contract, wish, actKey);
    return new ModelAndView("redirect:/contracts/" + contract + "/clauses");
  }

  private ClauseRow row(ContractPart part, ClauseId clause) {
    return clauses.rows(part, clock.instant()).stream()
        .filter(row -> row.clause().equals(clause))
        .findFirst()
        .orElseThrow(NotThere::new);
  }

  private TypedForm form(Map<String, String> typed, Locale locale) {
    return new TypedForm(pages.words(locale), "clauses", typed);
  }

  private ModelAndView page(PersonActor actor, ContractPart part, ClauseRow row, TypedForm form) {
    var weakenable = clauses.weakenable();
    var model = new HashMap<String, Object>();
    model.put("part", part);
    model.put("row", row);
    model.put("form", form);
    model.put("history", part.clauses().history(row.clause()));
    model.put("weakened", weakenable.weakened(row.clause()));
    model.put("dropped", weakenable.dropped(row.clause()));
    model.put("asked", weakenable.asked(row.clause()));
    model.put("writes", offers.may(actor, ClauseDesk.DRAFT, part.contract().head().id()));
    return new ModelAndView("contracts/clause", model);
  }
}
