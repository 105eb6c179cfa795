package jp.junshu.server.dossier.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.ContractId;
import jp.junshu.server.dossier.DossierDesk;
import jp.junshu.server.dossier.DossierScreen;
import jp.junshu.server.dossier.DossierScreens;
import jp.junshu.server.identity.SignedIn;
import jp.junshu.server.ui.NotThere;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The evidence of a contract: what it is, how to check it, and taking it. */
@Controller
class DossierController {

  private final DossierScreens screens;
  private final DossierDesk desk;

  DossierController(DossierScreens screens, DossierDesk desk) {
    this.screens = screens;
    this.desk = desk;
  }

  @GetMapping("/contracts/{contract}/dossier")
  ModelAndView show(@PathVariable ContractId contract) {
    return new ModelAndView("dossier/dossier", "screen", find(contract));
  }

  /** Seals the evidence as it stands and answers with it. */
  @PostMapping("/contracts/{contract}/dossier")
  void take(
      @PathVariable ContractId contract, @RequestParam ActKey actKey, HttpServletResponse answer)
      throws IOException {
    var screen = find(contract);
    var dossier = desk.seal(actor(), contract, actKey);
    answer.setContentType("application/zip");
    answer.setHeader(
        "Content-Disposition",
        "attachment; filename=\"%s\"".formatted(fileName(screen, dossier.entries())));
    answer.setHeader("Cache-Control", "no-store");
    dossier.write(answer.getOutputStream());
  }

  /** The keys for checking, to be handed over by another way than the evidence itself. */
  @GetMapping("/contracts/{contract}/log.vkey")
  ResponseEntity<String> keys(@PathVariable ContractId contract) {
    return text("log.vkey", find(contract).keys());
  }

  /** The key of the ward's log. */
  @GetMapping("/log.vkey")
  ResponseEntity<String> wardKey() {
    return text("ward.vkey", screens.wardKeys().toString());
  }

  private static ResponseEntity<String> text(String name, String content) {
    return ResponseEntity.ok()
        .header("Content-Disposition", "attachment; filename=\"%s\"".formatted(name))
        .contentType(MediaType.TEXT_PLAIN)
        .body(content);
  }

  private static String fileName(DossierScreen screen, long entries) {
    var id = screen.contract().head().id().toString();
    return "dossier-%s-%d.zip".formatted(id.substring(0, 8), entries);
  }

  private DossierScreen find(ContractId contract) {
    return screens.find(contract).orElseThrow(NotThere::new);
  }

  private static PersonActor actor() {
    return SignedIn.current()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
  }
}
