package jp.junshu.server.web;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.junshu.core.duty.Duty;
import jp.junshu.core.duty.DutyState;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.policy.Role;
import jp.junshu.server.contracts.AbsenceDesk;
import jp.junshu.server.contracts.Overview;
import jp.junshu.server.database.Snapshot;
import jp.junshu.server.database.TenantContext;
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
    var now = Snapshot.moment(clock::instant);
    var owed = owed(actor, now);
    var contracts = overview.of(actor);
    var waiting = duties.forHome(actor);
    var items =
        Stream.of(
                emergency.of(actor, now, words),
                unheld.of(actor, now, words),
                signatures.of(actor, now, words),
                waiting.stream().map(item -> duty.of(item, now, words)),
                late(actor, owed, waiting)
                    .map(each -> duty.of(each.contract(), each.duty(), now, words)))
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

  private record Owed(ContractId contract, Duty duty) {}

  /** What one's own side is late with and nobody in particular was told above. */
  private static Stream<Owed> late(
      PersonActor actor, List<ContractDuties> owed, List<WaitingItem> waiting) {
    var said = waiting.stream().map(WaitingItem::way).collect(Collectors.toSet());
    return owed.stream()
        .flatMap(
            each ->
                each.in(DutyState.LATE, DutyState.STOPPED).stream()
                    .filter(duty -> duty.owedBy() == actor.side())
                    .filter(duty -> !said.contains(duty.way()))
                    .map(duty -> new Owed(each.contract(), duty)));
  }

  /**
   * Of every contract one answers for and sees whole, on whatever page of the list it stands. Asked
   * first, so that the list finds it worked out.
   */
  private List<ContractDuties> owed(PersonActor actor, Instant now) {
    var answered =
        mine.of(actor, now).stream()
            .filter(held -> ANSWERS.stream().anyMatch(held::has))
            .map(held -> held.contract().id())
            .filter(id -> !TenantContext.bounds(id))
            .distinct()
            .toList();
    var owed = duties.of(answered);
    return answered.stream().flatMap(id -> Stream.ofNullable(owed.get(id))).toList();
  }
}
