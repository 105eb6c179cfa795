package jp.junshu.server.blanks.web;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.ContractId;
import jp.junshu.server.attachments.CheckedFile;
import jp.junshu.server.attachments.FileRefused;
import jp.junshu.server.attachments.web.FileRefusals;
import jp.junshu.server.blanks.AlreadyEntered;
import jp.junshu.server.blanks.BlankActions;
import jp.junshu.server.blanks.BlankBatch;
import jp.junshu.server.blanks.EnteredTooOften;
import jp.junshu.server.blanks.EntryDesk;
import jp.junshu.server.blanks.ReturnedEntry;
import jp.junshu.server.blanks.SheetEntry;
import jp.junshu.server.contracts.Offers;
import jp.junshu.server.forms.FieldError;
import jp.junshu.server.forms.FormDesk;
import jp.junshu.server.forms.FormOffers;
import jp.junshu.server.forms.PaperDesk;
import jp.junshu.server.forms.RawContent;
import jp.junshu.server.forms.web.FormScreens;
import jp.junshu.server.text.TextRule;
import jp.junshu.server.text.Width;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.ui.MovedPage;
import jp.junshu.server.ui.NotThere;
import jp.junshu.server.ui.TypedForm;
import jp.junshu.server.ui.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** A sheet that was written by hand: read off by one person, compared and filed by another. */
@Controller
class EntryController {

  private static final String HERE = "/contracts/{contract}/blanks/{no}/{serial}";
  private static final TextRule REASON = TextRule.line(200);
  private static final TextRule WRITER = TextRule.line(100);
  private static final Pattern TIME = Pattern.compile("([01]?[0-9]|2[0-3]):([0-5][0-9])");
  private static final Set<String> NOT_THE_FORMS =
      Set.of("actKey", "_csrf", "writtenOn", "writtenTime", "writtenBy");

  private final EntryDesk desk;
  private final FormDesk forms;
  private final PaperDesk paper;
  private final FormScreens screens;
  private final Offers offers;
  private final FormOffers formOffers;
  private final BusinessClock clock;

  EntryController(
      EntryDesk desk,
      FormDesk forms,
      PaperDesk paper,
      FormScreens screens,
      Offers offers,
      FormOffers formOffers,
      BusinessClock clock) {
    this.desk = desk;
    this.forms = forms;
    this.paper = paper;
    this.screens = screens;
    this.offers = offers;
    this.formOffers = formOffers;
    this.clock = clock;
  }

  @GetMapping(HERE + "/entry")
  ModelAndView blank(
      PersonActor actor,
      @PathVariable ContractId contract,
      @PathVariable String no,
      @PathVariable int serial,
      Locale locale) {
    var batch = open(actor, contract, no, serial);
    var form = form("blanks.entry", Map.of(), screens.words(locale));
    return page(actor, batch, serial, RawContent.empty(), List.of(), form);
  }

  @PostMapping(HERE + "/entry")
  ModelAndView enter(
      PersonActor actor,
      @PathVariable ContractId contract,
      @PathVariable String no,
      @PathVariable int serial,
      @RequestParam ActKey actKey,
      @RequestParam Optional<List<MultipartFile>> file,
      @RequestParam MultiValueMap<String, String> typed,
      Locale locale)
      throws IOException {
    desk.requireFresh(actKey);
    var batch = open(actor, contract, no, serial);
    var raw = raw(typed);
    var form = form("blanks.entry", typed.toSingleValueMap(), screens.words(locale));
    if (FormScreens.asksForRows(raw)) {
      return page(actor, batch, serial, raw, List.of(), form);
    }
    var errors = forms.tryOut(actor, find(batch), raw);
    var written = written(batch, form);
    var writer = form.text("writtenBy", WRITER);
    var files = file.orElseGet(List::of);
    var scan = scan(form, files);
    if (!errors.isEmpty() || !form.errors().isEmpty()) {
      chooseAgain(form, files);
      return again(page(actor, batch, serial, raw, errors, form));
    }
    try {
      desk.enter(
          actor, batch, serial, raw, written.orElseThrow(), writer, scan.orElseThrow(), actKey);
    } catch (AlreadyEntered before) {
      form.refuse("file", form.words().get("blanks.entry.before"));
      return again(page(actor, batch, serial, raw, List.of(), form));
    } catch (EnteredTooOften often) {
      form.refuse("file", form.words().get("blanks.entry.often", EntryDesk.OFTEN));
      return again(page(actor, batch, serial, raw, List.of(), form));
    }
    return list(contract);
  }

