package jp.junshu.server.contracts.web;

import java.util.HashMap;
import java.util.Optional;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.FilingId;
import jp.junshu.server.forms.Filings;
import jp.junshu.server.ui.Reads;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Everything that was filed on a contract, as far as whoever reads may see it. */
@Controller
class PapersController {

  private static final int PAGE = 50;

  private final ContractPages pages;
  private final Filings filings;
  private final Reads reads;

  PapersController(ContractPages pages, Filings filings, Reads reads) {
    this.pages = pages;
    this.filings = filings;
    this.reads = reads;
  }

  @GetMapping("/contracts/{contract}/filings")
  ModelAndView show(
      @PathVariable ContractId contract, @RequestParam(required = false) Optional<FilingId> after) {
    return reads.snapshot(
        () -> {
          var model = new HashMap<String, Object>();
          model.put("contract", pages.part(contract).contract());
          model.put("filings", filings.newest(contract, after, PAGE));
          return new ModelAndView("contracts/papers", model);
        });
  }
}
