package jp.junshu.server.contracts.web;

import java.util.Map;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ContractId;
import jp.junshu.server.contracts.ContractScreens;
import jp.junshu.server.ui.NotThere;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The page of a contract. */
@Controller
class ContractController {

  private final ContractScreens screens;

  ContractController(ContractScreens screens) {
    this.screens = screens;
  }

  @GetMapping("/contracts/{contract}")
  ModelAndView show(PersonActor actor, @PathVariable ContractId contract) {
    var screen = screens.find(actor, contract).orElseThrow(NotThere::new);
    return new ModelAndView("contracts/contract", Map.of("screen", screen));
  }
}
