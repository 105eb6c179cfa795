package jp.junshu.server.identity;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.junshu.core.gate.Actor;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.policy.Side;
import jp.junshu.server.ledger.Ledger;
import jp.junshu.server.time.MachineClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who of the ward is whom in its directory. One identity is one person's, and a person has one; it
 * is written down by an administrator and never guessed from a name or a mail address.
 */
@Service
public class DirectoryBindings {

  /** What a subject may be (OpenID Connect Core 1.0, section 2). */
  private static final Pattern SUBJECT = Pattern.compile("[\\x21-\\x7e]{1,255}");

  private final DirectoryRepository repository;
  private final DirectoryProperties properties;
  private final Alarms alarms;
  private final Ways ways;
  private final AttemptKey key;
  private final SystemWork system;
  private final Ledger ledger;
  private final MachineClock clock;

  DirectoryBindings(
      DirectoryRepository repository,
      DirectoryProperties properties,
      Alarms alarms,
      Ways ways,
      AttemptKey key,
      SystemWork system,
      Ledger ledger,
      MachineClock clock) {
    this.repository = repository;
    this.properties = properties;
    this.alarms = alarms;
    this.ways = ways;
    this.key = key;
    this.system = system;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * An identity of the directory.
   *
   * @param issuer the provider that knows it
   * @param subject as the provider writes it
   * @param since when it was bound
   */
  public record Binding(String issuer, String subject, Instant since) {}

  /** What the person is bound to. Asked outside a transaction. */
  public Optional<Binding> of(PersonId person) {
    return system.call(() -> repository.of(person));
  }

  /** Whether a provider may name somebody so. */
  public static boolean fits(String subject) {
    return SUBJECT.matcher(subject).matches();
  }

  /** Whether the person acts for the ward today. Asked outside a transaction. */
  public boolean mayHaveOne(PersonId person) {
    return ways.of(person).stream().anyMatch(way -> way.actor().side() == Side.WARD);
  }

  /** Who is bound to that identity; in the system's transaction. */
  Optional<PersonId> person(DirectoryProof proof) {
    return repository.person(proof.issuer(), proof.subject());
  }

  /**
   * Binds the person to that identity of the directory there is, and tells them and the
   * administrators; in the caller's transaction.
   *
   * @throws DirectoryTaken if the person has one, or it is another's
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void bind(PersonActor by, PersonId person, String subject) {
    var issuer = properties.issuer();
    if (!repository.bind(person, issuer, subject, by.person(), clock.instant())) {
      throw new DirectoryTaken();
    }
    ledger.record(by, new DirectoryBound(person, digest(issuer, subject)));
    alarms.raise(Alarm.Kind.DIRECTORY_BOUND, person);
  }

  /**
   * Ends what the person is bound to, if anything; in the caller's transaction. Sessions are ended
   * after it.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void end(Actor by, PersonId person) {
    repository
        .of(person)
        .filter(_ -> repository.end(person, clock.instant()))
        .ifPresent(
            was ->
                ledger.record(
                    by, new DirectoryUnbound(person, digest(was.issuer(), was.subject()))));
  }

  private String digest(String issuer, String subject) {
    return HexFormat.of().formatHex(key.digest("directory", issuer, subject));
  }
}
