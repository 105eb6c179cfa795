package jp.junshu.server.afterwards.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jp.junshu.core.gate.Action;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.afterwards.Disposal;
import jp.junshu.server.afterwards.ErasureDesk;
import jp.junshu.server.afterwards.ErasureWaits;
import jp.junshu.server.afterwards.Kept;
import jp.junshu.server.afterwards.Records;
import jp.junshu.server.afterwards.RetentionDesk;
import jp.junshu.server.text.TextRule;
import jp.junshu.server.ui.TypedForm;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How the records of a contract are kept and what becomes of them; the ward's people only. */
@Controller
@Clause("7")
class RetentionController {

  private static final TextRule REASON = TextRule.line(200);
  private static final String RETENTION = "retention";
  private static final String DISPOSAL = "disposal";
  private static final String HOLD = "hold";
  private static final String LIFT = "lift";
  private static final String HERE = "/contracts/{contract}/retention";

  private final RetentionPages pages;
  private final RetentionDesk desk;
  private final ErasureDesk erasures;

  RetentionController(RetentionPages pages, RetentionDesk desk, ErasureDesk erasures) {
    this.pages = pages;
    this.desk = desk;
    this.erasures = erasures;
  }

  @GetMapping(HERE)
  ModelAndView show(PersonActor actor, @PathVariable ContractId contract, Locale locale) {
    return page(actor, contract, RETENTION, form(RETENTION, Map.of(), locale), HttpStatus.OK);
  }

