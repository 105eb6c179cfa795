package jp.junshu.server.identity;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.junshu.core.gate.Actor;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.id.PlanId;
import jp.junshu.core.merkle.CanonicalJson;
import jp.junshu.core.merkle.CanonicalRecord;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.ledger.Ledger;
import jp.junshu.server.ledger.LogRef;
import jp.junshu.server.text.TextRule;
import jp.junshu.server.time.BusinessClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plans of what changes in sections and posts on a day. Who may write, confirm and take back is
 * asked by the caller, in whose transaction it is done. Confirmed, a plan is a fact, and comes
 * about by time alone: what it writes counts from 00:00 of its day.
 */
@Service
@Clause("5")
public class Plans {

  /** How long a plan's title may be. */
  public static final TextRule RULE = TextRule.line(60);

  private final PlanRepository plans;
  private final PlanChecks checks;
  private final PlanWriting writing;
  private final ObjectProvider<PlanFollower> followers;
  private final Ledger ledger;
  private final BusinessClock clock;

  Plans(
      PlanRepository plans,
      PlanChecks checks,
      PlanWriting writing,
      ObjectProvider<PlanFollower> followers,
      Ledger ledger,
      BusinessClock clock) {
    this.plans = plans;
    this.checks = checks;
    this.writing = writing;
    this.followers = followers;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Begins a draft. */
  @Transactional
  public PlanId begin(PersonActor by, LocalDate day, String title) {
    Checked.text("title", title, RULE);
    var id = PlanId.random();
    plans.insert(id, day, title, by.person(), clock.instant());
    return id;
  }

  /**
   * Writes one more line into a draft.
   *
   * @throws PlanMoved if it is no draft any more
   */
  @Transactional
  public void write(PersonActor by, PlanId plan, Change change) {
    requireDraft(plan);
    plans.write(plan, UUID.randomUUID(), change, by.person(), clock.instant());
  }

  /**
   * Strikes a line of a draft; who wrote and who struck it stays.
   *
   * @throws PlanMoved if it is no draft any more, or has no such line
   */
  @Transactional
  public void strike(PersonActor by, PlanId plan, UUID line) {
    requireDraft(plan);
    if (!plans.strike(plan, line, by.person(), clock.instant())) {
      throw new PlanMoved();
    }
  }

  /** Whether that is a line of it, or was before it was struck. */
  @Transactional(readOnly = true)
  public boolean has(PlanId plan, UUID line) {
    return plans.has(plan, line);
  }

  /** What keeps it from being confirmed now. */
  @Transactional(readOnly = true)
  public List<PlanProblem> problems(Plan plan) {
    return plan.state() == Plan.State.DRAFT
        ? Stream.concat(
                checks.of(plan, clock.today()),
                followers.orderedStream().flatMap(each -> each.problems(plan)))
            .toList()
        : List.of();
  }

  /**
   * Confirms a draft as it was read, and writes what it brings about, all of it or nothing.
   *
   * @param seen {@link #digest} of what was on screen
   * @throws PlanMoved if it is no draft any more, was changed since, or something speaks against it
   */
  @Transactional
  public void confirm(PersonActor by, PlanId id, Hash seen) {
    requireDraft(id);
    var plan = find(id).orElseThrow(PlanMoved::new);
    if (!digest(plan).equals(seen) || !problems(plan).isEmpty()) {
      throw new PlanMoved();
    }
    plans.confirm(id, by.person(), clock.instant());
    var content = ledger.commit(LogRef.WARD, content(plan));
    ledger.record(
        by, new PlanFacts.PlanConfirmed(id, plan.day(), content, plan.writers().toList()));
    writing.write(by, plan);
    followers.orderedStream().forEach(each -> each.confirmed(by, plan));
  }

  /**
   * Gives a draft up, or takes a confirmed plan back before its day.
   *
   * @throws PlanMoved if its day has come, or somebody did it before
   */
  @Transactional
  public void withdraw(PersonActor by, PlanId id) {
    boolean confirmed = find(id).filter(each -> each.state() == Plan.State.CONFIRMED).isPresent();
    if (!plans.withdraw(id, by.person(), clock.instant(), clock.today())) {
      throw new PlanMoved();
    }
    if (confirmed) {
      undo(by, find(id).orElseThrow());
    }
  }

  private void undo(Actor by, Plan plan) {
    ledger.record(by, new PlanFacts.PlanWithdrawn(plan.id(), plan.day()));
    writing.withdraw(plan);
    followers.orderedStream().forEach(each -> each.withdrawn(by, plan));
  }

  /** What stands in it, for whoever read it. */
  public Hash digest(Plan plan) {
    return Hash.sha256(content(plan));
  }

  private static byte[] content(Plan plan) {
    var lines =
        plan.lines().stream()
            .map(
                line ->
                    new Written(
                        line.id(),
                        ChangeRow.of(line.change()).kind(),
                        line.change(),
                        line.writtenBy()))
            .toList();
    var content = new Content(plan.id(), plan.day(), plan.title(), lines);
    return CanonicalJson.write(CanonicalRecord.tree(content)).getBytes(StandardCharsets.UTF_8);
  }

  private record Content(PlanId plan, LocalDate day, String title, List<Written> lines) {}

  private record Written(UUID id, String kind, Change change, PersonId writtenBy) {}

  private void requireDraft(PlanId plan) {
    if (!plans.lockDraft(plan)) {
      throw new PlanMoved();
    }
  }

  @Transactional(readOnly = true)
  public Optional<Plan> find(PlanId id) {
    return plans.all().stream().filter(plan -> plan.id().equals(id)).findFirst();
  }

  /** The latest day first. */
  @Transactional(readOnly = true)
  public List<Plan> all() {
    return plans.all();
  }

  /** Those confirmed whose day is still to come, the first first. */
  @Transactional(readOnly = true)
  public List<Plan> toCome() {
    return plans.all().reversed().stream()
        .filter(plan -> plan.state() == Plan.State.CONFIRMED)
        .filter(plan -> plan.day().isAfter(clock.today()))
        .toList();
  }
}
