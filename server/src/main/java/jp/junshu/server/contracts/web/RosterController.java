package jp.junshu.server.contracts.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.junshu.core.id.ContractId;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.ui.TypedForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who worked on a contract on a day, for screen and paper. */
@Controller
class RosterController {

  private final ContractPages pages;
  private final BusinessClock clock;

  RosterController(ContractPages pages, BusinessClock clock) {
    this.pages = pages;
    this.clock = clock;
  }

  @GetMapping("/contracts/{contract}/roster")
  ModelAndView show(
      @PathVariable ContractId contract, @RequestParam Optional<String> on, Locale locale) {
    var words = pages.words(locale);
    var part = pages.part(contract);
    var today = clock.today();
    var typed = on.filter(text -> !text.isBlank()).orElseGet(() -> words.day(today));
    var form = new TypedForm(words, "roster", Map.of("on", typed));
    LocalDate day = form.day("on").orElse(today);
    var model = new HashMap<String, Object>();
    model.put("contract", part.contract());
    model.put("day", day);
    model.put("now", clock.instant());
    model.put("form", form);
    model.put("firms", EngagementWords.of(part));
    model.put("people", PersonRow.contractorsOn(part.roster(), day));
    return new ModelAndView("contracts/roster", model);
  }
}
