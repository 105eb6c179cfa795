package jp.junshu.server.assets.web;

import java.util.HashMap;
import java.util.Map;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.FilingId;
import jp.junshu.server.assets.TakeoutDesk;
import jp.junshu.server.ui.Reads;
import jp.junshu.server.ui.WardProperties;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What may leave, what is outside, what is overdue; the door on the way out. */
@Controller
class TakeoutController {

  private final AssetPages pages;
  private final TakeoutRows rows;
  private final TakeoutDesk desk;
  private final Reads reads;
  private final WardProperties ward;

  TakeoutController(
      AssetPages pages, TakeoutRows rows, TakeoutDesk desk, Reads reads, WardProperties ward) {
    this.pages = pages;
    this.rows = rows;
    this.desk = desk;
    this.reads = reads;
    this.ward = ward;
  }

  @GetMapping("/contracts/{contract}/takeouts")
  ModelAndView list(PersonActor actor, @PathVariable ContractId contract) {
    return new ModelAndView("assets/takeouts", reads.snapshot(() -> model(actor, contract)));
  }

  private Map<String, Object> model(PersonActor actor, ContractId contract) {
    var model = new HashMap<String, Object>();
    var all = rows.of(actor, contract);
    model.put("contract", pages.contract(contract));
    model.put("rows", all);
    model.put("overdue", all.stream().filter(row -> row.state().alarming()).toList());
    model.put("phone", ward.incidentPhone());
    model.put("applies", pages.files(actor, contract, "F06"));
    return model;
  }

  @PostMapping("/contracts/{contract}/takeouts/{permit}/leave")
  String leave(
      PersonActor actor,
      @PathVariable ContractId contract,
      @PathVariable FilingId permit,
      @RequestParam ActKey actKey) {
    reads.snapshot(() -> rows.find(actor, contract, permit));
    desk.leave(actor, contract, permit, actKey);
    return "redirect:/contracts/%s/takeouts".formatted(contract);
  }
}
