package jp.junshu.server.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.id.PersonId;
import jp.junshu.server.identity.CredentialRepository.Credential;
import jp.junshu.server.identity.Halfway.Due;
import jp.junshu.server.identity.SignInProperties.Policy;
import jp.junshu.server.identity.SignInRepository.Origin;
import jp.junshu.server.identity.SignInRepository.Outcome;
import jp.junshu.server.time.MachineClock;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.stereotype.Service;

/**
 * Lets people in by account and password. Who fails five times for an account from one address
 * waits a quarter of an hour, and so does an address with a hundred failures. Whether the account
 * exists is told neither by the answer nor by the time it takes.
 */
@Service
class SignIns {

  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final int FOR_ONE_ACCOUNT = 5;
  private static final int FROM_ONE_ADDRESS = 100;

  private final Turns turns = new Turns();
  private final SystemWork system;
  private final SignInRepository attempts;
  private final CredentialRepository credentials;
  private final Ways ways;
  private final Passwords passwords;
  private final AttemptKey key;
  private final MachineClock machine;
  private final SecondFactorRepository factors;
  private final SignInProperties properties;

  SignIns(
      SystemWork system,
      SignInRepository attempts,
      CredentialRepository credentials,
      Ways ways,
      Passwords passwords,
      AttemptKey key,
      MachineClock machine,
      SecondFactorRepository factors,
      SignInProperties properties) {
    this.system = system;
    this.attempts = attempts;
    this.credentials = credentials;
    this.ways = ways;
    this.passwords = passwords;
    this.key = key;
    this.machine = machine;
    this.factors = factors;
    this.properties = properties;
  }

  /**
   * A password that was right.
   *
   * @param since when it was typed, before it was looked at: a reset after that undoes it
   * @param ways in which the person may act now, at least one
   * @param due what is to be done before anything opens
   */
  record Passed(Instant since, List<Way> ways, Optional<Due> due) {}

  /**
   * Who has that account and that password.
   *
   * @throws LockedException if too many failed before
   * @throws BadCredentialsException for any other reason
   */
  Passed enter(String account, String password, String address) {
    var origin = origin(account, address);
    return turns.take(origin.pair(), () -> enter(account, password, origin));
  }

  private Passed enter(String account, String password, Origin origin) {
    if (system.call(() -> mustWait(origin))) {
      throw new LockedException("too many refusals");
    }
    var since = machine.instant();
    var found = Account.fits(account) ? known(account) : Optional.<Credential>empty();
    var matches = passwords.matches(password, found.map(Credential::hash).orElse(null));
    var person = matches ? found.map(Credential::person) : Optional.<PersonId>empty();
    return system
        .call(() -> answered(person, since, origin))
        .orElseThrow(() -> new BadCredentialsException("refused"));
  }

  /**
   * Whether that is the password of somebody who is signed in; wrong ones count as at the door.
   *
   * @throws LockedException if too many failed before
   */
  boolean confirm(PersonId person, String password, String address) {
    var known = system.call(() -> credentials.of(person));
    var origin = origin(known.map(Credential::account).orElse(""), address);
    return turns.take(origin.pair(), () -> confirm(known, password, origin));
  }

  private boolean confirm(Optional<Credential> known, String password, Origin origin) {
    if (system.call(() -> mustWait(origin))) {
      throw new LockedException("too many refusals");
    }
    boolean same = passwords.matches(password, known.map(Credential::hash).orElse(null));
    var outcome = same ? Outcome.PASSED : Outcome.REFUSED;
    var person = known.map(Credential::person);
    system.run(() -> attempts.insert(machine.instant(), outcome, person, origin));
    return same;
  }

  private Optional<Credential> known(String account) {
    return system.call(() -> credentials.find(Account.folded(account)));
  }

  void left(PersonId person, String address) {
    system.run(
        () ->
            attempts.insert(
                machine.instant(), Outcome.LEFT, Optional.of(person), origin("", address)));
  }

  private boolean mustWait(Origin origin) {
    var since = machine.instant().minus(WINDOW);
    return attempts.refusedPair(origin.pair(), since) >= FOR_ONE_ACCOUNT
        || attempts.refusedFrom(origin.addressDigest(), since) >= FROM_ONE_ADDRESS;
  }

  private Optional<Passed> answered(Optional<PersonId> person, Instant since, Origin origin) {
    var passed =
        person
            .map(found -> new Passed(since, ways.now(found), due(found)))
            .filter(found -> !found.ways().isEmpty());
    var outcome = passed.map(SignIns::outcome).orElse(Outcome.REFUSED);
    attempts.insert(machine.instant(), outcome, passed.flatMap(_ -> person), origin);
    return passed;
  }

  private static Outcome outcome(Passed passed) {
    return passed.due().filter(Due.CODE::equals).isPresent() ? Outcome.PASSED : Outcome.ENTERED;
  }

  private Optional<Due> due(PersonId person) {
    if (factors.find(person).isPresent()) {
      return Optional.of(Due.CODE);
    }
    return properties.secondFactor() == Policy.REQUIRED
        ? Optional.of(Due.ENROLMENT)
        : Optional.empty();
  }

  private Origin origin(String account, String address) {
    var pair = key.digest(Account.folded(account), address);
    return new Origin(pair, key.digest(address), address);
  }
}
