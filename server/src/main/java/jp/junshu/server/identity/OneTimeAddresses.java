package jp.junshu.server.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import jp.junshu.core.gate.Actor;
import jp.junshu.core.id.PersonId;
import jp.junshu.server.ledger.Ledger;
import jp.junshu.server.time.MachineClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Addresses that serve once, for half an hour. Only a hash of each is kept, so that an address is
 * seen when it is made and never again; looking at its page does not use it.
 */
@Service
public class OneTimeAddresses {

  private static final Duration LIFE = Duration.ofMinutes(30);
  private static final int TOKEN_BYTES = 32;

  private final OneTimeRepository repository;
  private final SystemWork system;
  private final Ledger ledger;
  private final MachineClock clock;
  private final SecureRandom random = new SecureRandom();

  OneTimeAddresses(
      OneTimeRepository repository, SystemWork system, Ledger ledger, MachineClock clock) {
    this.repository = repository;
    this.system = system;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** What an address is for. */
  public enum Purpose {
    FIRST_ADMINISTRATOR,
    SET_PASSWORD
  }

  /** An address that has not been used and is still good. */
  public record OneTime(Purpose purpose, Optional<PersonId> person) {}

  /**
   * The path by which this person sets a password; in the caller's transaction. Of several only the
   * newest is good.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public String toSetPassword(Actor actor, PersonId person) {
    spend(person);
    var path = make(Purpose.SET_PASSWORD, Optional.of(person));
    ledger.record(actor, new PasswordAddressMade(person));
    return path;
  }

  /** What the address is for, if it is still good. */
  public Optional<OneTime> look(String token) {
    return system.call(() -> repository.unused(hash(token), clock.instant()));
  }

  /** No address made for the person so far is good any more; in the caller's transaction. */
  void spend(PersonId person) {
    repository.useAll(person, clock.instant());
  }

  /** The path by which the first administrator registers. */
  String forFirstAdministrator() {
    return system.call(() -> make(Purpose.FIRST_ADMINISTRATOR, Optional.empty()));
  }

  /** Uses the address and does the work with what it was for, together or not at all. */
  <T> Optional<T> use(String token, Purpose purpose, Function<OneTime, T> work) {
    return system.call(() -> used(token, purpose).map(work));
  }

  /**
   * Uses the address and does the work, and no address for that purpose is good any more. Whoever
   * comes with another one meanwhile waits, and then has none.
   */
  <T> Optional<T> useLast(String token, Purpose purpose, Function<OneTime, T> work) {
    return system.call(
        () -> {
          repository.holdAll(purpose);
          var done = used(token, purpose).map(work);
          done.ifPresent(_ -> repository.useAll(purpose, clock.instant()));
          return done;
        });
  }

  private Optional<OneTime> used(String token, Purpose purpose) {
    return repository
        .unused(hash(token), clock.instant())
        .filter(found -> found.purpose() == purpose)
        .filter(_ -> repository.use(hash(token), clock.instant()));
  }

  private String make(Purpose purpose, Optional<PersonId> person) {
    var bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    var now = clock.instant();
    repository.insert(hash(token), purpose, person, now, now.plus(LIFE));
    return "/once/" + token;
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
