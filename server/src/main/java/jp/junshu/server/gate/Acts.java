package jp.junshu.server.gate;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import jp.junshu.core.gate.AccessRequest;
import jp.junshu.core.gate.Decision;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.gate.SystemActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.server.database.Party;
import jp.junshu.server.database.TenantContext;
import jp.junshu.server.identity.FactorTooOld;
import jp.junshu.server.identity.JustDone;
import jp.junshu.server.identity.SignedIn;
import jp.junshu.server.ledger.CurrentAct;
import jp.junshu.server.time.BusinessClock;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The only way to a guarded deed. Opens the transaction, holds the contract's standing still, asks
 * the gate under that lock, does the deed; a refusal undoes everything and is recorded in a
 * transaction of its own. So a revocation either comes first and is seen, or waits until the act is
 * committed. The next page tells the person what they did; of a refusal it tells nothing done.
 */
@Component
public class Acts {

  private static final int ATTEMPTS = 4;

  private final Gate gate;
  private final Standing standing;
  private final GateRepository repository;
  private final Refusals refusals;
  private final FreshActs fresh;
  private final Knowingly knowingly;
  private final Passing passing;
  private final JustDone justDone;
  private final BusinessClock clock;
  private final TransactionTemplate transaction;

  Acts(
      Gate gate,
      Standing standing,
      GateRepository repository,
      Refusals refusals,
      FreshActs fresh,
      Knowingly knowingly,
      Passing passing,
      JustDone justDone,
      BusinessClock clock,
      PlatformTransactionManager transactions) {
    this.gate = gate;
    this.standing = standing;
    this.repository = repository;
    this.refusals = refusals;
    this.fresh = fresh;
    this.knowingly = knowingly;
    this.passing = passing;
    this.justDone = justDone;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Does the deed if the gate allows it.
   *
   * @throws AccessRefused if it does not; nothing of the deed remains, the refusal is kept
   * @throws TooManyRefused if it does not, as so often within the hour that this one is not kept
   * @throws AlreadyDone if this act key was used before; nothing is done again
   * @throws FactorTooOld if it decides, and nobody has shown lately who they are; nothing is done
   */
  public <T> T perform(Ask ask, Deed<T> deed) {
    return performAll(List.of(new Act<>(ask, deed))).getFirst();
  }

  /** What somebody wants to do, and how it is done once the gate allows it. */
  public record Act<T>(Ask ask, Deed<T> deed) {}

  /**
   * Does several acts of one actor in one transaction, all of them or none; the first refusal is
   * that of all. What is told of afterwards is the last.
   *
   * @throws IllegalArgumentException if there is none
   * @throws AccessRefused as {@link #perform}
   * @throws AlreadyDone as {@link #perform}
   */
  public <T> List<T> performAll(List<Act<T>> acts) {
    if (acts.isEmpty()) {
      throw new IllegalArgumentException("nothing to do");
    }
    justDone.forget();
    try {
      var last = acts.getLast().ask();
      var made =
          inContext(
              last,
              () ->
                  retrying(() -> Objects.requireNonNull(transaction.execute(_ -> attempts(acts)))));
      if (last.actor() instanceof PersonActor person) {
        justDone.keep(
            new JustDone.Done(
                person.person().value(), last.action().code(), made.getLast().at(), last.where()));
      }
      return made.stream().map(Made::result).toList();
    } catch (AccessRefused refused) {
      throw refusals.keep(refused);
    }
  }

  /** What came of the deed, and the moment of it. */
  private record Made<T>(T result, Instant at) {}

  /**
   * Asks whether an act was done under that key before, for whoever would refuse it for another
   * reason first. Call it inside a transaction.
   *
   * @throws AlreadyDone if there was one
   */
  public void requireFresh(ActKey key) {
    repository
        .find(key)
        .ifPresent(
            done -> {
              justDone.forget();
              throw done;
            });
  }

  private <T> List<Made<T>> attempts(List<Act<T>> acts) {
    return acts.stream().map(act -> attempt(act.ask(), act.deed())).toList();
  }

  private <T> Made<T> attempt(Ask ask, Deed<T> deed) {
    requireFresh(ask.key());
    ask.resource()
        .contract()
        .ifPresent(contract -> standing.hold(contract, ask.action().movesStanding()));
    var request =
        new AccessRequest(
            ask.actor(), ask.action(), ask.resource(), clock.instant(), ask.subject());
    var look = gate.look(request);
    return switch (gate.decide(look)) {
      case Decision.Refused refused -> knowingly(ask, look, refused, deed);
      case Decision.Allowed allowed ->
          new Made<>(doing(ask, look, allowed, Optional.empty(), deed), request.at());
    };
  }

  private <T> Made<T> knowingly(Ask ask, Gate.Look look, Decision.Refused decision, Deed<T> deed) {
    var request = look.request();
    var refused = new AccessRefused(request, decision, ask.key(), "");
    var shown = knowingly.goesOn(refused).orElseThrow(() -> refused);
    return new Made<>(
        doing(ask, look, decision.knowingly(), Optional.of(shown), deed), request.at());
  }

  private <T> T doing(
      Ask ask, Gate.Look look, Decision.Allowed allowed, Optional<UUID> warning, Deed<T> deed) {
    var request = look.request();
    fresh.require(ask);
    if (!repository.claim(ask, request.at())) {
      throw repository.find(ask.key()).orElseThrow();
    }
    var current =
        new CurrentAct(
            ask.key(),
            ask.action().code(),
            ask.occurredAt(),
            gate.tableVersion(),
            look.digest(),
            allowed.clauses(),
            SignedIn.client());
    return current.during(
        () -> {
          passing.keep(request, allowed, gate.tableVersion(), warning);
          return deed.done(new Clearance(request, allowed));
        });
  }

  /** It is decided on everything there is, however little the actor sees of it. */
  private static <T> T inContext(Ask ask, Supplier<T> work) {
    var context =
        ask.actor() instanceof SystemActor system
            ? Optional.of(new TenantContext(Party.SYSTEM, Set.of(), system.reason().name()))
            : TenantContext.current().filter(TenantContext::bound).map(TenantContext::whole);
    return context.isPresent() ? TenantContext.call(context.get(), work::get) : work.get();
  }

  private static <T> T retrying(Supplier<T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return work.get();
      } catch (PessimisticLockingFailureException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }
}
