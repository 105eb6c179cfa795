package jp.junshu.server.forms.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.FilingId;
import jp.junshu.server.forms.FilingView;
import jp.junshu.server.forms.FormDesk;
import jp.junshu.server.identity.SignedIn;
import jp.junshu.server.paper.PaperBusy;
import jp.junshu.server.ui.NotThere;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The customary A4 sheet of a filing: as a page, and as a file to keep. */
@Controller
class PaperController {

  private final FormDesk desk;
  private final FormScreens screens;
  private final Sheets sheets;

  PaperController(FormDesk desk, FormScreens screens, Sheets sheets) {
    this.desk = desk;
    this.screens = screens;
    this.sheets = sheets;
  }

  /** What is on screen, with digest and print time. */
  @GetMapping("/filings/{id}/paper")
  ModelAndView paper(@PathVariable FilingId id, Locale locale) {
    var view = find(id);
    var words = screens.wordsOf(view, locale);
    return new ModelAndView(
        "forms/paper", Map.of("sheet", sheets.of(view, actor(), words), "words", words));
  }

  /** The same sheet as PDF/A-2a and PDF/UA-1. */
  @GetMapping("/filings/{id}/paper.pdf")
  ResponseEntity<byte[]> pdf(@PathVariable FilingId id, Locale locale) {
    var view = find(id);
    var words = screens.wordsOf(view, locale);
    var sheet = sheets.of(view, actor(), words);
    var name = sheet.view().number() + ".pdf";
    return ResponseEntity.ok()
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .header("Cache-Control", "no-store")
        .contentType(MediaType.APPLICATION_PDF)
        .body(sheets.pdf(sheet, words));
  }

  @ExceptionHandler
  ModelAndView busy(PaperBusy busy, Locale locale) {
    var words = screens.words(locale);
    var told =
        Map.of(
            "title", words.get("paper.busy.title"),
            "lead", words.get("paper.busy.lead"),
            "steps", List.of(words.get("paper.busy.steps").split("\\|")));
    return new ModelAndView("ui/error", told, HttpStatus.SERVICE_UNAVAILABLE);
  }

  private FilingView find(FilingId id) {
    return desk.find(id).orElseThrow(NotThere::new);
  }

  private static PersonActor actor() {
    return SignedIn.current()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
  }
}
