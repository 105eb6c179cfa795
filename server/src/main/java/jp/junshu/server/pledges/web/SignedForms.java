package jp.junshu.server.pledges.web;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.junshu.server.attachments.CheckedFile;
import jp.junshu.server.attachments.FileRefused;
import jp.junshu.server.attachments.web.FileRefusals;
import jp.junshu.server.contracts.Contracts;
import jp.junshu.server.contracts.PaperAnswers;
import jp.junshu.server.pledges.PaperKind;
import jp.junshu.server.pledges.PaperMoved;
import jp.junshu.server.pledges.PersonSheet;
import jp.junshu.server.pledges.SignedDesk;
import jp.junshu.server.pledges.SignedDesk.Read;
import jp.junshu.server.rules.AskedQuestion;
import jp.junshu.server.rules.Editions;
import jp.junshu.server.rules.Question;
import jp.junshu.server.text.Width;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.ui.MovedPage;
import jp.junshu.server.ui.NotThere;
import jp.junshu.server.ui.Reads;
import jp.junshu.server.ui.TypedForm;
import jp.junshu.server.ui.Words;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** What is typed when a signed sheet is entered. */
@Component
class SignedForms {

  private static final Pattern TIME = Pattern.compile("([01]?[0-9]|2[0-3]):([0-5][0-9])");

  private final SignedDesk desk;
  private final Contracts contracts;
  private final PaperAnswers answers;
  private final Editions editions;
  private final Reads reads;

  SignedForms(
      SignedDesk desk, Contracts contracts, PaperAnswers answers, Editions editions, Reads reads) {
    this.desk = desk;
    this.contracts = contracts;
    this.answers = answers;
    this.editions = editions;
    this.reads = reads;
  }

  /** What stands on the sheet, or errors in the form. */
  Optional<Read> read(PersonSheet sheet, TypedForm form, Map<String, String> typed) {
    var at = signedAt(sheet, form);
    var said =
        sheet.kind() == PaperKind.LEAVING ? form.text("returned", LeavingController.RETURNED) : "";
    var asked = asked(sheet);
    var chosen = Question.chosen(asked, typed);
    asked.stream()
        .filter(question -> !chosen.containsKey(question.id()))
        .forEach(
            question ->
                form.errors()
                    .add(
                        question.id().toString(),
                        question.text().in(form.words().locale()),
                        form.words().get("ui.choose")));
    return at.map(signed -> new Read(signed, said, chosen));
  }

  private Optional<Instant> signedAt(PersonSheet sheet, TypedForm form) {
    var day = form.day("signedOn");
    var parts = TIME.matcher(Width.half(form.raw("signedTime")).text().strip());
    if (!parts.matches()) {
      form.refuse("signedTime", form.words().get("absence.time.wrong"));
      return Optional.empty();
    }
    var time = LocalTime.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
    var at = day.map(on -> on.atTime(time).atZone(BusinessClock.JST).toInstant());
    if (at.filter(then -> !desk.possible(sheet, then)).isPresent()) {
      var printed = form.words().moment(sheet.printedAt());
      form.refuse("signedOn", form.words().get("handsigned.when", printed));
    }
    return at;
  }

  Optional<CheckedFile> scan(TypedForm form, List<MultipartFile> files) throws IOException {
    try {
      return Optional.of(FileRefusals.one(files));
    } catch (FileRefused refused) {
      form.refuse("file", FileRefusals.said(refused, form.words()));
      return Optional.empty();
    }
  }

  private List<Question> asked(PersonSheet sheet) {
    return sheet
        .edition()
        .map(
            edition ->
                reads.snapshot(
                    () -> {
                      var place = contracts.roster(sheet.contract()).find(sheet.place());
                      return answers.paper(place.orElseThrow(NotThere::new), edition);
                    }))
        .orElse(List.of());
  }

  /** The questions as they stand on the sheet, to be filled in as they were answered there. */
  List<AskedQuestion> questions(PersonSheet sheet, TypedForm form) {
    var asked = asked(sheet);
    if (asked.isEmpty()) {
      return List.of();
    }
    var edition =
        reads
            .snapshot(() -> editions.find(sheet.edition().orElseThrow()))
            .orElseThrow(NotThere::new)
            .edition();
    var typed = new HashMap<String, String>();
    asked.forEach(q -> typed.put(q.id().toString(), form.raw(q.id().toString())));
    return AskedQuestion.all(asked, typed, List.of(), edition, form.errors(), form.words());
  }

  /** The page for whoever comes with what is no longer so. */
  ModelAndView moved(PaperMoved moved, Words words) {
    var key = "handsigned.moved." + moved.why().name();
    return MovedPage.of(words.get(key), List.of(words.get(key + ".step")), moved.list());
  }
}
