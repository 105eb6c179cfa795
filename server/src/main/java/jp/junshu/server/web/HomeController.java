package jp.junshu.server.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.junshu.core.duty.DutyState;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.policy.Role;
import jp.junshu.server.contracts.AbsenceDesk;
import jp.junshu.server.contracts.Overview;
import jp.junshu.server.contracts.Overview.Row;
import jp.junshu.server.duties.ContractDuties;
import jp.junshu.server.duties.Duties;
import jp.junshu.server.duties.DutyWords;
import jp.junshu.server.duties.MyContracts;
import jp.junshu.server.duties.WaitingItem;
import jp.junshu.server.identity.Alarm;
import jp.junshu.server.identity.Alarms;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.ui.Messages;
import jp.junshu.server.ui.NotThere;
import jp.junshu.server.ui.Reads;
import jp.junshu.server.ui.Words;
import jp.junshu.server.ui.WorkItem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What waits for whoever is signed in comes first, then their contracts. */
@Controller
class HomeController {

  /** Who answers for their side's lateness, whoever's turn it is. */
  private static final Set<Role> ANSWERS =
      Set.of(Role.CLERK, Role.SECURITY_MANAGER, Role.ENGAGEMENT_MANAGER);

  private final Duties duties;
  private final DutyWords duty;
  private final MyContracts mine;
  private final Overview overview;
  private final AbsenceDesk absences;
  private final UnheldPostWords unheld;
  private final EmergencyWords emergency;
  private final RenewalWords signatures;
  private final Alarms alarms;
  private final Reads reads;
  private final Messages messages;
  private final BusinessClock clock;

  HomeController(
      Duties duties,
      DutyWords duty,
      MyContracts mine,
      Overview overview,
      AbsenceDesk absences,
      UnheldPostWords unheld,
      EmergencyWords emergency,
      RenewalWords signatures,
      Alarms alarms,
      Reads reads,
      Messages messages,
      BusinessClock clock) {
    this.duties = duties;
    this.duty = duty;
    this.mine = mine;
    this.overview = overview;
    this.absences = absences;
    this.unheld = unheld;
    this.emergency = emergency;
    this.signatures = signatures;
    this.alarms = alarms;
    this.reads = reads;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping("/")
  ModelAndView home(PersonActor actor, Locale locale) {
    var words = messages.in(locale);
    var told = alarms.unread(actor);
    return reads.snapshot(() -> page(actor, told, words));
  }

  /** What was told is not told to them again. Their own reading: it touches nobody else. */
  @PostMapping("/alarms/{id}/read")
  String read(PersonActor actor, @PathVariable String id) {
    if (!alarms.read(actor, named(id))) {
      throw new NotThere();
    }
    return "redirect:/";
  }

  private static UUID named(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException noId) {
      throw new NotThere();
    }
  }

  private ModelAndView page(PersonActor actor, List<Alarm> told, Words words) {
    var contracts = overview.of(actor);
    var rows = contracts.rows();
    var waiting = duties.forHome(actor);
    var now = clock.instant();
    var items =
        Stream.of(
                emergency.of(actor, now, words),
                unheld.of(actor, now, words),
                signatures.of(actor, now, words),
                waiting.stream().map(item -> duty.of(item, now, words)),
                late(actor, rows, waiting, words))
            .flatMap(each -> each)
            .toList();
    var model = new HashMap<String, Object>();
    model.put("items", items);
    model.put("list", contracts);
    model.put("alarms", told);
    model.put("own", actor.person());
    model.put("now", now);
    model.put("saidOfMe", absences.saidOf(actor));
    return new ModelAndView("web/home", model);
  }

  /** What one's own side is late with and nobody in particular was told above. */
  private Stream<WorkItem> late(
      PersonActor actor, List<Row> rows, List<WaitingItem> waiting, Words words) {
    var now = clock.instant();
    var said = waiting.stream().map(WaitingItem::way).collect(Collectors.toSet());
    var answered =
        mine.of(actor, now).stream()
            .filter(held -> ANSWERS.stream().anyMatch(held::has))
            .map(held -> held.contract().id())
            .toList();
    return owed(rows, answered).stream()
        .flatMap(
            each ->
                each.in(DutyState.LATE, DutyState.STOPPED).stream()
                    .filter(owed -> owed.owedBy() == actor.side())
                    .filter(owed -> !said.contains(owed.way()))
                    .map(owed -> duty.of(each.contract(), owed, now, words)));
  }

  /** Of every contract one answers for, on whatever page of the list it stands. */
  private List<ContractDuties> owed(List<Row> rows, List<ContractId> answered) {
    var shown =
        rows.stream()
            .collect(
                Collectors.toMap(
                    row -> row.contract().head().id(),
                    Row::duties,
                    (one, _) -> one,
                    LinkedHashMap::new));
    var further = answered.stream().distinct().filter(id -> !shown.containsKey(id)).toList();
    return Stream.concat(
            shown.entrySet().stream()
                .filter(each -> answered.contains(each.getKey()))
                .map(Map.Entry::getValue),
            further.isEmpty() ? Stream.empty() : duties.of(further).values().stream())
        .toList();
  }
}
