package jp.junshu.server.contracts.web;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import jp.junshu.core.duty.Duty;
import jp.junshu.core.duty.DutyState;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.policy.Role;
import jp.junshu.server.contracts.ContractExtras;
import jp.junshu.server.contracts.ContractScreen;
import jp.junshu.server.contracts.ContractScreens;
import jp.junshu.server.database.TenantContext;
import jp.junshu.server.duties.ContractDuties;
import jp.junshu.server.duties.Duties;
import jp.junshu.server.duties.DutyWords;
import jp.junshu.server.ledger.LogRef;
import jp.junshu.server.ledger.Logs;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.ui.NotThere;
import jp.junshu.server.ui.Reads;
import jp.junshu.server.ui.Words;
import jp.junshu.server.ui.WorkItem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The page of a contract: what is owed by each side, the state of every clause, the ways in. */
@Controller
class ContractController {

  private static final int SOON = 6;

  private final ContractScreens screens;
  private final Duties duties;
  private final DutyWords duty;
  private final Logs logs;
  private final ObjectProvider<ContractExtras> extras;
  private final ContractPages pages;
  private final Reads reads;
  private final BusinessClock clock;

  ContractController(
      ContractScreens screens,
      Duties duties,
      DutyWords duty,
      Logs logs,
      ObjectProvider<ContractExtras> extras,
      ContractPages pages,
      Reads reads,
      BusinessClock clock) {
    this.clock = clock;
    this.screens = screens;
    this.duties = duties;
    this.duty = duty;
    this.logs = logs;
    this.extras = extras;
    this.pages = pages;
    this.reads = reads;
  }

  @GetMapping("/contracts/{contract}")
  ModelAndView show(PersonActor actor, @PathVariable ContractId contract, Locale locale) {
    var words = pages.words(locale);
    return reads.snapshot(() -> page(actor, contract, words));
  }

  private ModelAndView page(PersonActor actor, ContractId id, Words words) {
    var screen = screens.find(actor, id).orElseThrow(NotThere::new);
    return TenantContext.bounds(id)
        ? ContractPartPage.of(actor, screen, clock.instant(), words)
        : whole(actor, screen, words);
  }

  private ModelAndView whole(PersonActor actor, ContractScreen screen, Words words) {
    var id = screen.part().contract().head().id();
    var owed = duties.of(id);
    var contract = screen.part().contract();
    var model = new HashMap<String, Object>();
    model.put("screen", screen);
    model.put("clocks", ContractClocks.of(contract, owed));
    model.put("erased", !duties.erased(List.of(id)).isEmpty());
    var acts = acts(actor, screen, owed.at());
    model.put("now", items(acts, owed, owed.in(DutyState.STOPPED, DutyState.LATE), words));
    var soon = items(acts, owed, owed.in(DutyState.DUE), words);
    model.put("soon", soon.subList(0, Math.min(SOON, soon.size())));
    model.put("later", soon.subList(Math.min(SOON, soon.size()), soon.size()));
    model.put("map", ClauseMap.of(screen.part(), owed, words));
    model.put("log", logs.state(LogRef.contract(id)));
    model.put(
        "links", extras.orderedStream().flatMap(e -> e.links(actor, contract, words)).toList());
    model.put(
        "boxes", extras.orderedStream().flatMap(e -> e.boxes(actor, contract, words)).toList());
    model.put("rows", rows(screen));
    model.put("employed", employed(actor, screen, owed.at()));
    model.put("shelf", FormShelf.of(screen.toFile(), owed, actor.side(), words));
    return new ModelAndView("contracts/contract", model);
  }

  private static List<PersonRow> rows(ContractScreen screen) {
    return PersonRow.on(screen.part().roster(), screen.today());
  }

  /** Whether the person has an employer to confirm here, or to say otherwise of later. */
  static boolean employed(PersonActor actor, ContractScreen screen, Instant at) {
    return screen.part().roster().toCome(actor.person(), at).stream()
        .filter(place -> place.organization().equals(actor.organization()))
        .anyMatch(place -> place.engagement().isPresent());
  }

  /** Whoever only reads is not led to pages where something is done. */
  private static boolean acts(PersonActor actor, ContractScreen screen, Instant at) {
    return screen.part().roster().of(actor.person(), at).stream()
        .anyMatch(place -> place.role() != Role.AUDITOR);
  }

  private List<WorkItem> items(boolean acts, ContractDuties owed, List<Duty> some, Words words) {
    return some.stream()
        .map(each -> duty.of(owed.contract(), each, owed.at(), words))
        .map(item -> acts ? item : item.withoutWay())
        .toList();
  }
}
