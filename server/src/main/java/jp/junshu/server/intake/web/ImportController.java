package jp.junshu.server.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.ImportId;
import jp.junshu.server.intake.ImportsBusy;
import jp.junshu.server.intake.SheetCounter;
import jp.junshu.server.intake.SheetCounter.Seen;
import jp.junshu.server.ui.Messages;
import jp.junshu.server.ui.NotThere;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A file that was handed in: what was read, what is wrong, confirming and undoing. */
@Controller("fileImportController")
class ImportController {

  private static final String PATH = "/contracts/{contract}/imports/{id}";

  private final SheetCounter counter;
  private final Messages messages;

  ImportController(SheetCounter counter, Messages messages) {
    this.counter = counter;
    this.messages = messages;
  }

  @GetMapping(PATH)
  ModelAndView show(
      PersonActor actor,
      @PathVariable ContractId contract,
      @PathVariable ImportId id,
      HttpServletResponse response) {
    var seen = find(actor, contract, id);
    if (seen.batch().state().busy()) {
      response.setHeader("Refresh", "2");
    }
    var model = new HashMap<String, Object>();
    model.put("seen", seen);
    model.put("batch", seen.batch());
    return new ModelAndView("intake/import", model);
  }

  @PostMapping(PATH + "/confirm")
  String confirm(
      PersonActor actor,
      @PathVariable ContractId contract,
      @PathVariable ImportId id,
      @RequestParam ActKey actKey) {
    counter.confirm(actor, find(actor, contract, id).batch());
    return here(contract, id);
  }

  @PostMapping(PATH + "/undo")
  String undo(
      PersonActor actor,
      @PathVariable ContractId contract,
      @PathVariable ImportId id,
      @RequestParam ActKey actKey) {
    counter.undo(actor, find(actor, contract, id).batch(), actKey);
    return here(contract, id);
  }

  /** Nothing was begun; the file waits as it did. */
  @ExceptionHandler
  ModelAndView busy(ImportsBusy busy, Locale locale) {
    var words = messages.in(locale);
    var told =
        Map.of(
            "title", words.get("import.many.title"),
            "lead", words.get("import.many.confirm"),
            "steps", List.of(words.get("import.many.again")));
    return new ModelAndView("ui/error", told, HttpStatus.SERVICE_UNAVAILABLE);
  }

  private static String here(ContractId contract, ImportId id) {
    return "redirect:/contracts/%s/imports/%s".formatted(contract, id);
  }

  private Seen find(PersonActor actor, ContractId contract, ImportId id) {
    return counter.find(actor, contract, id).orElseThrow(NotThere::new);
  }
}
