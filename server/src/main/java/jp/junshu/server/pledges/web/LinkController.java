package jp.junshu.server.pledges.web;

import java.util.Locale;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.PledgeLinkId;
import jp.junshu.server.pledges.LinkDesk;
import jp.junshu.server.pledges.LinkPurpose;
import jp.junshu.server.pledges.PaperMoved;
import jp.junshu.server.pledges.PledgeActions;
import jp.junshu.server.ui.NotThere;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Making addresses for people without an account, and making them worthless. */
@Controller
class LinkController {

  private static final String HERE = "/contracts/{contract}/pledges/links";

  private final PledgePages pages;
  private final LinkDesk desk;
  private final LinkSlips slips;
  private final SignedForms forms;

  LinkController(PledgePages pages, LinkDesk desk, LinkSlips slips, SignedForms forms) {
    this.pages = pages;
    this.desk = desk;
    this.slips = slips;
    this.forms = forms;
  }

  /** The slip comes back at once, and once. */
  @PostMapping(HERE)
  ResponseEntity<byte[]> make(
      PersonActor actor,
      @PathVariable ContractId contract,
      @RequestParam ActKey actKey,
      @RequestParam AssignmentId place,
      @RequestParam LinkPurpose purpose,
      @RequestParam(defaultValue = "ja") String language) {
    var whom = pages.place(actor, PledgeActions.LINK, contract, place);
    var made = desk.make(actor, whom, purpose, actKey);
    var home = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    var head = pages.part(contract).contract().head();
    return ResponseEntity.ok()
        .header("Content-Disposition", "attachment; filename=\"address.pdf\"")
        .header("Cache-Control", "no-store")
        .contentType(MediaType.APPLICATION_PDF)
        .body(slips.pdf(head, whom, made, home, pages.wordsOf(language)));
  }

  /** The person has pledged already. */
  @ExceptionHandler
  ModelAndView moved(PaperMoved moved, Locale locale) {
    return forms.moved(moved, pages.words(locale));
  }

  @PostMapping(HERE + "/{id}/revoke")
  String revoke(
      PersonActor actor,
      @PathVariable ContractId contract,
      @PathVariable PledgeLinkId id,
      @RequestParam ActKey actKey) {
    if (!pages.may(actor, PledgeActions.REVOKE, contract)) {
      throw new NotThere();
    }
    desk.revoke(actor, contract, id, actKey);
    return "redirect:/contracts/%s/pledges".formatted(contract);
  }
}
