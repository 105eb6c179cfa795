package jp.junshu.server.forms.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.merkle.Checkpoint;
import jp.junshu.core.merkle.SignedNote;
import jp.junshu.server.forms.FilingView;
import jp.junshu.server.ledger.LogRef;
import jp.junshu.server.ledger.Logs;
import jp.junshu.server.ledger.Receipts;
import jp.junshu.server.paper.PaperPress;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.time.StoryClock;
import jp.junshu.server.ui.PageFacts;
import jp.junshu.server.ui.WardProperties;
import jp.junshu.server.ui.Words;
import org.springframework.stereotype.Component;

/** Puts a filing on its sheet, and the sheet into print. */
@Component
class Sheets {

  private final FormScreens screens;
  private final RouteBoxes boxes;
  private final Receipts receipts;
  private final Logs logs;
  private final List<PageFacts> facts;
  private final BusinessClock clock;
  private final WardProperties ward;
  private final TemplateEngine templates;
  private final PaperPress press;

  Sheets(
      FormScreens screens,
      RouteBoxes boxes,
      Receipts receipts,
      Logs logs,
      List<PageFacts> facts,
      BusinessClock clock,
      WardProperties ward,
      TemplateEngine templates,
      PaperPress press) {
    this.screens = screens;
    this.boxes = boxes;
    this.receipts = receipts;
    this.logs = logs;
    this.facts = List.copyOf(facts);
    this.clock = clock;
    this.ward = ward;
    this.templates = templates;
    this.press = press;
  }

  Sheet of(FilingView view, PersonActor reader, Words words) {
    return new Sheet(
        view,
        screens.content(view, words),
        boxes.of(view, words),
        screens.read(() -> receipts.of(view.entry())),
        new PrintMark(
            clock.instant(),
            facts.stream().flatMap(it -> it.who(reader, words).stream()).findFirst(),
            screens
                .read(() -> logs.checkpoint(LogRef.contract(view.contract().id())))
                .map(Sheets::head),
            ward.incidentPhone()),
        clock instanceof StoryClock);
  }

  private static Checkpoint head(SignedNote note) {
    return Checkpoint.parse(note.text());
  }

  byte[] pdf(Sheet sheet, Words words) {
    return pdf(templates, press, sheet, words);
  }

  static byte[] pdf(TemplateEngine templates, PaperPress press, Sheet sheet, Words words) {
    var drawn = new StringOutput();
    templates.render("forms/print.jte", Map.of("sheet", sheet, "words", words), drawn);
    return press.print(drawn.toString(), words);
  }
}
