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
 * for a quarter of an hour; from one address a hundred refusals of any kind. Whoever comes here has
 * shown the person's password, so nobody else can shut this door.
 */
@Service
public class CodeDoor {

  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final int FOR_ONE_PERSON = 5;
  private static final int FROM_ONE_ADDRESS = 100;

  private final Turns turns = new Turns();
  private final SecondFactors factors;
  private final SignInRepository attempts;
  private final SystemWork system;
  private final AttemptKey key;
  private final MachineClock clock;

  CodeDoor(
      SecondFactors factors,
      SignInRepository attempts,
      SystemWork system,
      AttemptKey key,
      MachineClock clock) {
    this.factors = factors;
    this.attempts = attempts;
    this.system = system;
    this.key = key;
    this.clock = clock;
  }

  /**
   * Spends the code and says what it was; empty if it is none, or was used before.
   *
   * @throws LockedException if too many were wrong
   */
  public Optional<Factor> show(PersonId person, String typed, String address) {
    var origin = new Origin(key.digest("code", person.toString()), key.digest(address), address);
    return turns.take(origin.pair(), () -> system.call(() -> show(person, typed, origin)));
  }

  private Optional<Factor> show(PersonId person, String typed, Origin origin) {
    var since = clock.instant().minus(WINDOW);
    if (attempts.refusedPair(origin.pair(), since) >= FOR_ONE_PERSON
        || attempts.refusedFrom(origin.addressDigest(), since) >= FROM_ONE_ADDRESS) {
      throw new LockedException("too many wrong codes");
    }
    var shown = factors.spend(person, typed);
    var outcome = shown.isPresent() ? Outcome.ENTERED : Outcome.REFUSED;
    attempts.insert(clock.instant(), outcome, Optional.of(person), origin);
    return shown;
  }
}
