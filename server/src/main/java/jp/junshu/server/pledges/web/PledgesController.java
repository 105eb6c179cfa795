package jp.junshu.server.pledges.web;

import java.util.HashMap;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ContractId;
import jp.junshu.server.pledges.LeaverDesk;
import jp.junshu.server.pledges.LeaverRequests;
import jp.junshu.server.pledges.LeavingDesk;
import jp.junshu.server.pledges.LinkDesk;
import jp.junshu.server.pledges.NameDesk;
import jp.junshu.server.pledges.PledgeActions;
import jp.junshu.server.pledges.SheetDesk;
import jp.junshu.server.time.BusinessClock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Who of the contractor pledged and how, and what was handed to those who do not sign in. */
@Controller
class PledgesController {

  private final PledgePages pages;
  private final LinkDesk links;
  private final LeavingDesk leaving;
  private final LeaverDesk asked;
  private final LeaverRequests requests;
  private final NameDesk names;
  private final SheetDesk sheets;
  private final BusinessClock clock;

  PledgesController(
      PledgePages pages,
      LinkDesk links,
      LeavingDesk leaving,
      LeaverDesk asked,
      LeaverRequests requests,
      NameDesk names,
      SheetDesk sheets,
      BusinessClock clock) {
    this.pages = pages;
    this.links = links;
    this.leaving = leaving;
    this.asked = asked;
    this.requests = requests;
    this.names = names;
    this.sheets = sheets;
    this.clock = clock;
  }

  @GetMapping("/contracts/{contract}/pledges")
  ModelAndView show(PersonActor actor, @PathVariable ContractId contract) {
    var part = pages.part(contract);
    var now = clock.instant();
    var model = new HashMap<String, Object>();
    model.put("contract", part.contract());
    model.put("people", PledgeRow.all(part.roster(), now));
    model.put("hands", pages.may(actor, PledgeActions.LINK, contract));
    model.put("links", LinkRow.all(links.of(contract), part.roster(), now));
    model.put("leavers", leaving.leavers(contract));
    var requested = asked.of(contract);
    model.put("asked", AskedRow.all(requested, part.roster()));
    model.put("more", AskedRow.more(requested));
    model.put("lookDays", pages.settings().lookDays());
    model.put("lost", requests.lost());
    model.put("looks", pages.may(actor, PledgeActions.LOOK, contract));
    model.put("compared", names.of(contract).stream().findFirst());
    model.put("compares", pages.may(actor, PledgeActions.COMPARE, contract));
    model.put("notes", pages.may(actor, PledgeActions.NOT_CONFIRMED, contract));
    model.put("now", now);
    model.put("signers", PaperRow.signers(part.roster(), leaving.leavers(contract), now));
    model.put("papers", PaperRow.all(sheets.of(contract), part.roster()));
    model.put("prints", pages.may(actor, PledgeActions.PRINT, contract));
    model.put("enters", pages.may(actor, PledgeActions.ENTER, contract));
    model.put("checks", pages.may(actor, PledgeActions.RETURN, contract));
    return new ModelAndView("pledges/pledges", model);
  }
}
