package jp.junshu.server.pledges.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import jp.junshu.server.contracts.Assignment;
import jp.junshu.server.forms.ContractHead;
import jp.junshu.server.paper.PaperPress;
import jp.junshu.server.paper.QrCode;
import jp.junshu.server.pledges.LinkDesk.Made;
import jp.junshu.server.ui.WardProperties;
import jp.junshu.server.ui.Words;
import org.springframework.stereotype.Component;

/** Prints an address for whom it is for: the only place where it is to be seen. */
@Component
class LinkSlips {

  private final TemplateEngine templates;
  private final PaperPress press;
  private final WardProperties ward;

  LinkSlips(TemplateEngine templates, PaperPress press, WardProperties ward) {
    this.templates = templates;
    this.press = press;
    this.ward = ward;
  }

  /**
   * The slip.
   *
   * @param home where this installation is reached, without a slash at the end
   * @param words in the language of whom it is for
   */
  byte[] pdf(ContractHead contract, Assignment place, Made made, String home, Words words) {
    var address = "%s%s?lang=%s".formatted(home, made.path(), words.language());
    var model = new HashMap<String, Object>();
    model.put("words", words);
    model.put("contract", contract);
    model.put("place", place);
    model.put("link", made.link());
    model.put("address", address);
    model.put("code", QrCode.of(address));
    model.put("phone", ward.incidentPhone());
    var drawn = new StringOutput();
    templates.render("pledges/slip.jte", model, drawn);
    return press.print(drawn.toString(), words);
  }
}
