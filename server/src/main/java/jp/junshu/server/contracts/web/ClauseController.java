package jp.junshu.server.contracts.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.server.contracts.ClauseDesk;
import jp.junshu.server.contracts.ContractPart;
import jp.junshu.server.contracts.Offers;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.ui.TypedForm;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How the 38 clauses run on a contract, on any day, for both sides; decided by the manager. */
@Controller
class ClauseController {

  private final ContractPages pages;
  private final ClausePages clauses;
  private final ClauseDesk desk;
  private final Offers offers;
  private final BusinessClock clock;

  ClauseController(
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

  @GetMapping("/contracts/{contract}/clauses")
  ModelAndView show(
      PersonActor actor,
      @PathVariable ContractId contract,
      @RequestParam Optional<String> on,
      Locale locale) {
    return page(actor, pages.part(contract), on, HttpStatus.OK, locale);
  }

  @PostMapping("/contracts/{contract}/clauses/decision")
  ModelAndView decide(
      PersonActor actor,
      @PathVariable ContractId contract,
      @RequestParam ActKey actKey,
      @RequestParam Hash seen,
      Locale locale) {
    pages.part(contract);
    return desk.decide(actor, contract, seen, actKey)
        ? new ModelAndView("redirect:/contracts/" + contract + "/clauses")
        : page(actor, pages.part(contract), Optional.empty(), HttpStatus.CONFLICT, locale);
  }

  private ModelAndView page(
      PersonActor actor, ContractPart part, Optional<String> on, HttpStatus status, Locale locale) {
    var id = part.contract().head().id();
    var words = pages.words(locale);
    var today = clock.today();
    var typed = on.filter(text -> !text.isBlank()).orElseGet(() -> words.day(today));
    var form = new TypedForm(words, "clauses", Map.of("on", typed));
    var day = form.day("on").orElse(today);
    var rows = clauses.rows(part, moment(day));
    var drafts = part.clauses().drafts();
    var model = new HashMap<String, Object>();
    model.put("part", part);
    model.put("form", form);
    model.put("day", day);
    model.put("rows", rows);
    model.put("counts", ClauseCounts.of(rows));
    model.put("newest", clauses.newest(id));
    model.put("drafts", drafts);
    model.put("seen", ClauseDesk.digest(drafts).hex());
    model.put("moved", status == HttpStatus.CONFLICT);
    model.put("writes", offers.may(actor, ClauseDesk.DRAFT, id));
    model.put("decides", offers.may(actor, ClauseDesk.DECIDE, id));
    model.put("now", clock.instant());
    var page = new ModelAndView("contracts/clauses", model);
    page.setStatus(status);
    return page;
  }

  /** The end of a day that is over, and this moment today. */
  private Instant moment(LocalDate day) {
    return day.isBefore(clock.today())
        ? day.plusDays(1).atStartOfDay(BusinessClock.JST).toInstant().minusNanos(1)
        : clock.instant();
  }
}
