package jp.junshu.server.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Side;
import jp.junshu.server.duties.WaitingItem;
import jp.junshu.server.duties.WaitingItem.Urgency;
import jp.junshu.server.duties.WaitingSource;
import jp.junshu.server.rules.WardAcknowledgements;
import jp.junshu.server.time.BusinessClock;
import org.springframework.stereotype.Component;

/**
 * What a contract itself waits for: of everybody their own pledge and acknowledgement, of the
 * manager an empty role, of the ward the sections that apply, the opening and what remains.
 */
@Component
class ContractWaiting implements WaitingSource {

  private static final String OPEN_WORK = "open-work";

  private final AssignmentRepository assignments;
  private final Parts parts;
  private final PassedRoles passed;
  private final WardPeopleDuties ward;
  private final List<OpeningHurdles> hurdles;

  ContractWaiting(
      AssignmentRepository assignments,
      Parts parts,
      PassedRoles passed,
      WardPeopleDuties ward,
      List<OpeningHurdles> hurdles) {
    this.assignments = assignments;
    this.passed = passed;
    this.ward = ward;
    this.parts = parts;
    this.hurdles = List.copyOf(hurdles);
  }

  @Override
  public Stream<WaitingItem> waitingFor(PersonActor actor, Instant now) {
    var contracts =
        assignments.ofPerson(actor.person()).stream()
            .filter(a -> a.organization().equals(actor.organization()))
            .map(Assignment::contract)
            .distinct()
            .toList();
    var open =
        parts.known(contracts).values().stream()
            .filter(part -> part.contract().state() != Contract.State.COMPLETED)
            .toList();
    var closed = closed(open, now);
    return Stream.concat(
        open.stream()
            .flatMap(part -> items(actor, part, now))
            .filter(
                item -> !item.kind().equals(OPEN_WORK) || !closed.contains(item.contract().id())),
        ofWard(actor, open, now));
  }

  /** The contracts that would be open but for what other modules wait for. */
  private Set<ContractId> closed(List<ContractPart> parts, Instant now) {
    var openable =
        parts.stream()
            .filter(part -> RoleDuties.openable(part, now))
            .map(part -> part.contract().head().id())
            .toList();
    return openable.isEmpty()
        ? Set.of()
        : hurdles.stream()
            .flatMap(each -> each.before(openable, now).stream())
            .collect(Collectors.toSet());
  }

  /** Once for all contracts, so it waits once, at whichever comes first. */
  private Stream<WaitingItem> ofWard(PersonActor actor, List<ContractPart> open, Instant now) {
    return actor.side() == Side.CONTRACTOR
        ? Stream.empty()
        : open.stream()
            .filter(part -> !part.roster().of(actor.person(), now).isEmpty())
            .flatMap(part -> ofWard(actor, part, now))
            .limit(1);
  }

  private Stream<WaitingItem> ofWard(PersonActor actor, ContractPart part, Instant now) {
    return part.roster().asked(now).stream().flatMap(asked -> ofWard(actor, part, asked, now));
  }

  private Stream<WaitingItem> ofWard(
      PersonActor actor, ContractPart part, AskedAgain asked, Instant now) {
    var roster = part.roster();
    return roster.hasAcknowledged(actor.person(), asked)
        ? roster.of(actor.person(), now).stream()
            .filter(a -> roster.unaskedOfWard(a, asked))
            .limit(1)
            .map(a -> ofWard(part, "role-questions-ward", ward.own(a)))
        : Stream.of(ofWard(part, "acknowledge-ward", asked.grace()));
  }

  private static WaitingItem ofWard(ContractPart part, String kind, Instant due) {
    return item(part, kind, List.of(), Urgency.OPEN, due, WardAcknowledgements.PAGE);
  }

  private Stream<WaitingItem> items(PersonActor actor, ContractPart part, Instant now) {
    var places =
        part.roster().toCome(actor.person(), now).stream()
            .filter(a -> a.organization().equals(actor.organization()))
            .toList();
    var roles = places.stream().map(Assignment::role).collect(Collectors.toSet());
    return Stream.of(
            own(part, places, now),
            roleQuestions(part, places, now),
            employer(part, places),
            manager(part, roles, now),
            passed.told(part, roles, now),
            ward(part, roles, now))
        .flatMap(items -> items);
  }

  /** What nobody can do in a person's place. */
  private static Stream<WaitingItem> own(ContractPart part, List<Assignment> places, Instant now) {
    var roster = part.roster();
    return places.stream()
        .filter(a -> RoleDuties.THREE.contains(a.role()))
        .limit(1)
        .flatMap(
            place ->
                Stream.of(
                        missing(
                            part,
                            place,
                            "acknowledge",
                            "F29",
                            roster.acknowledged(place.person(), now)),
                        missing(part, place, "pledge", "F01", roster.pledged(place.person())))
                    .flatMap(Optional::stream));
  }