  /** Says how long these records are kept. */
  @PostMapping(HERE)
  ModelAndView set(
      PersonActor actor,
      @PathVariable ContractId contract,
      @RequestParam ActKey actKey,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    pages.require(actor, contract);
    var form = form(RETENTION, typed, locale);
    var records = form.oneOf("records", byName(Records.values()));
    var kept = form.oneOf("kept", byName(Kept.values()));
    var reason = form.text("reason", REASON);
    if (!form.errors().isEmpty()) {
      return page(actor, contract, RETENTION, form, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    desk.set(actor, contract, records.orElseThrow(), kept.orElseThrow(), reason, actKey);
    return back(contract);
  }

  /** Drafts what becomes of records whose time has run. */
  @PostMapping(HERE + "/draft")
  ModelAndView draft(
      PersonActor actor,
      @PathVariable ContractId contract,
      @RequestParam ActKey actKey,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    pages.require(actor, contract);
    var form = form(DISPOSAL, typed, locale);
    var records = form.oneOf("records", byName(Records.values()));
    var outcome = form.oneOf("outcome", byName(Disposal.Outcome.values()));
    var until =
        outcome.filter(each -> each == Disposal.Outcome.KEEP).isPresent()
            ? form.dayFrom("until", pages.today().plusDays(1))
            : Optional.<LocalDate>empty();
    var reason = form.text("reason", REASON);
    if (!form.errors().isEmpty()) {
      return page(actor, contract, DISPOSAL, form, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    desk.draft(actor, contract, records.orElseThrow(), until, reason, actKey);
    return back(contract);
  }

  /** Decides on the draft that was seen. */
  @PostMapping(HERE + "/decision")
  ModelAndView decide(
      PersonActor actor,
      @PathVariable ContractId contract,
      @RequestParam ActKey actKey,
      @RequestParam Records records,
      @RequestParam Hash seen,
      Locale locale) {
    pages.require(actor, contract);
    return desk.decide(actor, contract, records, seen, actKey)
        ? back(contract)
        : moved(actor, contract, locale);
  }

  /** Carries out what was decided. */
  @PostMapping(HERE + "/erasure")
  ModelAndView erase(
      PersonActor actor,
      @PathVariable ContractId contract,
      @RequestParam ActKey actKey,
      @RequestParam Records records,
      Locale locale) {
    pages.require(actor, contract);
    try {
      erasures.erase(actor, contract, records, actKey);
      return back(contract);
    } catch (ErasureWaits soon) {
      var page =
          page(actor, contract, RETENTION, form(RETENTION, Map.of(), locale), HttpStatus.CONFLICT);
      page.addObject("waits", true);
      return page;
    }
  }

  @PostMapping(HERE + "/hold")
  ModelAndView hold(
      PersonActor actor,
      @PathVariable ContractId contract,
      @RequestParam ActKey actKey,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    return proposed(
        actor,
        contract,
        HOLD,
        form(HOLD, typed, locale),
        reason -> desk.proposeHold(actor, contract, reason, actKey));
  }

  @PostMapping(HERE + "/hold/place")
  ModelAndView place(
      PersonActor actor,
      @PathVariable ContractId contract,
      @RequestParam ActKey actKey,
      Locale locale) {
    pages.require(actor, contract);
    return desk.placeHold(actor, contract, actKey)
        ? back(contract)
        : moved(actor, contract, locale);
  }

  @PostMapping(HERE + "/hold/end")
  ModelAndView proposeLift(
      PersonActor actor,
      @PathVariable ContractId contract,
      @RequestParam ActKey actKey,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    return proposed(
        actor,
        contract,
        LIFT,
        form(LIFT, typed, locale),
        reason -> desk.proposeLift(actor, contract, reason, actKey));
  }

  private ModelAndView proposed(
      PersonActor actor,
      ContractId contract,
      String what,
      TypedForm form,
      Predicate<String> proposing) {
    pages.require(actor, contract);
    var reason = form.text("reason", REASON);
    if (!form.errors().isEmpty()) {
      return page(actor, contract, what, form, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return proposing.test(reason) ? back(contract) : moved(actor, contract, form.words().locale());
  }

  @PostMapping(HERE + "/hold/lift")
  ModelAndView lift(
      PersonActor actor,
      @PathVariable ContractId contract,
      @RequestParam ActKey actKey,
      Locale locale) {
    pages.require(actor, contract);
    return desk.liftHold(actor, contract, actKey) ? back(contract) : moved(actor, contract, locale);
  }

  private static <T extends Enum<T>> Map<String, T> byName(T[] values) {
    return Arrays.stream(values).collect(Collectors.toMap(Enum::name, Function.identity()));
  }

  private static ModelAndView back(ContractId contract) {
    return new ModelAndView("redirect:/contracts/" + contract + "/retention");
  }

  private TypedForm form(String prefix, Map<String, String> typed, Locale locale) {
    return new TypedForm(pages.words(locale), prefix, typed);
  }

  /** Somebody was first: what holds now is shown, and that nothing was done. */
  private ModelAndView moved(PersonActor actor, ContractId contract, Locale locale) {
    var page =
        page(actor, contract, RETENTION, form(RETENTION, Map.of(), locale), HttpStatus.CONFLICT);
    page.addObject("moved", true);
    return page;
  }

  private ModelAndView page(
      PersonActor actor, ContractId contract, String prefix, TypedForm form, HttpStatus status) {
    var model = new HashMap<String, Object>(pages.model(actor, contract));
    model.put("form", form);
    model.put("moved", false);
    model.put("waits", false);
    model.put("backupDays", erasures.backupDays());
    var words = form.words();
    for (var each : List.of(RETENTION, DISPOSAL, HOLD, LIFT)) {
      model.put(each + "Form", each.equals(prefix) ? form : new TypedForm(words, each, Map.of()));
    }
    var page = new ModelAndView("afterwards/retention", model);
    page.setStatus(status);
    return page;
  }

  /** Which acts a page offers, for the template. */
  static Map<String, Action> offered() {
    return Map.of(
        "sets", RetentionDesk.SET,
        "drafts", RetentionDesk.DRAFT,
        "decides", RetentionDesk.DECIDE,
        "erases", ErasureDesk.ERASE,
        "proposes", RetentionDesk.PROPOSE_HOLD,
        "places", RetentionDesk.PLACE_HOLD);
  }
}
