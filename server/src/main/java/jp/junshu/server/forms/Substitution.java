package jp.junshu.server.forms;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.gate.AccessRequest;
import jp.junshu.core.gate.Check;
import jp.junshu.core.gate.Missing.Turn;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Side;
import jp.junshu.server.forms.ContractDirectory.Absent;
import jp.junshu.server.forms.ContractDirectory.Holding;
import jp.junshu.server.gate.Condition;
import jp.junshu.server.time.BusinessClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who acts while somebody is absent: a deputy in the decider's place (代決), and nobody in a
 * reviewer's, who is passed over and reads afterwards (後閲). Both ask for an absence that stands.
 */
@Service
public class Substitution implements Condition {

  private final ContractDirectory contracts;
  private final OwnWork own;
  private final BusinessClock clock;

  Substitution(ContractDirectory contracts, OwnWork own, BusinessClock clock) {
    this.contracts = contracts;
    this.own = own;
    this.clock = clock;
  }

  /**
   * A decider's step before their deputy.
   *
   * @param absent the decider's absence; empty if none stands, so that it is not the deputy's turn
   */
  public record StandIn(FilingView.Step step, List<Absent> absent) {
    public StandIn {
      absent = List.copyOf(absent);
    }
  }

  /** A step that can be passed over now, and because of whose absence. */
  public record Passable(FilingView.Step step, List<Absent> absent) {
    public Passable {
      absent = List.copyOf(absent);
    }
  }

  /** The deciding step whose turn it is, if the person is there to take it in another's place. */
  @Transactional(readOnly = true)
  public Optional<StandIn> standIn(PersonActor actor, FilingView view) {
    return view.waiting().stream()
        .filter(step -> view.deciding(step) && !step.external())
        .filter(step -> held(actor, view, step).filter(Holding::deputy).isPresent())
        .filter(_ -> !own.on(actor, view))
        .map(step -> new StandIn(step, absent(view, step)))
        .findFirst();
  }

  /** Whether the step is theirs: by the post they hold, or while whom they stand in for is away. */
  @Transactional(readOnly = true)
  public boolean takes(PersonActor actor, FilingView view, FilingView.Step step) {
    return held(actor, view, step)
        .filter(held -> !held.deputy() || view.deciding(step) && !absent(view, step).isEmpty())
        .isPresent();
  }

  /** The steps that this person can let pass over whoever is absent. */
  @Transactional(readOnly = true)
  public List<Passable> passable(PersonActor actor, FilingView view) {
    return actor.side() == Side.WARD && stands(actor, view)
        ? view.waiting().stream()
            .filter(step -> step.act().passable() && step.role().side() == Side.WARD)
            .map(step -> new Passable(step, absent(view, step)))
            .filter(step -> !step.absent().isEmpty() && !inPerson(actor, view, step.step()))
            .toList()
        : List.of();
  }

  private boolean stands(PersonActor actor, FilingView view) {
    return !own.on(actor, view)
        && contracts.holdings(actor, view.contract().id(), clock.instant()).stream()
            .anyMatch(held -> held.role() != Role.AUDITOR);
  }

  private boolean inPerson(PersonActor actor, FilingView view, FilingView.Step step) {
    return contracts.inPerson(actor, step.role(), view.contract().id(), clock.instant());
  }

  private Optional<Holding> held(PersonActor actor, FilingView view, FilingView.Step step) {
    return contracts.holding(actor, step.role(), view.contract().id(), clock.instant());
  }

  private List<Absent> absent(FilingView view, FilingView.Step step) {
    return contracts.absent(step.role(), view.contract().id(), clock.instant());
  }

  @Override
  public String code() {
    return "form-passed-over";
  }

  /** Only who reviews or concurs is passed over, and only while all who hold that post are away. */
  @Override
  public Stream<Check> checks(AccessRequest request, ClauseId clause, String parameter) {
    return request.subject(StepTaking.class).stream()
        .flatMap(
            taking ->
                Stream.of(reviews(clause, taking.step()), absentReviewer(request, clause, taking)));
  }

  /** Whoever holds the post and is here to pass it over is not away, whatever was entered. */
  private Check absentReviewer(AccessRequest request, ClauseId clause, StepTaking taking) {
    var role = taking.step().role();
    var contract = taking.filing().contract().id();
    boolean here =
        request
            .person()
            .filter(actor -> contracts.inPerson(actor, role, contract, request.at()))
            .isPresent();
    return here
        ? Check.fails(clause.toString(), "reviewer-absent", Turn.NOBODY, "", role.name())
        : absent(contracts, request, clause, taking, "reviewer-absent");
  }

  private static Check reviews(ClauseId clause, FilingView.Step step) {
    return step.act().passable() && step.role().side() == Side.WARD
        ? Check.holds(clause.toString(), "only-review", Optional.empty())
        : Check.fails(clause.toString(), "only-review", Turn.NOBODY, "");
  }

  /** Everybody who holds the step's role in person is away. */
  static Check absent(
      ContractDirectory contracts,
      AccessRequest request,
      ClauseId clause,
      StepTaking taking,
      String code) {
    var role = taking.step().role();
    var contract = taking.filing().contract().id();
    return contracts.absent(role, contract, request.at()).isEmpty()
        ? Check.fails(
            clause.toString(),
            code,
            role.side() == Side.WARD ? Turn.WARD : Turn.CONTRACTOR,
            "/contracts/%s/absences?role=%s".formatted(contract, role),
            role.name())
        : Check.holds(clause.toString(), code, Optional.empty(), role.name());
  }
}