  @GetMapping(HERE + "/check")
  ModelAndView show(
      PersonActor actor,
      @PathVariable ContractId contract,
      @PathVariable String no,
      @PathVariable int serial,
      Locale locale) {
    var entry = entry(actor, contract, no, serial);
    return checkPage(
        actor, entry, List.of(), form("blanks.return", Map.of(), screens.words(locale)));
  }

  @PostMapping(HERE + "/check")
  ModelAndView file(
      PersonActor actor,
      @PathVariable ContractId contract,
      @PathVariable String no,
      @PathVariable int serial,
      @RequestParam ActKey actKey,
      @RequestParam(defaultValue = "") String seen,
      Locale locale) {
    var entry = desk.compared(actor, contract, no, serial, seen, actKey);
    var form = form("blanks.return", Map.of(), screens.words(locale));
    return switch (desk.file(actor, entry, actKey)) {
      case FormDesk.Result.Accepted(var id) -> new ModelAndView("redirect:/filings/" + id);
      case FormDesk.Result.Rejected(var errors) -> again(checkPage(actor, entry, errors, form));
    };
  }

  @PostMapping(HERE + "/return")
  ModelAndView giveBack(
      PersonActor actor,
      @PathVariable ContractId contract,
      @PathVariable String no,
      @PathVariable int serial,
      @RequestParam ActKey actKey,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    var seen = typed.getOrDefault("seen", "");
    var entry = desk.compared(actor, contract, no, serial, seen, actKey);
    var form = form("blanks.return", typed, screens.words(locale));
    var reason = form.text("reason", REASON);
    if (!form.errors().isEmpty()) {
      return again(checkPage(actor, entry, List.of(), form));
    }
    desk.giveBack(actor, batch(contract, no, serial), entry, reason, actKey);
    return list(contract);
  }

  /** Somebody else was first; nothing was changed. */
  @ExceptionHandler
  ModelAndView before(AlreadyEntered before, Locale locale) {
    var words = screens.words(locale);
    var lines = List.of(words.get("blanks.entry.moved.lead"), words.get("blanks.entry.moved.look"));
    var list = "/contracts/%s/blanks".formatted(before.contract());
    return MovedPage.of(words.get("blanks.entry.moved"), lines, list);
  }

  /** The form on the sheet is no longer the one that is filed. */
  @ExceptionHandler
  ModelAndView other(OtherForm other, Locale locale) {
    var words = screens.words(locale);
    var form = "/contracts/%s/forms/%s".formatted(other.contract, other.no);
    return MovedPage.of(words.get("blanks.other"), List.of(words.get("blanks.other.what")), form);
  }

  private static final class OtherForm extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String contract;
    private final String no;

