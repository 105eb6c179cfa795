package jp.junshu.server.contracts.web;

import java.util.Map;
import java.util.Optional;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ContractId;
import jp.junshu.server.contracts.Overview;
import jp.junshu.server.contracts.Registration;
import jp.junshu.server.ui.Reads;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The contracts of whoever is signed in, found by title, number or contractor. */
@Controller
class ContractsController {

  private final Overview overview;
  private final Registration registration;
  private final Reads reads;

  ContractsController(Overview overview, Registration registration, Reads reads) {
    this.overview = overview;
    this.registration = registration;
    this.reads = reads;
  }

  @GetMapping("/contracts")
  ModelAndView list(
      PersonActor actor,
      @RequestParam(defaultValue = "") String q,
      @RequestParam Optional<ContractId> after) {
    var page = reads.snapshot(() -> overview.of(actor, q, after));
    return new ModelAndView(
        "contracts/contracts",
        Map.of("list", page, "q", q, "registers", !registration.sections(actor).isEmpty()));
  }
}
