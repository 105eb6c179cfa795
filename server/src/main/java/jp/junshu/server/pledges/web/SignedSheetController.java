package jp.junshu.server.pledges.web;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.ContractId;
import jp.junshu.server.pledges.PaperKind;
import jp.junshu.server.pledges.PaperMoved;
import jp.junshu.server.pledges.PersonSheet;
import jp.junshu.server.pledges.PledgeActions;
import jp.junshu.server.pledges.SheetDesk;
import jp.junshu.server.pledges.SignedDesk;
import jp.junshu.server.ui.NotThere;
import jp.junshu.server.ui.TypedForm;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Sheets for one person to sign: printed, and entered once they are signed. */
@Controller
class SignedSheetController {

  private static final String PAPERS = "/contracts/{contract}/pledges/papers";
  private static final String ENTRY = PAPERS + "/{serial}/entry";

  private final PledgePages pages;
  private final SheetDesk sheets;
  private final SignedDesk desk;
  private final PersonSheets press;
  private final SignedForms forms;

  SignedSheetController(
      PledgePages pages, SheetDesk sheets, SignedDesk desk, PersonSheets press, SignedForms forms) {
    this.pages = pages;
    this.sheets = sheets;
    this.desk = desk;
    this.press = press;
    this.forms = forms;
  }

  /** The sheet comes back at once; another one has another number. */
  @PostMapping(PAPERS)
  ResponseEntity<byte[]> print(
      PersonActor actor,
      @PathVariable ContractId contract,
      @RequestParam ActKey actKey,
      @RequestParam AssignmentId place,
      @RequestParam PaperKind kind,
      @RequestParam(defaultValue = "ja") String language) {
    var whom = pages.place(actor, PledgeActions.PRINT, contract, place);
    var words = pages.wordsOf(language);
    var sheet = sheets.print(actor, whom, kind, words.language(), actKey);
    var head = pages.part(contract).contract().head();
    return ResponseEntity.ok()
        .header("Content-Disposition", "attachment; filename=\"sheet.pdf\"")
        .contentType(MediaType.APPLICATION_PDF)
        .body(press.pdf(head, whom, sheet, words));
  }

  @GetMapping(ENTRY)
  ModelAndView blank(
      PersonActor actor,
      @PathVariable ContractId contract,
      @PathVariable int serial,
      Locale locale) {
    return page(open(actor, contract, serial), form(Map.of(), locale));
  }

  @PostMapping(ENTRY)
  ModelAndView enter(
      PersonActor actor,
      @PathVariable ContractId contract,
      @PathVariable int serial,
      @RequestParam ActKey actKey,
      @RequestParam Optional<List<MultipartFile>> file,
      @RequestParam Map<String, String> typed,
      Locale locale)
      throws IOException {
    var sheet = open(actor, contract, serial);
    var form = form(typed, locale);
    var read = forms.read(sheet, form, typed);
    var scan = forms.scan(form, file.orElseGet(List::of));
    if (!form.errors().isEmpty()) {
      var again = page(sheet, form);
      again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return again;
    }
    desk.enter(actor, sheet, read.orElseThrow(), scan.orElseThrow(), actKey);
    return new ModelAndView("redirect:/contracts/%s/pledges".formatted(contract));
  }

  /** Somebody else was first, or the text is not the one in use. */
  @ExceptionHandler
  ModelAndView moved(PaperMoved moved, Locale locale) {
    return forms.moved(moved, pages.words(locale));
  }

  private PersonSheet open(PersonActor actor, ContractId contract, int serial) {
    if (!pages.may(actor, PledgeActions.ENTER, contract)) {
      throw new NotThere();
    }
    var line = sheets.find(contract, serial).orElseThrow(NotThere::new);
    if (line.entry().isPresent()) {
      throw new NotThere();
    }
    return line.sheet();
  }

  private ModelAndView page(PersonSheet sheet, TypedForm form) {
    var part = pages.part(sheet.contract());
    var model = new HashMap<String, Object>();
    model.put("contract", part.contract());
    model.put("place", part.roster().find(sheet.place()).orElseThrow(NotThere::new));
    model.put("sheet", sheet);
    model.put("form", form);
    model.put("questions", forms.questions(sheet, form));
    return new ModelAndView("pledges/paperEntry", model);
  }

  private TypedForm form(Map<String, String> typed, Locale locale) {
    return new TypedForm(pages.words(locale), "handsigned", typed);
  }
}
