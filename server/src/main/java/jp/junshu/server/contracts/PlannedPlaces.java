package jp.junshu.server.contracts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.gate.Actor;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.PostId;
import jp.junshu.core.id.SectionId;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.identity.Change;
import jp.junshu.server.identity.Plan;
import jp.junshu.server.identity.PlanFollower;
import jp.junshu.server.identity.PlanProblem;
import jp.junshu.server.identity.Plans;
import jp.junshu.server.identity.Post;
import jp.junshu.server.identity.PostDirectory;
import org.springframework.stereotype.Component;

/**
 * Contracts follow a plan of the ward's sections and posts: those of a merged or split section go
 * where it says, and whoever holds the posts then stands on them, from its day.
 */
@Component
@Clause({"2.8", "5"})
class PlannedPlaces implements PlanFollower {

  private final Contracts contracts;
  private final ContractTurns turns;
  private final PostDirectory posts;
  private final Plans plans;

  PlannedPlaces(Contracts contracts, ContractTurns turns, PostDirectory posts, Plans plans) {
    this.contracts = contracts;
    this.turns = turns;
    this.posts = posts;
    this.plans = plans;
  }

  @Override
  public Stream<PlanProblem> problems(Plan plan) {
    return plan.lines().stream()
        .flatMap(
            line -> against(plan, line).map(code -> new PlanProblem(Optional.of(line.id()), code)));
  }

  private Stream<String> against(Plan plan, Plan.Line line) {
    if (!(line.change() instanceof Change.Move(var contract, _))) {
      return Stream.of();
    }
    boolean open =
        contracts.find(contract).filter(c -> c.state() != Contract.State.COMPLETED).isPresent();
    boolean twice =
        plan.all(Change.Move.class).filter(m -> m.contract().equals(contract)).count() > 1;
    return open ? (twice ? Stream.of("moved-twice") : Stream.of()) : Stream.of("no-contract");
  }

  @Override
  public void confirmed(Actor actor, Plan plan) {
    touched(plan).forEach(contract -> turns.follow(actor, plan, contract));
  }

  @Override
  public void withdrawn(Actor actor, Plan plan) {
    turns.withdraw(actor, plan.id());
  }

  /** Everything confirmed for later days, on a contract that was opened since. */
  void followAll(Actor actor, ContractId contract) {
    plans.toCome().stream()
        .filter(plan -> touched(plan).contains(contract))
        .forEach(plan -> turns.follow(actor, plan, contract));
  }

  /** The same on the contracts of a section whose posts changed since. */
  void followAll(Actor actor, SectionId section) {
    for (var plan : plans.toCome()) {
      var touched = touched(plan);
      Stream.of(plan.day().minusDays(1), plan.day())
          .flatMap(day -> contracts.ofSection(section, day).stream())
          .map(contract -> contract.head().id())
          .distinct()
          .filter(touched::contains)
          .forEach(contract -> turns.follow(actor, plan, contract));
    }
  }

  /** The contracts of every section that the plan changes anything of, and those it moves. */
  private List<ContractId> touched(Plan plan) {
    return Stream.concat(
            plan.all(Change.Move.class).map(Change.Move::contract),
            sections(plan)
                .distinct()
                .flatMap(
                    section ->
                        Stream.of(plan.day().minusDays(1), plan.day())
                            .flatMap(day -> contracts.ofSection(section, day).stream()))
                .map(contract -> contract.head().id()))
        .distinct()
        .toList();
  }

  private Stream<SectionId> sections(Plan plan) {
    return plan.lines().stream()
        .map(Plan.Line::change)
        .flatMap(
            change ->
                switch (change) {
                  case Change.Rename(var section, _) -> Stream.of(section);
                  case Change.Open(var section, _) -> Stream.of(section);
                  case Change.Merge(var section, _) -> Stream.of(section);
                  case Change.Move _ -> Stream.of();
                  case Change.Create(_, var section, _, _) -> Stream.of(section);
                  case Change.HandOver handOver -> section(handOver.post()).stream();
                });
  }

  private Optional<SectionId> section(PostId post) {
    return posts.post(post).map(Post::section);
  }
}
