package jp.junshu.server.intake.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.ContractId;
import jp.junshu.server.intake.ImportsBusy;
import jp.junshu.server.intake.SheetCounter;
import jp.junshu.server.intake.SheetCounter.Export;
import jp.junshu.server.intake.SheetCounter.Place;
import jp.junshu.server.sheets.CsvWriter;
import jp.junshu.server.text.TextRule;
import jp.junshu.server.ui.Messages;
import jp.junshu.server.ui.NotThere;
import jp.junshu.server.ui.Words;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** A form or a register as a file: the template, what is kept, and handing one in. */
@Controller
class SheetController {

  private static final String PATH = "/contracts/{contract}/sheets/{code}";
  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  private static final MediaType CSV = MediaType.parseMediaType("text/csv");
  private static final TextRule NAME = TextRule.line(120);

  private final SheetCounter counter;
  private final Messages messages;

  SheetController(SheetCounter counter, Messages messages) {
    this.counter = counter;
    this.messages = messages;
  }

  @GetMapping(PATH)
  ModelAndView show(
      PersonActor actor,
      @PathVariable ContractId contract,
      @PathVariable String code,
      Locale locale) {
    return page(actor, find(actor, contract, code), List.of());
  }

  @PostMapping(PATH)
  ModelAndView take(
      PersonActor actor,
      @PathVariable ContractId contract,
      @PathVariable String code,
      @RequestParam ActKey actKey,
      @RequestParam Optional<MultipartFile> file,
      Locale locale)
      throws IOException {
    var place = find(actor, contract, code);
    if (place.target().isEmpty()) {
      throw new NotThere();
    }
    var words = messages.in(locale);
    if (file.isEmpty() || file.get().isEmpty()) {
      var page = page(actor, place, List.of(words.get("sheet.file.missing")));
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    try {
      var id = counter.take(actor, place, name(file.get()), file.get().getBytes(), words, actKey);
      return new ModelAndView("redirect:/contracts/%s/imports/%s".formatted(contract, id));
    } catch (ImportsBusy busy) {
      var page = page(actor, place, List.of(words.get("import.many")));
      page.setStatus(HttpStatus.SERVICE_UNAVAILABLE);
      return page;
    }
  }

  /** The name that the sender's machine had for it, where it is one that can be shown. */
  private static String name(MultipartFile file) {
    var given = Optional.ofNullable(file.getOriginalFilename()).orElse("").strip();
    return given.isEmpty() || NAME.problem(given).isPresent() ? "—" : given;
  }

  @GetMapping(PATH + "/template.xlsx")
  ResponseEntity<byte[]> template(
      PersonActor actor,
      @PathVariable ContractId contract,
      @PathVariable String code,
      Locale locale) {
    var place = find(actor, contract, code);
    var words = messages.in(locale);
    return file(
        counter.template(actor, place, words).orElseThrow(NotThere::new),
        XLSX,
        "%s-%s.xlsx".formatted(code, words.get("sheet.template.name")));
  }

  @GetMapping(PATH + "/kept.xlsx")
  ResponseEntity<byte[]> workbook(
      PersonActor actor,
      @PathVariable ContractId contract,
      @PathVariable String code,
      Locale locale) {
    var place = find(actor, contract, code);
    return file(counter.workbook(actor, place, messages.in(locale)), XLSX, name(place, "xlsx"));
  }

  @GetMapping(PATH + "/kept.csv")
  Object csv(
      PersonActor actor,
      @PathVariable ContractId contract,
      @PathVariable String code,
      @RequestParam(defaultValue = "UTF_8") CsvWriter.Letters letters,
      Locale locale) {
    var place = find(actor, contract, code);
    var words = messages.in(locale);
    return switch (counter.csv(actor, place, letters, words)) {
      case Export.Written(var bytes) -> file(bytes, CSV, name(place, "csv"));
      case Export.Lossy(var cells) -> {
        var page = page(actor, place, lost(cells, words));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        yield page;
      }
    };
  }

  private static List<String> lost(List<CsvWriter.Unwritable> cells, Words words) {
    return cells.stream()
        .limit(20)
        .map(cell -> words.get("sheet.lossy", cell.cell(), cell.text()))
        .toList();
  }

  private static String name(Place place, String ending) {
    return "%s-%s.%s".formatted(place.source().code(), place.contract().number(), ending);
  }

  private static ResponseEntity<byte[]> file(byte[] bytes, MediaType type, String name) {
    var named =
        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, named)
        .contentType(type)
        .body(bytes);
  }

  private ModelAndView page(PersonActor actor, Place place, List<String> wrong) {
    var model = new HashMap<String, Object>();
    model.put("recent", counter.recent(actor, place));
    model.put("place", place);
    model.put("wrong", wrong);
    return new ModelAndView("intake/sheet", model);
  }

  private Place find(PersonActor actor, ContractId contract, String code) {
    return counter.place(actor, contract, code).orElseThrow(NotThere::new);
  }
}
