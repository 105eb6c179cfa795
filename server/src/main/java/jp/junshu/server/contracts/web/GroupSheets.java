package jp.junshu.server.contracts.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import jp.junshu.server.contracts.GroupDesk.Opened;
import jp.junshu.server.forms.ContractHead;
import jp.junshu.server.paper.PaperPress;
import jp.junshu.server.ui.Words;
import org.springframework.stereotype.Component;

/** Prints the slips of a group session: the only place where its codes are to be seen. */
@Component
class GroupSheets {

  private final TemplateEngine templates;
  private final PaperPress press;

  GroupSheets(TemplateEngine templates, PaperPress press) {
    this.templates = templates;
    this.press = press;
  }

  byte[] pdf(ContractHead contract, Opened opened, Words words) {
    var model = new HashMap<String, Object>();
    model.put("words", words);
    model.put("contract", contract);
    model.put("opened", opened);
    var drawn = new StringOutput();
    templates.render("contracts/groupSlips.jte", model, drawn);
    return press.print(drawn.toString(), words);
  }
}
