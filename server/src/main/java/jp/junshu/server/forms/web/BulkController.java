package jp.junshu.server.forms.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.server.forms.BulkDesk;
import jp.junshu.server.forms.BulkDesk.Pick;
import jp.junshu.server.forms.BulkDesk.Result;
import jp.junshu.server.gate.AccessRefused;
import jp.junshu.server.ui.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Several filings of one form decided on one page, each chosen, read and decided by itself. */
@Controller
class BulkController {

  private final BulkDesk desk;
  private final FormScreens screens;
  private final BulkResults results;

  BulkController(BulkDesk desk, FormScreens screens, BulkResults results) {
    this.desk = desk;
    this.screens = screens;
    this.results = results;
  }

  @GetMapping("/contracts/{contract}/bulk/{no}")
  ModelAndView show(
      PersonActor actor,
      @PathVariable ContractId contract,
      @PathVariable String no,
      Locale locale) {
    return page(find(actor, contract, no), "", screens.words(locale));
  }

  @PostMapping("/contracts/{contract}/bulk/{no}")
  ModelAndView decide(
      PersonActor actor,
      @PathVariable ContractId contract,
      @PathVariable String no,
      @RequestParam ActKey actKey,
      @RequestParam(defaultValue = "") List<String> pick,
      Locale locale) {
    var words = screens.words(locale);
    var offers = find(actor, contract, no);
    var picks = pick.stream().map(BulkController::pick).distinct().toList();
    if (picks.isEmpty() || picks.size() > BulkDesk.MOST) {
      var wrong = picks.isEmpty() ? "bulk.none-picked" : "bulk.too-many";
      var page = page(offers, words.get(wrong, BulkDesk.MOST), words);
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    var came = desk.decide(actor, contract, no, picks, actKey);
    Map<String, Object> model = new HashMap<>();
    model.put("contract", offers.contract());
    model.put("schema", offers.schema());
    model.put("decided", results.decided(came));
    model.put("dropped", results.dropped(came, contract, no, words));
    var page = new ModelAndView("forms/bulkDone", model);
    page.setStatus(status(came));
    return page;
  }

  /** Where nothing at all was decided the answer says so to a machine too. */
  private static HttpStatus status(List<Result> came) {
    if (came.stream().anyMatch(Result.Decided.class::isInstance)) {
      return HttpStatus.OK;
    }
    boolean refused =
        came.stream()
            .allMatch(
                result ->
                    result instanceof Result.Dropped(_, var why) && why instanceof AccessRefused);
    return refused ? HttpStatus.FORBIDDEN : HttpStatus.CONFLICT;
  }

  /** What a row of the page sends. */
  private static Pick pick(String sent) {
    var parts = sent.split("\\.", -1);
    try {
      return new Pick(FilingId.of(parts[0]), Integer.parseInt(parts[1]), Hash.ofHex(parts[2]));
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException none) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "no row of the page", none);
    }
  }

  private ModelAndView page(BulkDesk.Offers offers, String error, Words words) {
    var contents = new LinkedHashMap<BulkDesk.Offer, ContentView>();
    offers.offered().forEach(offer -> contents.put(offer, screens.content(offer.view(), words)));
    Map<String, Object> model = new HashMap<>();
    model.put("offers", offers);
    model.put("side", BulkView.of(contents));
    model.put("apart", results.apart(offers.apart(), words));
    model.put("error", error);
    return new ModelAndView("forms/bulk", model);
  }

  private BulkDesk.Offers find(PersonActor actor, ContractId contract, String no) {
    return desk.offers(actor, contract, no)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
