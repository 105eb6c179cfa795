package jp.junshu.server.contracts.web;

import java.util.List;
import java.util.Map;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.server.contracts.Overview;
import jp.junshu.server.contracts.Overview.Row;
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
  ModelAndView list(PersonActor actor, @RequestParam(defaultValue = "") String q) {
    List<Row> rows =
        reads.snapshot(() -> overview.of(actor)).stream().filter(row -> fits(row, q)).toList();
    return new ModelAndView(
        "contracts/contracts",
        Map.of("rows", rows, "q", q, "registers", !registration.sections(actor).isEmpty()));
  }

  private static boolean fits(Row row, String asked) {
    var head = row.contract().head();
    var wanted = asked.strip();
    return wanted.isEmpty()
        || List.of(head.title(), head.number(), head.contractorName()).stream()
            .anyMatch(text -> text.contains(wanted));
  }
}
