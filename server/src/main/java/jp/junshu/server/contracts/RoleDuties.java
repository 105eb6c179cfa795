package jp.junshu.server.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.duty.ContractFacts;
import jp.junshu.core.duty.Duty;
import jp.junshu.core.duty.DutyRule;
import jp.junshu.core.duty.DutyState;
import jp.junshu.core.gate.Check;
import jp.junshu.core.gate.Missing.Turn;
import jp.junshu.core.policy.Clause;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Side;
import jp.junshu.server.duties.Deadlines;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.time.Calendar;
import org.springframework.stereotype.Component;

/**
 * The three roles of the contractor are filled (2-⑧). Before the work begins an empty one stops the
 * beginning; one that became empty later passes to the deputy named beforehand and must be filled
 * within its business days, then new hand-overs and permits stop, deputy or not. The ward in its
 * turn opens the work once all is there.
 */
@Component
@Clause("2.8")
class RoleDuties implements DutyRule {

  static final List<Role> THREE =
      List.of(Role.ENGAGEMENT_MANAGER, Role.INFORMATION_CUSTODIAN, Role.WORKER);

  private static final ClauseId CLAUSE = ClauseId.of("2.8");

  private final Calendar calendar;
  private final Deadlines deadlines;

  RoleDuties(Calendar calendar, Deadlines deadlines) {
    this.calendar = calendar;
    this.deadlines = deadlines;
  }

  @Override
  public Stream<Duty> duties(ContractFacts facts, Instant now) {
    var part = facts.part(ContractPart.class);
    var today = LocalDate.ofInstant(now, BusinessClock.JST);
    if (part.contract().phase(today).over()) {
      return Stream.empty();
    }
    var empty = THREE.stream().filter(role -> !RolePassing.held(part.roster(), role, now)).toList();
    var ward = empty.isEmpty() ? opening(part, now) : Optional.<Duty>empty();
    return empty.isEmpty()
        ? Stream.concat(Stream.of(met(part)), ward.stream())
        : empty.stream().map(role -> missing(part, role, now));
  }

  /** Somebody has the role: its holder, or the deputy it passed to. */
  static boolean filled(Roster roster, Role role, Instant now) {
    return RolePassing.filled(roster, role, now);
  }

  /** The last instant in time for naming another where the role passed to a deputy. */
  Instant due(RolePassing passed) {
    var last = passed.since().minusDays(1);
    return Deadlines.after(startOf(last), deadlines.roleEmptied(), calendar);
  }

  /** Whether some role stands without its holder past its days, so that what is new stops. */
  Optional<Role> stopped(ContractPart part, Instant now) {
    return THREE.stream()
        .filter(role -> !RolePassing.held(part.roster(), role, now))
        .filter(role -> now.isAfter(due(part, role, now)))
        .findFirst();
  }

  /** None of the three stands without its holder past its days. */
  Check notEmptied(ContractPart part, Instant at, String clause) {
    return stopped(part, at)
        .map(role -> emptied(part, role, at, clause))
        .orElseGet(() -> Check.holds(clause, "role-not-emptied", Optional.empty()));
  }

  private static Check emptied(ContractPart part, Role role, Instant at, String clause) {
    var way = way(part, role);
    return deputy(part, role, at)
        .map(d -> Check.fails(clause, "role-with-deputy", Turn.CONTRACTOR, way, role.name(), d))
        .orElseGet(() -> Check.fails(clause, "role-emptied", Turn.CONTRACTOR, way, role.name()));
  }

  private static Optional<String> deputy(ContractPart part, Role role, Instant now) {
    return RolePassing.of(part.roster(), role, now)
        .flatMap(RolePassing::deputy)
        .map(place -> place.id().toString());
  }

  private Duty missing(ContractPart part, Role role, Instant now) {
    var due = due(part, role, now);
    var deputy = deputy(part, role, now);
    return new Duty(
        CLAUSE,
        "role",
        deputy.isPresent() ? role.side() : giver(role),
        now.isAfter(due) ? DutyState.STOPPED : DutyState.DUE,
        Optional.of(due),
        deputy.isPresent() ? "role-passed" : "role-empty",
        Stream.concat(Stream.of(role.name()), deputy.stream()).toList(),
        "F02",
        way(part, role));
  }

  /** The contractor fills its roles; without a manager who could, the ward enters the first one. */
  static Side giver(Role role) {
    return role == Role.ENGAGEMENT_MANAGER ? Side.WARD : role.side();
  }

  /** Where somebody is given the role. */
  static String way(ContractPart part, Role role) {
    return "/contracts/%s/people/new?role=%s".formatted(part.contract().head().id(), role);
  }

  private Instant due(ContractPart part, Role role, Instant now) {
    if (part.contract().state() == Contract.State.PREPARED) {
      return startOf(part.contract().begins());
    }
    return RolePassing.of(part.roster(), role, now)
        .map(this::due)
        .or(() -> lastWorker(part, role, now))
        .orElse(startOf(part.contract().begins()));
  }

  private Optional<Instant> lastWorker(ContractPart part, Role role, Instant now) {
    var today = LocalDate.ofInstant(now, BusinessClock.JST);
    return part.roster().assignments().stream()
        .filter(a -> a.role() == role)
        .flatMap(a -> a.ends().stream())
        .filter(last -> last.isBefore(today))
        .max(Comparator.naturalOrder())
        .map(last -> Deadlines.after(startOf(last), deadlines.roleEmptied(), calendar));
  }

  private Optional<Duty> opening(ContractPart part, Instant now) {
    if (part.contract().state() != Contract.State.PREPARED || !allAccepted(part.roster(), now)) {
      return Optional.empty();
    }
    var due = calendar.endOfBusinessDay(calendar.plusBusinessDays(part.contract().begins(), 0));
    return Optional.of(
        new Duty(
            CLAUSE,
            "open-work",
            Role.SECURITY_MANAGER.side(),
            now.isAfter(due) ? DutyState.LATE : DutyState.DUE,
            Optional.of(due),
            "all-there",
            List.of(),
            "",
            "/contracts/" + part.contract().head().id() + "/start"));
  }

  /** Whether the ward may open the work: everything is there and it is not open yet. */
  static boolean openable(ContractPart part, Instant now) {
    return part.contract().state() == Contract.State.PREPARED
        && part.scopeDecided()
        && THREE.stream().allMatch(role -> filled(part.roster(), role, now))
        && allAccepted(part.roster(), now);
  }

  private static boolean allAccepted(Roster roster, Instant now) {
    return roster.contractors(now).stream()
        .allMatch(
            a ->
                roster.pledged(a.person()).isPresent()
                    && roster.acknowledged(a.person(), now).isPresent()
                    && roster.unasked(a, now).isEmpty()
                    && roster.against(a, now).isEmpty());
  }

  private static Duty met(ContractPart part) {
    return new Duty(
        CLAUSE,
        "role",
        Role.ENGAGEMENT_MANAGER.side(),
        DutyState.MET,
        Optional.empty(),
        "roles-filled",
        List.of(),
        "F02",
        "/contracts/" + part.contract().head().id() + "/roster");
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(BusinessClock.JST).toInstant();
  }
}
