package jp.junshu.server.identity;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import jp.junshu.core.gate.Actor;
import jp.junshu.core.id.PersonId;
import jp.junshu.server.identity.SecondFactorRepository.Enrolled;
import jp.junshu.server.identity.SignInProperties.Policy;
import jp.junshu.server.ledger.Ledger;
import jp.junshu.server.text.Width;
import jp.junshu.server.time.MachineClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people show beside their password: codes by time from an app, and ten recovery codes on
 * paper. The secret is seen when it is made and never again.
 */
@Service
public class SecondFactors {

  private final SecondFactorRepository repository;
  private final CodeBound bound;
  private final RecoveryCodes recovery;
  private final FactorSeal seal;
  private final DirectoryBindings directory;
  private final Ways ways;
  private final SignInProperties properties;
  private final SystemWork system;
  private final Ledger ledger;
  private final MachineClock clock;
  private final SecureRandom random = new SecureRandom();

  SecondFactors(
      SecondFactorRepository repository,
      CodeBound bound,
      RecoveryCodes recovery,
      FactorSeal seal,
      DirectoryBindings directory,
      Ways ways,
      SignInProperties properties,
      SystemWork system,
      Ledger ledger,
      MachineClock clock) {
    this.repository = repository;
    this.bound = bound;
    this.recovery = recovery;
    this.seal = seal;
    this.directory = directory;
    this.ways = ways;
    this.properties = properties;
    this.system = system;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** What a person has. */
  public record State(Instant since, int codesLeft) {}

  /** What the person has, if anything. Asked outside a transaction. */
  public Optional<State> of(PersonId person) {
    return system.call(
        () ->
            repository
                .find(person)
                .map(found -> new State(found.at(), repository.codesLeft(person))));
  }

  /** Whether a person may go without. */
  public boolean mayBeRemoved() {
    return properties.secondFactor() == Policy.OFFERED;
  }

  /** A new secret for that person, sealed: good for nothing until it is enrolled. */
  public byte[] offer(PersonId person) {
    var secret = new byte[Totp.SECRET_BYTES];
    random.nextBytes(secret);
    return seal.seal(person, secret);
  }

  /** The secret of an offer as it is typed into an app. */
  public String secret(PersonId person, byte[] offer) {
    return Base32.write(seal.open(person, offer));
  }

  /** Whether the code is one of that offer now. */
  public boolean matches(PersonId person, byte[] offer, String code) {
    return Totp.step(seal.open(person, offer), digits(code), clock.instant(), -1).isPresent();
  }

  /**
   * Enrols the offered secret, if the code is one of it and nobody was faster.
   *
   * @param instead when the one was enrolled in whose place it comes, which was shown for this;
   *     empty if it is the first. If another stands by now, nothing happens.
   * @return the recovery codes, seen now and never again; empty if nothing was enrolled
   */
  public Optional<List<String>> enrol(
      PersonId person, byte[] offer, String code, Optional<Instant> instead) {
    var now = clock.instant();
    var step = Totp.step(seal.open(person, offer), digits(code), now, -1);
    if (step.isEmpty()) {
      return Optional.empty();
    }
    return system.call(
        () -> {
          repository.oneAtATime(person);
          if (!repository.find(person).map(Enrolled::at).equals(instead)) {
            return Optional.<List<String>>empty();
          }
          repository.enrol(person, offer, now, step.getAsLong());
          bound.right(person);
          ledger.record(ways.actor(person), new SecondFactorEnrolled(person));
          return Optional.of(newCodes(person));
        });
  }

  /** New recovery codes in the place of the old ones. */
  public List<String> renewCodes(PersonId person) {
    return system.call(
        () -> {
          ledger.record(ways.actor(person), new RecoveryCodesMade(person));
          return newCodes(person);
        });
  }

  private List<String> newCodes(PersonId person) {
    var codes = recovery.make();
    repository.replaceCodes(
        person, codes.stream().map(code -> recovery.digest(person, code)).toList());
    return codes;
  }

  /**
   * Gives it up.
   *
   * @throws IllegalStateException if everybody must have one
   */
  public void remove(PersonId person) {
    if (!mayBeRemoved()) {
      throw new IllegalStateException("everybody must have a second factor");
    }
    system.run(
        () -> {
          repository.remove(person);
          ledger.record(ways.actor(person), new SecondFactorRemoved(person));
        });
  }

  /**
   * Ends everything by which the person signed in until now, password, second factor and directory;
   * in the caller's transaction. Sessions are ended after it.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void reset(Actor by, PersonId person) {
    repository.reset(person, clock.instant());
    directory.end(by, person);
    ledger.record(by, new SecondFactorReset(person));
  }

  /**
   * In one transaction of the system's: spends the code and says what it was.
   *
   * @param paperOnly whether codes by time are not looked at
   */
  Optional<Factor> spend(PersonId person, String typed, boolean paperOnly) {
    return repository.find(person).flatMap(found -> spend(person, found, typed, paperOnly));
  }

  private Optional<Factor> spend(PersonId person, Enrolled found, String typed, boolean paperOnly) {
    var now = clock.instant();
    var secret = seal.open(person, found.sealed());
    var step =
        paperOnly ? OptionalLong.empty() : Totp.step(secret, digits(typed), now, found.lastStep());
    if (step.isPresent()) {
      return Optional.of(Factor.CODE).filter(_ -> repository.use(person, step.getAsLong()));
    }
    if (!repository.useCode(person, recovery.digest(person, typed), now)) {
      return Optional.empty();
    }
    ledger.record(ways.actor(person), new RecoveryCodeUsed(person));
    return Optional.of(Factor.RECOVERY_CODE);
  }

  private static String digits(String typed) {
    return Width.serial(typed).text().replaceAll("\\s", "");
  }
}
