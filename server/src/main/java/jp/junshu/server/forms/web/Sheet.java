package jp.junshu.server.forms.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.form.Kind;
import jp.junshu.core.form.Life;
import jp.junshu.core.policy.Side;
import jp.junshu.server.forms.ContractDirectory;
import jp.junshu.server.forms.ContractHead;
import jp.junshu.server.forms.FilingView;
import jp.junshu.server.forms.Outcome;
import jp.junshu.server.forms.OutsideDesk;
import jp.junshu.server.ledger.Receipt;
import jp.junshu.server.paper.QrCode;
import jp.junshu.server.ui.RouteBox;
import jp.junshu.server.ui.Words;

/** A filing as its customary sheet of paper, the same on screen and in print. */
public record Sheet(
    FilingView view,
    ContentView content,
    List<RouteBox> boxes,
    Optional<Receipt> receipt,
    PrintMark mark,
    boolean story) {

  public Sheet {
    boxes = List.copyOf(boxes);
  }

  public ContractHead contract() {
    return view.contract();
  }

  /** {@code F06}. */
  public String no() {
    return view.schema().no();
  }

  /** 様式第6号(F06). */
  public String numbered(Words words) {
    var key = no().startsWith("N") ? "form.sheet.notice" : "form.sheet";
    return words.get(key, no().replaceFirst("^\\D+0*", ""), no());
  }

  public String title(Words words) {
    return words.get("form." + no() + ".title");
  }

  /** Whether it is a text of its own, and so written as a letter rather than as a table. */
  public boolean worded() {
    return view.schema().kind() == Kind.NOTICE
        && view.schema().fields().stream().anyMatch(field -> field.name().equals("body"));
  }

  /** What a letter is about. */
  public String subject() {
    return text("subject");
  }

  /** The text of a letter, line by line, without the 以上 that ends it. */
  public List<LetterLine> letterLines() {
    return LetterLine.of(text("body"));
  }

  /** What a letter says below its text: by when it is answered, and which one it follows. */
  public List<ContentView.Line> afterwards(Words words) {
    var lines = new ArrayList<ContentView.Line>();
    var day = text("answerBy");
    if (!day.isEmpty()) {
      var label = words.get("form." + no() + ".answerBy");
      var written = words.letterDay(LocalDate.parse(day));
      lines.add(new ContentView.Line(label, written, true, ""));
    }
    if (!text("follows").isEmpty()) {
      var label = words.get("form." + no() + ".follows");
      content.lines().stream()
          .filter(line -> line.label().equals(label))
          .map(
              line ->
                  new ContentView.Line(words.get("form.letter.follows"), line.value(), true, ""))
          .forEach(lines::add);
    }
    return List.copyOf(lines);
  }

  private String text(String field) {
    return view.content().get(field) instanceof String text ? text : "";
  }

  /** Whether it is a draft of the ward that nobody issued yet. */
  public boolean unissued() {
    return view.schema().kind() == Kind.NOTICE && !letter() && !dead();
  }

  /** Whether it leads to nothing any more, so that nobody takes the paper for one that does. */
  public boolean dead() {
    return List.of(
            Life.State.WITHDRAWN,
            Life.State.ABANDONED,
            Life.State.TAKEN_BACK,
            Life.State.REFUSED,
            Life.State.SUPERSEDED)
        .contains(view.state());
  }

  public boolean ofWard() {
    return view.filed().side() == Side.WARD;
  }

  /** Who signs it: of a letter that was issued whoever issued it, else whoever filed it. */
  public ContractDirectory.Signature sender() {
    return issued().map(FilingView.Done::signature).orElse(view.signature());
  }

  /** Whether it went out as a letter of the ward. */
  public boolean letter() {
    return issued().isPresent();
  }

  private Optional<FilingView.Done> issued() {
    return view.steps().stream()
        .flatMap(step -> step.done().stream())
        .filter(done -> done.outcome() == Outcome.ISSUED)
        .findFirst();
  }

  /** The whole digest of the content, in groups of eight. */
  public String digest() {
    return PrintMark.spaced(view.filed().digest().hex());
  }

  /** What is compared once it was decided outside, in groups; empty where nothing of that waits. */
  public Optional<String> draft() {
    return OutsideDesk.waiting(view)
        .map(_ -> OutsideDesk.printed(view).replaceAll("(.{4})(?=.)", "$1 "));
  }

  public QrCode code() {
    return PrintMark.code(view);
  }

  /** What was said on the way; of a letter that was issued nothing, not even on the ward's copy. */
  public List<FilingView.Done> spoken() {
    if (letter()) {
      return List.of();
    }
    return view.steps().stream()
        .flatMap(step -> step.done().stream())
        .filter(done -> !done.opinion().isEmpty())
        .toList();
  }
}
