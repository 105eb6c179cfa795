package jp.junshu.server.blanks.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.junshu.core.form.FormSchema;
import jp.junshu.server.blanks.BlankBatch;
import jp.junshu.server.forms.ContractHead;
import jp.junshu.server.paper.PaperPress;
import jp.junshu.server.paper.QrCode;
import jp.junshu.server.ui.WardProperties;
import jp.junshu.server.ui.Words;
import org.springframework.stereotype.Component;

/** Prints the sheets of a batch, each with its number and a code of it. */
@Component
public class BlankSheets {

  private static final int ROWS = 3;

  /** An attendance sheet is signed by a room of people. */
  private static final Map<String, Integer> MORE_ROWS = Map.of("F27", 15);

  private final TemplateEngine templates;
  private final PaperPress press;
  private final WardProperties ward;

  BlankSheets(TemplateEngine templates, PaperPress press, WardProperties ward) {
    this.templates = templates;
    this.press = press;
    this.ward = ward;
  }

  /**
   * A sheet.
   *
   * @param code number and contract, and nothing that opens anything
   */
  public record Numbered(String number, QrCode code) {}

  byte[] pdf(ContractHead contract, BlankBatch batch, FormSchema form, Words words) {
    var model = new HashMap<String, Object>();
    model.put("words", words);
    model.put("contract", contract);
    model.put("no", form.no());
    model.put("batch", batch);
    model.put("phone", ward.incidentPhone());
    model.put("lines", BlankLine.lines(form, words));
    model.put("grids", BlankLine.grids(form, MORE_ROWS.getOrDefault(form.no(), ROWS), words));
    model.put("sheets", numbered(contract, batch));
    var drawn = new StringOutput();
    templates.render("blanks/print.jte", model, drawn);
    return press.print(drawn.toString(), words);
  }

  private static List<Numbered> numbered(ContractHead contract, BlankBatch batch) {
    return IntStream.rangeClosed(batch.first(), batch.last())
        .mapToObj(serial -> BlankBatch.number(batch.form(), contract.fiscalYear(), serial))
        .map(number -> new Numbered(number, QrCode.of("%s %s".formatted(number, contract.id()))))
        .toList();
  }
}
