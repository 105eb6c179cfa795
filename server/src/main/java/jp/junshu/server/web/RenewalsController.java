package jp.junshu.server.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.RenewalId;
import jp.junshu.server.ledger.Renewal;
import jp.junshu.server.ledger.RenewalMoved;
import jp.junshu.server.ledger.Renewals;
import jp.junshu.server.ui.Reads;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How long the signatures of all logs hold, and signing them again. */
@Controller
class RenewalsController {

  private final RenewalDesk desk;
  private final Renewals renewals;
  private final PlanNames names;
  private final Administration administration;
  private final Reads reads;

  RenewalsController(
      RenewalDesk desk,
      Renewals renewals,
      PlanNames names,
      Administration administration,
      Reads reads) {
    this.desk = desk;
    this.renewals = renewals;
    this.names = names;
    this.administration = administration;
    this.reads = reads;
  }

  @GetMapping(RenewalDesk.PAGE)
  ModelAndView show(PersonActor actor, @RequestParam(defaultValue = "false") boolean moved) {
    desk.requireReader(actor);
    return reads.snapshot(() -> page(actor, moved));
  }

  @PostMapping(RenewalDesk.PAGE)
  ModelAndView draft(PersonActor actor, @RequestParam ActKey actKey) {
    desk.requireReader(actor);
    desk.draft(actor, actKey);
    return back();
  }

  @PostMapping(RenewalDesk.PAGE + "/confirm")
  ModelAndView confirm(
      PersonActor actor, @RequestParam ActKey actKey, @RequestParam RenewalId renewal) {
    desk.requireReader(actor);
    desk.confirm(actor, actKey, renewal);
    return back();
  }

  @PostMapping(RenewalDesk.PAGE + "/withdraw")
  ModelAndView withdraw(
      PersonActor actor, @RequestParam ActKey actKey, @RequestParam RenewalId renewal) {
    desk.requireReader(actor);
    desk.withdraw(actor, actKey, renewal);
    return back();
  }

  /** Somebody was faster, or there is nothing to do: the page tells what stands now. */
  @ExceptionHandler
  ModelAndView moved(RenewalMoved moved) {
    return new ModelAndView("redirect:" + RenewalDesk.PAGE + "?moved=true");
  }

  private static ModelAndView back() {
    return new ModelAndView("redirect:" + RenewalDesk.PAGE);
  }

  private ModelAndView page(PersonActor actor, boolean moved) {
    var all = renewals.all();
    var open =
        all.stream()
            .filter(
                it -> it.state() == Renewal.State.DRAFT || it.state() == Renewal.State.CONFIRMED)
            .findFirst();
    var standing = renewals.standing();
    boolean administers = administration.administers(actor);
    var model = new HashMap<String, Object>();
    model.put("standing", standing);
    model.put("open", open);
    model.put("lacking", open.map(renewals::lacking).orElse(0L));
    model.put("renewed", open.map(renewals::renewed).orElse(0L));
    model.put("all", all);
    model.put("people", people(all));
    model.put("moved", moved);
    model.put("reads", administration.reads(actor));
    model.put("drafts", administers && open.isEmpty() && draftable(standing));
    model.put("confirms", draftOfAnother(open, actor) && desk.confirms(actor));
    model.put("withdraws", administers && open.filter(RenewalsController::isDraft).isPresent());
    return new ModelAndView("web/renewals", model);
  }

  private static boolean draftable(Renewals.Standing standing) {
    return standing.algorithm().isPresent() && standing.lacking() > 0;
  }

  private static boolean isDraft(Renewal renewal) {
    return renewal.state() == Renewal.State.DRAFT;
  }

  private static boolean draftOfAnother(Optional<Renewal> open, PersonActor actor) {
    return open.filter(RenewalsController::isDraft)
        .filter(it -> !it.drafted().person().equals(actor.person()))
        .isPresent();
  }

  /** Who drafted and who confirmed, by renewal. */
  private Map<RenewalId, String> people(Iterable<Renewal> all) {
    var people = new HashMap<RenewalId, String>();
    for (var renewal : all) {
      var drafted = names.person(renewal.drafted().person());
      people.put(
          renewal.id(),
          renewal
              .confirmed()
              .map(by -> drafted + " → " + names.person(by.person()))
              .orElse(drafted));
    }
    return people;
  }
}
