package jp.junshu.server.pledges.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.id.EditionId;
import jp.junshu.server.contracts.Assignment;
import jp.junshu.server.contracts.PaperAnswers;
import jp.junshu.server.contracts.PledgeText;
import jp.junshu.server.forms.ContractHead;
import jp.junshu.server.paper.PaperPress;
import jp.junshu.server.paper.QrCode;
import jp.junshu.server.pledges.LeavingText;
import jp.junshu.server.pledges.PersonSheet;
import jp.junshu.server.rules.Editions;
import jp.junshu.server.rules.PublishedEdition;
import jp.junshu.server.rules.Question;
import jp.junshu.server.ui.Reads;
import jp.junshu.server.ui.WardProperties;
import jp.junshu.server.ui.Words;
import org.springframework.stereotype.Component;

/** Prints a sheet for one person to sign by hand, with its number and the digest of its text. */
@Component
class PersonSheets {

  private final TemplateEngine templates;
  private final PaperPress press;
  private final PaperAnswers answers;
  private final Editions editions;
  private final Reads reads;
  private final WardProperties ward;

  PersonSheets(
      TemplateEngine templates,
      PaperPress press,
      PaperAnswers answers,
      Editions editions,
      Reads reads,
      WardProperties ward) {
    this.templates = templates;
    this.press = press;
    this.answers = answers;
    this.editions = editions;
    this.reads = reads;
    this.ward = ward;
  }

  byte[] pdf(ContractHead contract, Assignment place, PersonSheet sheet, Words words) {
    var number = sheet.kind().number(contract.fiscalYear(), sheet.serial());
    var model = new HashMap<String, Object>();
    model.put("words", words);
    model.put("contract", contract);
    model.put("place", place);
    model.put("sheet", sheet);
    model.put("number", number);
    model.put("pledge", PledgeText.of(words));
    model.put("leaving", LeavingText.of(words));
    model.put("edition", sheet.edition().flatMap(this::edition));
    model.put("questions", questions(place, sheet));
    model.put(
        "code",
        QrCode.of(
            "%s %s %s".formatted(number, contract.id(), sheet.text().hex().substring(0, 16))));
    model.put("phone", ward.incidentPhone());
    var drawn = new StringOutput();
    templates.render("pledges/personSheet.jte", model, drawn);
    return press.print(drawn.toString(), words);
  }

  private List<Question> questions(Assignment place, PersonSheet sheet) {
    return sheet
        .edition()
        .map(edition -> reads.snapshot(() -> answers.paper(place, edition)))
        .orElse(List.of());
  }

  private Optional<PublishedEdition> edition(EditionId id) {
    return reads.snapshot(
        () -> editions.published().stream().filter(each -> each.id().equals(id)).findFirst());
  }
}
