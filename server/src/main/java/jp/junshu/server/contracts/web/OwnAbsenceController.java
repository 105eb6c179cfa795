package jp.junshu.server.contracts.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.AbsenceId;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.ContractId;
import jp.junshu.server.contracts.AbsenceDesk;
import jp.junshu.server.contracts.AbsenceForm;
import jp.junshu.server.contracts.Deputies;
import jp.junshu.server.identity.Absence;
import jp.junshu.server.time.BusinessClock;
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

/** One's own absences: entered beforehand, shortened or ended, and what others said of oneself. */
@Controller
class OwnAbsenceController {

  private final AbsenceDesk desk;
  private final Deputies deputies;
  private final Messages messages;
  private final BusinessClock clock;

  OwnAbsenceController(
      AbsenceDesk desk, Deputies deputies, Messages messages, BusinessClock clock) {
    this.desk = desk;
    this.deputies = deputies;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping("/absences")
  ModelAndView list(PersonActor actor, Locale locale) {
    return page(actor, form(Map.of(), locale));
  }

  @PostMapping("/absences")
  ModelAndView plan(
      PersonActor actor,
      @RequestParam ActKey actKey,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    var form = form(typed, locale);
    var span = AbsenceForm.span(form, clock.instant());
    if (span.isEmpty()) {
      return again(page(actor, form));
    }
    desk.plan(actor, span.get().from(), span.get().until(), actKey);
    return new ModelAndView("redirect:/absences");
  }

  @GetMapping("/absences/{id}/end")
  ModelAndView ending(
      PersonActor actor,
      @PathVariable AbsenceId id,
      @RequestParam Optional<ContractId> contract,
      Locale locale) {
    return endPage(actor, absence(actor, id), back(contract), form(Map.of(), locale));
  }

  @PostMapping("/absences/{id}/end")
  ModelAndView end(
      PersonActor actor,
      @PathVariable AbsenceId id,
      @RequestParam Optional<ContractId> contract,
      @RequestParam ActKey actKey,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    var absence = absence(actor, id);
    var form = form(typed, locale);
    var until = AbsenceForm.end(form, absence, clock.instant());
    if (until.isEmpty()) {
      return again(endPage(actor, absence, back(contract), form));
    }
    desk.end(actor, absence, until.get(), actKey);
    return new ModelAndView("redirect:" + back(contract));
  }

  /** Where one came from. */
  private static String back(Optional<ContractId> contract) {
    return contract.map(id -> "/contracts/" + id + "/absences").orElse("/absences");
  }

  private Absence absence(PersonActor actor, AbsenceId id) {
    return desk.endable(actor, id).orElseThrow(NotThere::new);
  }

  private ModelAndView page(PersonActor actor, TypedForm form) {
    var model = new HashMap<String, Object>();
    model.put("absences", desk.of(actor));
    model.put("deputies", deputies.of(actor));
    model.put("now", clock.instant());
    model.put("form", form);
    return new ModelAndView("contracts/ownAbsences", model);
  }

  private ModelAndView endPage(PersonActor actor, Absence absence, String back, TypedForm form) {
    var model = new HashMap<String, Object>();
    model.put("absence", absence);
    model.put("reader", actor.person());
    model.put("cancels", clock.instant().isBefore(absence.from()));
    model.put("back", back);
    model.put("form", form);
    return new ModelAndView("contracts/absenceEnd", model);
  }

  private static ModelAndView again(ModelAndView page) {
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private TypedForm form(Map<String, String> typed, Locale locale) {
    return new TypedForm(messages.in(locale), "absence", typed);
  }
}
