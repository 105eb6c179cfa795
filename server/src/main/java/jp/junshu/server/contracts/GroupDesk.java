package jp.junshu.server.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.gate.ResourceRef;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.GroupId;
import jp.junshu.core.policy.Clause;
import jp.junshu.core.policy.Role;
import jp.junshu.server.contracts.GroupFacts.GroupOpened;
import jp.junshu.server.gate.Acts;
import jp.junshu.server.gate.Ask;
import jp.junshu.server.ledger.Ledger;
import jp.junshu.server.rules.Editions;
import jp.junshu.server.rules.PublishedEdition;
import jp.junshu.server.rules.Questions;
import jp.junshu.server.rules.SealedQuestions;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.ui.NotThere;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where group sessions on the rules are opened. The codes are told once, for the print; kept are
 * their hashes.
 */
@Service
@Clause("1.1")
public class GroupDesk {

  private final Acts acts;
  private final GroupRepository groups;
  private final Contracts contracts;
  private final Editions editions;
  private final Questions questions;
  private final Ledger ledger;
  private final BusinessClock clock;

  GroupDesk(
      Acts acts,
      GroupRepository groups,
      Contracts contracts,
      Editions editions,
      Questions questions,
      Ledger ledger,
      BusinessClock clock) {
    this.acts = acts;
    this.groups = groups;
    this.contracts = contracts;
    this.editions = editions;
    this.questions = questions;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** What one of those who attend is handed: their name and their code. */
  public record Slip(String name, String code) {}

  /** A session with the slips to print, by reading of the names. */
  public record Opened(GroupSession session, PublishedEdition edition, List<Slip> slips) {}

  /** A session that was opened, and how many of its codes were used. */
  public record Line(GroupSession session, int given, int used) {}

  /** The sessions of a contract, the newest first. */
  @Transactional(readOnly = true)
  public List<Line> of(ContractId contract) {
    return groups.of(contract).stream()
        .map(each -> new Line(each.session(), each.given(), each.used()))
        .toList();
  }

  /**
   * Who of a role would be given a code: they have not acknowledged, or not for that role, and they
   * do not lead.
   */
  @Transactional(readOnly = true)
  public List<Assignment> attendees(PersonActor leader, ContractId contract, Role role) {
    return asked(role)
        .map(asked -> attendees(leader, contracts.roster(contract), asked, role))
        .orElse(List.of());
  }

  /**
   * Opens a session for the people of a role.
   *
   * @throws NotThere if nobody of that role is to be asked anything
   */
  public Opened open(PersonActor leader, ContractId contract, Role role, ActKey key) {
    var resource = ResourceRef.of(contract);
    var where = "/contracts/%s/sessions".formatted(contract);
    return acts.perform(
        Ask.of(leader, ContractActions.OPEN_GROUP, resource, key, where),
        clearance ->
            opened(clearance.personFor(ContractActions.OPEN_GROUP, resource), contract, role));
  }

  private Opened opened(PersonActor by, ContractId contract, Role role) {
    var head = contracts.find(contract).map(Contract::head).orElseThrow(NotThere::new);
    var roster = contracts.roster(contract);
    var asked = asked(role).orElseThrow(NotThere::new);
    var attendees = attendees(by, roster, asked, role);
    if (attendees.isEmpty()) {
      throw new NotThere();
    }
    var leader = roster.of(by.person(), clock.instant()).getFirst();
    var session =
        new GroupSession(
            GroupId.random(),
            contract,
            asked.edition().id(),
            role,
            leader.id(),
            leader.name(),
            clock.instant(),
            clock.today());
    groups.insert(head, session);
    var slips = new ArrayList<Slip>();
    for (var attendee : attendees) {
      var code = GroupCode.random();
      groups.give(head, session, attendee.person(), code.hash());
      slips.add(new Slip(attendee.name(), code.printed()));
    }
    ledger.record(
        by,
        new GroupOpened(
            contract,
            session.id(),
            session.edition(),
            asked.questions().digest(),
            role,
            leader.id(),
            attendees.stream().map(Assignment::id).toList()));
    return new Opened(session, asked.edition(), slips);
  }

  private record Asked(PublishedEdition edition, SealedQuestions questions) {}

  private Optional<Asked> asked(Role role) {
    return editions
        .toAcknowledge(clock.today())
        .flatMap(
            edition ->
                questions
                    .inUse(edition.id())
                    .filter(version -> !version.of(List.of(role)).isEmpty())
                    .map(version -> new Asked(edition, version)));
  }

  private List<Assignment> attendees(PersonActor leader, Roster roster, Asked asked, Role role) {
    var places =
        roster.contractors(clock.instant()).stream().filter(a -> a.role() == role).toList();
    return Roster.onePlaceEach(places).stream()
        .filter(a -> !a.person().equals(leader.person()))
        .filter(
            a ->
                roster.acknowledged(a.person(), asked.edition().id()).isEmpty()
                    || roster.unasked(a, clock.instant()).isPresent())
        .toList();
  }
}
