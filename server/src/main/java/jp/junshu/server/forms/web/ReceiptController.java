package jp.junshu.server.forms.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.merkle.VKey;
import jp.junshu.server.forms.FilingView;
import jp.junshu.server.forms.FormDesk;
import jp.junshu.server.ledger.LogRef;
import jp.junshu.server.ledger.Logs;
import jp.junshu.server.ledger.Receipt;
import jp.junshu.server.ledger.Receipts;
import jp.junshu.server.ui.NotThere;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What both sides keep of a filing and of each decision on it, and how to check it without us. */
@Controller
class ReceiptController {

  private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

  private final FormDesk desk;
  private final FormScreens screens;
  private final Receipts receipts;
  private final Logs logs;

  ReceiptController(FormDesk desk, FormScreens screens, Receipts receipts, Logs logs) {
    this.desk = desk;
    this.screens = screens;
    this.receipts = receipts;
    this.logs = logs;
  }

  /** How far an entry has come: the filing's own, or that of a step of its route. */
  @GetMapping("/filings/{id}/receipt-page")
  ModelAndView show(@PathVariable FilingId id, @RequestParam(defaultValue = "0") int step) {
    var view = find(id);
    var all = screens.read(() -> all(view));
    return new ModelAndView(
        "forms/receipt",
        Map.of("view", view, "all", all, "shown", chosen(all, step), "key", key(view)));
  }

  /** The receipt to keep: the entry with its proof, checkable without this system. */
  @GetMapping("/filings/{id}/receipt")
  ResponseEntity<String> receipt(
      @PathVariable FilingId id, @RequestParam(defaultValue = "0") int step) {
    var view = find(id);
    var shown = chosen(screens.read(() -> all(view)), step);
    if (shown.receipt().proof().isEmpty()) {
      throw new NotThere();
    }
    var name = view.number() + (step == 0 ? "" : "-" + step) + ".tlog-proof";
    return ResponseEntity.ok()
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .contentType(TEXT)
        .body(shown.receipt().proof());
  }

  /** The keys under which receipts of this contract are checked. */
  @GetMapping("/filings/{id}/log.vkey")
  ResponseEntity<String> key(@PathVariable FilingId id) {
    return ResponseEntity.ok().contentType(TEXT).body(logs.keys(log(find(id))).toString());
  }

  private List<ReceiptView> all(FilingView view) {
    var key = key(view);
    var filing = receipt(view.entry()).map(it -> ReceiptView.ofFiling(view, it, key));
    var steps = view.steps().stream().flatMap(step -> ofStep(step, key));
    return Stream.concat(filing.stream(), steps).toList();
  }

  private Stream<ReceiptView> ofStep(FilingView.Step step, VKey key) {
    return step.done().stream()
        .flatMap(
            done ->
                receipt(done.entry()).map(it -> ReceiptView.ofStep(step, done, it, key)).stream());
  }

  private Optional<Receipt> receipt(UUID entry) {
    return receipts.of(entry);
  }

  private static ReceiptView chosen(List<ReceiptView> all, int step) {
    return all.stream().filter(it -> it.step() == step).findFirst().orElseThrow(NotThere::new);
  }

  private VKey key(FilingView view) {
    return logs.vkey(log(view));
  }

  private static LogRef log(FilingView view) {
    return LogRef.contract(view.contract().id());
  }

  private FilingView find(FilingId id) {
    return desk.find(id).orElseThrow(NotThere::new);
  }
}
