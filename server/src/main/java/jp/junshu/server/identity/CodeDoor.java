package jp.junshu.server.identity;

import java.time.Duration;
import java.util.Optional;
import jp.junshu.core.id.PersonId;
import jp.junshu.server.identity.SignInRepository.Origin;
import jp.junshu.server.identity.SignInRepository.Outcome;
import jp.junshu.server.time.MachineClock;
import org.springframework.security.authentication.LockedException;
import org.springframework.stereotype.Service;

/**
 * Takes codes of a second factor. Five wrong ones of a person, from wherever, and none is looked at
 * for a quarter of an hour; from one address a hundred refusals of any kind; after twenty since the
 * last right one no code by time any more ({@link CodeBound}). Whoever comes here has shown the
 * person's password, so nobody else can shut this door.
 */
@Service
public class CodeDoor {

  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final int FOR_ONE_PERSON = 5;
  private static final int FROM_ONE_ADDRESS = 100;

  private final Turns turns = new Turns();
  private final SecondFactors factors;
  private final CodeBound bound;
  private final SignInRepository attempts;
  private final SystemWork system;
  private final AttemptKey key;
  private final MachineClock clock;

  CodeDoor(
      SecondFactors factors,
      CodeBound bound,
      SignInRepository attempts,
      SystemWork system,
      AttemptKey key,
      MachineClock clock) {
    this.factors = factors;
    this.bound = bound;
    this.attempts = attempts;
    this.system = system;
    this.key = key;
    this.clock = clock;
  }

  /**
   * Spends the code and says what it was; empty if it is none, or was used before.
   *
   * @throws LockedException if too many were wrong; {@link CodesClosed} if waiting does not help
   */
  public Optional<Factor> show(PersonId person, String typed, String address) {
    var origin = new Origin(key.digest("code", person.toString()), key.digest(address), address);
    var shown = turns.take(origin.pair(), () -> system.call(() -> show(person, typed, origin)));
    if (shown.closed()) {
      throw new CodesClosed();
    }
    return shown.factor();
  }

  private record Shown(Optional<Factor> factor, boolean closed) {}

  private Shown show(PersonId person, String typed, Origin origin) {
    var since = clock.instant().minus(WINDOW);
    if (attempts.refusedPair(origin.pair(), since) >= FOR_ONE_PERSON
        || attempts.refusedFrom(origin.addressDigest(), since) >= FROM_ONE_ADDRESS) {
      throw new LockedException("too many wrong codes");
    }
    boolean closed = bound.closed(person);
    var shown = factors.spend(person, typed, closed);
    shown.ifPresentOrElse(_ -> bound.right(person), () -> bound.wrong(person));
    var outcome = shown.isPresent() ? Outcome.ENTERED : Outcome.REFUSED;
    attempts.insert(clock.instant(), outcome, Optional.of(person), origin);
    return new Shown(shown, closed && shown.isEmpty());
  }
}
