package jp.junshu.server.contracts.web;

import java.util.HashMap;
import java.util.Locale;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.ContractId;
import jp.junshu.server.contracts.ContractActions;
import jp.junshu.server.contracts.Offers;
import jp.junshu.server.contracts.WorkDesk;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What is still missing before the work begins, and its opening (業務着手). */
@Controller
class StartController {

  private final ContractPages pages;
  private final WorkDesk work;
  private final Offers offers;

  StartController(ContractPages pages, WorkDesk work, Offers offers) {
    this.pages = pages;
    this.work = work;
    this.offers = offers;
  }

  @GetMapping("/contracts/{contract}/start")
  ModelAndView show(PersonActor actor, @PathVariable ContractId contract, Locale locale) {
    var model = new HashMap<String, Object>();
    var part = pages.part(contract);
    model.put("contract", part.contract());
    model.put("by", part.contract().openedBy().flatMap(part.roster()::nameOf));
    model.put("opens", offers.may(actor, ContractActions.OPEN, contract));
    model.put(
        "missing",
        pages.missing(
            contract, offers.against(actor, ContractActions.OPEN, contract), pages.words(locale)));
    return new ModelAndView("contracts/start", model);
  }

  @PostMapping("/contracts/{contract}/work")
  String open(PersonActor actor, @PathVariable ContractId contract, @RequestParam ActKey actKey) {
    pages.part(contract);
    work.open(actor, contract, actKey);
    return "redirect:/contracts/" + contract;
  }
}
