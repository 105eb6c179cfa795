package jp.junshu.server.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import jp.junshu.core.id.PersonId;
import jp.junshu.server.identity.SignInRepository.Origin;
import jp.junshu.server.identity.SignInRepository.Outcome;
import jp.junshu.server.time.MachineClock;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Service;

/**
 * Lets in, or on, whoever shows a passkey: it stands for both factors, because the device has asked
 * who holds it. Nothing can be guessed here; a hundred refusals from one address close it all the
 * same.
 */
@Service
public class PasskeyDoor {

  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final int FROM_ONE_ADDRESS = 100;

  private final Passkeys passkeys;
  private final CodeBound bound;
  private final Ways ways;
  private final Sessions sessions;
  private final SignInRepository attempts;
  private final SystemWork system;
  private final AttemptKey key;
  private final MachineClock clock;

  PasskeyDoor(
      Passkeys passkeys,
      CodeBound bound,
      Ways ways,
      Sessions sessions,
      SignInRepository attempts,
      SystemWork system,
      AttemptKey key,
      MachineClock clock) {
    this.passkeys = passkeys;
    this.bound = bound;
    this.ways = ways;
    this.sessions = sessions;
    this.attempts = attempts;
    this.system = system;
    this.key = key;
    this.clock = clock;
  }

  /**
   * In, if the answer is of a passkey of somebody who acts for somebody today.
   *
   * @throws LockedException if too many were refused from that address
   */
  public Optional<Authentication> enter(
      String answer, HttpServletRequest request, HttpServletResponse response) {
    var since = clock.instant();
    return shown(answer, request, who -> !ways.of(who).isEmpty(), Outcome.ENTERED)
        .map(who -> sessions.enter(who, since, Factor.PASSKEY, request, response));
  }

  /**
   * Fresh from now on, if the answer is of a passkey of that person, who is signed in.
   *
   * @throws LockedException if too many were refused from that address
   */
  public boolean confirm(
      PersonId person, String answer, HttpServletRequest request, HttpServletResponse response) {
    var same = shown(answer, request, person::equals, Outcome.PASSED);
    same.ifPresent(_ -> sessions.shown(request, response, Factor.PASSKEY));
    return same.isPresent();
  }

  private Optional<PersonId> shown(
      String answer, HttpServletRequest request, Predicate<PersonId> wanted, Outcome good) {
    var address = request.getRemoteAddr();
    var origin = new Origin(key.digest("passkey", address), key.digest(address), address);
    if (system.call(() -> mustWait(origin))) {
      throw new LockedException("too many refusals");
    }
    var person = passkeys.shown(answer, request).filter(wanted);
    var outcome = person.isPresent() ? good : Outcome.REFUSED;
    system.run(
        () -> {
          person.ifPresent(bound::right);
          attempts.insert(clock.instant(), outcome, person, origin);
        });
    return person;
  }

  private boolean mustWait(Origin origin) {
    var since = clock.instant().minus(WINDOW);
    return attempts.refusedFrom(origin.addressDigest(), since) >= FROM_ONE_ADDRESS;
  }
}