    private OtherForm(BlankBatch batch) {
      super("version %d of %s".formatted(batch.formVersion(), batch.form()));
      contract = batch.contract().toString();
      no = batch.form();
    }
  }

  private static RawContent raw(MultiValueMap<String, String> typed) {
    return new RawContent(
        typed.entrySet().stream()
            .filter(field -> !NOT_THE_FORMS.contains(field.getKey()))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /** The moment on the sheet: a day and a time, not to come nor before the sheet was there. */
  private Optional<Instant> written(BlankBatch batch, TypedForm form) {
    var day = form.day("writtenOn");
    var time = time(form);
    var at = day.flatMap(on -> time.map(then -> at(on, then)));
    if (at.filter(then -> then.isAfter(clock.instant())).isPresent()) {
      form.refuse("writtenOn", form.words().get("blanks.entry.future"));
    } else if (at.filter(then -> !desk.possible(batch, then)).isPresent()) {
      var issued = form.words().moment(batch.issuedAt());
      form.refuse("writtenOn", form.words().get("blanks.entry.early", issued));
    }
    return at;
  }

  private static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(BusinessClock.JST).toInstant();
  }

  private static Optional<LocalTime> time(TypedForm form) {
    var parts = TIME.matcher(Width.half(form.raw("writtenTime")).text().strip());
    if (!parts.matches()) {
      form.refuse("writtenTime", form.words().get("absence.time.wrong"));
      return Optional.empty();
    }
    return Optional.of(
        LocalTime.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))));
  }

  private static Optional<CheckedFile> scan(TypedForm form, List<MultipartFile> files)
      throws IOException {
    try {
      return Optional.of(FileRefusals.one(files));
    } catch (FileRefused refused) {
      form.refuse("file", FileRefusals.said(refused, form.words()));
      return Optional.empty();
    }
  }

  /** A browser gives back what was typed, but no file. */
  private static void chooseAgain(TypedForm form, List<MultipartFile> files) {
    boolean chosen = files.stream().anyMatch(file -> !file.isEmpty());
    if (chosen && form.errors().of("file").isEmpty()) {
      form.refuse("file", form.words().get("outside.file.again"));
    }
  }

  private ModelAndView page(
      PersonActor actor,
      BlankBatch batch,
      int serial,
      RawContent raw,
      List<FieldError> found,
      TypedForm form) {
    var words = form.words();
    var blank = find(batch);
    var errors = screens.errors(blank.schema(), found, words);
    form.errors().list().forEach(e -> errors.add(e.field(), e.label(), e.message()));
    var model = new HashMap<String, Object>();
    model.put("contract", blank.contract());
    model.put("schema", blank.schema());
    model.put("serial", serial);
    model.put("form", form);
    model.put("errors", errors);
    model.put("files", formOffers.offered(actor, batch.contract(), batch.form()));
    model.put("returned", returned(actor, batch, serial));
    model.put(
        "fields", screens.fields(blank.schema(), raw, errors, blank.contract(), actor, words));
    return new ModelAndView("blanks/entry", model);
  }

  private Optional<ReturnedEntry> returned(PersonActor actor, BlankBatch batch, int serial) {
    return desk.returned(actor, batch.contract()).stream()
        .filter(each -> each.form().equals(batch.form()) && each.serial() == serial)
        .findFirst();
  }

  private ModelAndView checkPage(
      PersonActor actor, SheetEntry entry, List<FieldError> found, TypedForm form) {
    var words = form.words();
    var blank = forms.blank(entry.contract(), entry.form()).orElseThrow(NotThere::new);
    var content = paper.content(actor, blank, entry.typed()).orElse(Map.of());
    var model = new HashMap<String, Object>();
    model.put("contract", blank.contract());
    model.put("schema", blank.schema());
    model.put("entry", entry);
    model.put("own", entry.isOf(actor.person()));
    model.put("asPrinted", desk.asPrinted(entry));
    model.put("files", formOffers.offered(actor, entry.contract(), entry.form()));
    model.put("compares", offers.may(actor, BlankActions.RETURN, entry.contract()));
    var errors = screens.errors(blank.schema(), found, words);
    form.errors().list().forEach(e -> errors.add(e.field(), e.label(), e.message()));
    model.put("errors", errors);
    model.put("content", screens.content(blank.schema(), entry.contract(), content, words));
    model.put("form", form);
    return new ModelAndView("blanks/check", model);
  }

  private BlankBatch open(PersonActor actor, ContractId contract, String no, int serial) {
    var batch = batch(contract, no, serial);
    if (!offers.may(actor, BlankActions.ENTER, contract)
        || !batch.issuer().equals(actor.organization())) {
      throw new NotThere();
    }
    if (!desk.asPrinted(batch)) {
      throw new OtherForm(batch);
    }
    if (!desk.open(batch, serial)) {
      throw new AlreadyEntered(contract, no, serial);
    }
    return batch;
  }

  private BlankBatch batch(ContractId contract, String no, int serial) {
    return desk.batch(contract, no, serial).orElseThrow(NotThere::new);
  }

  private SheetEntry entry(PersonActor actor, ContractId contract, String no, int serial) {
    return desk.find(actor, contract, no, serial).orElseThrow(NotThere::new);
  }

  private FormDesk.Blank find(BlankBatch batch) {
    return forms.blank(batch.contract(), batch.form()).orElseThrow(NotThere::new);
  }

  private static ModelAndView list(ContractId contract) {
    return new ModelAndView("redirect:/contracts/" + contract + "/blanks");
  }

  private static ModelAndView again(ModelAndView page) {
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private static TypedForm form(String prefix, Map<String, String> typed, Words words) {
    return new TypedForm(words, prefix, typed);
  }
}
