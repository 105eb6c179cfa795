package jp.junshu.server.forms.web;

import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.server.forms.FormDesk;
import jp.junshu.server.forms.PassingDesk;
import jp.junshu.server.ui.NotThere;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets a filing go on without a reviewer who is absent. */
@Controller
class PassingController {

  private final FormDesk desk;
  private final PassingDesk passing;

  PassingController(FormDesk desk, PassingDesk passing) {
    this.desk = desk;
    this.passing = passing;
  }

  @PostMapping("/filings/{id}/pass-over")
  String passOver(
      PersonActor actor,
      @PathVariable FilingId id,
      @RequestParam ActKey actKey,
      @RequestParam int position,
      @RequestParam Hash seen) {
    var view = desk.find(id).orElseThrow(NotThere::new);
    var step =
        view.steps().stream()
            .filter(each -> each.position() == position)
            .findFirst()
            .orElseThrow(NotThere::new);
    passing.passOver(actor, view, step, seen, actKey);
    return "redirect:/filings/" + id;
  }
}