  /** For each role that came after the acknowledgement; the questions of all stand on one page. */
  private static Stream<WaitingItem> roleQuestions(
      ContractPart part, List<Assignment> places, Instant now) {
    return places.stream()
        .flatMap(
            a ->
                part.roster().unasked(a, now).stream()
                    .map(
                        edition ->
                            item(
                                part,
                                "role-questions",
                                List.of(a.role().name()),
                                Urgency.STOPS,
                                startOf(a.begins()),
                                "/contracts/%s/questions/%s"
                                    .formatted(a.contract(), edition.id()))));
  }

  /** Once for all places of a person; the first day of the earliest is the last for it. */
  private static Stream<WaitingItem> employer(ContractPart part, List<Assignment> places) {
    return places.stream()
        .filter(a -> a.engagement().isPresent())
        .filter(a -> part.roster().engagements().answer(a.id()).isEmpty())
        .min(Comparator.comparing(Assignment::begins))
        .map(
            a ->
                item(
                    part,
                    "employer",
                    List.of(),
                    Urgency.OPEN,
                    startOf(a.begins().plusDays(1)),
                    "/contracts/%s/employer".formatted(a.contract())))
        .stream();
  }

  private static Optional<WaitingItem> missing(
      ContractPart part, Assignment place, String kind, String form, Optional<Instant> given) {
    var first = startOf(place.begins());
    var way = "/contracts/%s/forms/%s".formatted(place.contract(), form);
    return given.isPresent()
        ? Optional.empty()
        : Optional.of(item(part, kind, List.of(), Urgency.STOPS, first, way));
  }

  private static Stream<WaitingItem> manager(ContractPart part, Set<Role> roles, Instant now) {
    return roles.contains(Role.ENGAGEMENT_MANAGER)
        ? RoleDuties.THREE.stream()
            .filter(role -> !RoleDuties.filled(part.roster(), role, now))
            .filter(role -> part.roster().assignments().stream().noneMatch(toCome(role, now)))
            .map(role -> emptyRole(part, role))
        : Stream.empty();
  }

  private static Predicate<Assignment> toCome(Role role, Instant now) {
    var today = LocalDate.ofInstant(now, BusinessClock.JST);
    return a -> a.role() == role && a.begins().isAfter(today);
  }

  private static WaitingItem emptyRole(ContractPart part, Role role) {
    return item(
        part,
        "role",
        List.of(role.name()),
        Urgency.STOPS,
        startOf(part.contract().begins()),
        RoleDuties.way(part, role));
  }

  static Stream<WaitingItem> ward(ContractPart part, Set<Role> roles, Instant now) {
    var here = "/contracts/" + part.contract().head().id();
    var begins = startOf(part.contract().begins());
    boolean drafted = part.scopes().size() == SectionScope.CHOICES.size();
    var items = Stream.<WaitingItem>builder();
    if (roles.contains(Role.CLERK) && !drafted) {
      items.add(item(part, "scope-draft", List.of(), Urgency.OPEN, begins, here + "/scope"));
    }
    if (roles.contains(Role.CLERK) && managerMissing(part, now)) {
      var way = RoleDuties.way(part, Role.ENGAGEMENT_MANAGER);
      items.add(item(part, "first-manager", List.of(), Urgency.OPEN, begins, way));
    }
    if (roles.contains(Role.SECURITY_MANAGER) && drafted && !part.scopeDecided()) {
      items.add(item(part, "scope-decide", List.of(), Urgency.STOPS, begins, here + "/scope"));
    }
    if (roles.contains(Role.SECURITY_MANAGER) && !part.clauses().drafts().isEmpty()) {
      items.add(item(part, "clauses-decide", List.of(), Urgency.OPEN, begins, here + "/clauses"));
    }
    if (roles.contains(Role.SECURITY_MANAGER) && RoleDuties.openable(part, now)) {
      items.add(item(part, OPEN_WORK, List.of(), Urgency.STOPS, begins, here + "/start"));
    }
    var ended = startOf(part.contract().ends().plusDays(1));
    if (roles.contains(Role.SECURITY_MANAGER) && remains(part, now)) {
      items.add(item(part, "remainder", List.of(), Urgency.OPEN, ended, here + "/completion"));
    }
    if (roles.contains(Role.CLERK)
        && remains(part, now)
        && part.roster().contractors(now).isEmpty()) {
      var way = here + "/completion#remainder";
      items.add(item(part, "remainder-people", List.of(), Urgency.STOPS, ended, way));
    }
    return items.build();
  }

  private static boolean managerMissing(ContractPart part, Instant now) {
    return !phase(part, now).over() && !PeopleConditions.managed(part, now);
  }

  private static boolean remains(ContractPart part, Instant now) {
    return phase(part, now) == Contract.Phase.REMAINDER;
  }

  private static Contract.Phase phase(ContractPart part, Instant now) {
    return part.contract().phase(LocalDate.ofInstant(now, BusinessClock.JST));
  }

  static WaitingItem item(
      ContractPart part,
      String kind,
      List<String> about,
      Urgency urgency,
      Instant due,
      String way) {
    return new WaitingItem(
        part.contract().head(), kind, about, urgency, Optional.of(due), due, way);
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(BusinessClock.JST).toInstant();
  }
}
