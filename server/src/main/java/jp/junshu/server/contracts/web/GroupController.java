package jp.junshu.server.contracts.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.policy.Role;
import jp.junshu.server.contracts.ContractActions;
import jp.junshu.server.contracts.GroupDesk;
import jp.junshu.server.contracts.Offers;
import jp.junshu.server.ui.NotThere;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Opening group sessions on the rules: who would attend, the slips, and what came of them. */
@Controller
class GroupController {

  private static final String HERE = "/contracts/{contract}/sessions";
  private static final List<Role> ROLES =
      List.of(Role.WORKER, Role.INFORMATION_CUSTODIAN, Role.ENGAGEMENT_MANAGER);

  private final ContractPages pages;
  private final GroupDesk desk;
  private final GroupSheets sheets;
  private final Offers offers;

  GroupController(ContractPages pages, GroupDesk desk, GroupSheets sheets, Offers offers) {
    this.pages = pages;
    this.desk = desk;
    this.sheets = sheets;
    this.offers = offers;
  }

  @GetMapping(HERE)
  ModelAndView show(PersonActor actor, @PathVariable ContractId contract) {
    requireLeader(actor, contract);
    var model = new HashMap<String, Object>();
    model.put("contract", pages.part(contract).contract());
    model.put("attendees", attendees(actor, contract));
    model.put("sessions", desk.of(contract));
    return new ModelAndView("contracts/groups", model);
  }

  /** The slips come back at once, and once. */
  @PostMapping(HERE)
  ResponseEntity<byte[]> open(
      PersonActor actor,
      @PathVariable ContractId contract,
      @RequestParam ActKey actKey,
      @RequestParam Role role,
      Locale locale) {
    requireLeader(actor, contract);
    var opened = desk.open(actor, contract, role, actKey);
    var head = pages.part(contract).contract().head();
    return ResponseEntity.ok()
        .header("Content-Disposition", "attachment; filename=\"codes.pdf\"")
        .header("Cache-Control", "no-store")
        .contentType(MediaType.APPLICATION_PDF)
        .body(sheets.pdf(head, opened, pages.words(locale)));
  }

  private Map<Role, Integer> attendees(PersonActor actor, ContractId contract) {
    var attendees = new LinkedHashMap<Role, Integer>();
    ROLES.forEach(role -> attendees.put(role, desk.attendees(actor, contract, role).size()));
    return attendees;
  }

  private void requireLeader(PersonActor actor, ContractId contract) {
    if (!offers.may(actor, ContractActions.OPEN_GROUP, contract)) {
      throw new NotThere();
    }
  }
}
