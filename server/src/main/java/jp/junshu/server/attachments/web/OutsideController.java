package jp.junshu.server.attachments.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.FilingId;
import jp.junshu.server.attachments.AttachmentKind;
import jp.junshu.server.attachments.Attachments;
import jp.junshu.server.attachments.CheckedFile;
import jp.junshu.server.attachments.FileRefused;
import jp.junshu.server.attachments.Owner;
import jp.junshu.server.forms.FilingView;
import jp.junshu.server.forms.FormDesk;
import jp.junshu.server.forms.Outcome;
import jp.junshu.server.forms.OutsideDesk;
import jp.junshu.server.forms.OutsideEntry;
import jp.junshu.server.text.TextRule;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.ui.Messages;
import jp.junshu.server.ui.NotThere;
import jp.junshu.server.ui.TypedForm;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The clerk enters what was decided in another system, off the decided paper. */
@Controller
class OutsideController {

  private static final String PATH = "/filings/{id}/outside";
  private static final String DECIDED = "DECIDED";
  private static final TextRule NUMBER = TextRule.line(60);
  private static final TextRule DIGEST = TextRule.line(100);
  private static final TextRule OPINION = TextRule.lines(400);

  private final FormDesk filings;
  private final OutsideDesk desk;
  private final Attachments attachments;
  private final BusinessClock clock;
  private final Messages messages;

  OutsideController(
      FormDesk filings,
      OutsideDesk desk,
      Attachments attachments,
      BusinessClock clock,
      Messages messages) {
    this.filings = filings;
    this.desk = desk;
    this.attachments = attachments;
    this.clock = clock;
    this.messages = messages;
  }

  @GetMapping(PATH)
  ModelAndView show(PersonActor actor, @PathVariable FilingId id, Locale locale) {
    var view = find(id);
    var step = turn(actor, view);
    desk.requireFresh(view);
    return page(view, step, form(Map.of(), locale));
  }

  @PostMapping(PATH)
  ModelAndView enter(
      PersonActor actor,
      @PathVariable FilingId id,
      @RequestParam ActKey actKey,
      @RequestParam Optional<List<MultipartFile>> file,
      @RequestParam Map<String, String> typed,
      Locale locale)
      throws IOException {
    var view = find(id);
    var step = turn(actor, view);
    var form = form(typed, locale);
    var outcome = form.oneOf("outcome", outcomes(step));
    var opinion = opinion(form, outcome);
    var number = form.text("number", NUMBER);
    var on = day(form, view);
    digest(form, view);
    var files = file.orElseGet(List::of);
    var paper = paper(form, files);
    if (!form.errors().isEmpty()) {
      chooseAgain(form, files);
      var page = page(view, step, form);
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    var entry = new OutsideEntry(number, on.orElseThrow(), keeps(view, paper.orElseThrow()));
    desk.enter(actor, view, outcome.orElseThrow(), view.seen(), opinion, entry, actKey);
    return new ModelAndView("redirect:/filings/" + id);
  }

  private static Map<String, Outcome> outcomes(FilingView.Step step) {
    return step.act().outcomes().stream().collect(Collectors.toMap(Outcome::name, o -> o));
  }

  private static String opinion(TypedForm form, Optional<Outcome> outcome) {
    var opinion = form.optional("opinion", OPINION);
    if (opinion.isEmpty() && outcome.filter(Outcome::needsWords).isPresent()) {
      form.refuse("opinion", form.words().get("error.opinion-missing"));
    }
    return opinion;
  }

  /** Neither to come nor before the content was filed. */
  private Optional<LocalDate> day(TypedForm form, FilingView view) {
    var words = form.words();
    var filed = LocalDate.ofInstant(view.filed().at(), BusinessClock.JST);
    var day = form.day("on");
    if (day.filter(on -> on.isAfter(clock.today())).isPresent()) {
      form.refuse("on", words.get("outside.future"));
    }
    if (day.filter(on -> on.isBefore(filed)).isPresent()) {
      form.refuse("on", words.get("outside.before", words.day(filed)));
    }
    return day;
  }

  private static void digest(TypedForm form, FilingView view) {
    var words = form.words();
    var typed = form.text("digest", DIGEST);
    if (form.errors().of("digest").isEmpty() && !OutsideDesk.same(view, typed)) {
      form.refuse("digest", words.get("outside.differs", typed, OutsideDesk.printed(view)));
    }
  }

  private static Optional<CheckedFile> paper(TypedForm form, List<MultipartFile> files)
      throws IOException {
    try {
      return Optional.of(FileRefusals.one(files).required(AttachmentKind.PDF));
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

  private OutsideEntry.Paper keeps(FilingView view, CheckedFile file) {
    var owner = new Owner(DECIDED, view.filed().id().value());
    return (contract, by, at) -> {
      var kept = attachments.keep(contract, owner, file, by, at);
      return new OutsideEntry.Kept(kept.id(), kept.sha256(), kept.commitment());
    };
  }

  private TypedForm form(Map<String, String> typed, Locale locale) {
    return new TypedForm(messages.in(locale), "outside", typed);
  }

  private FilingView.Step turn(PersonActor actor, FilingView view) {
    return desk.turn(actor, view).orElseThrow(NotThere::new);
  }

  private static ModelAndView page(FilingView view, FilingView.Step step, TypedForm form) {
    Map<String, Object> model = new HashMap<>();
    model.put("view", view);
    model.put("step", step);
    model.put("form", form);
    return new ModelAndView("attachments/outside", model);
  }

  private FilingView find(FilingId id) {
    return filings.find(id).orElseThrow(NotThere::new);
  }
}
