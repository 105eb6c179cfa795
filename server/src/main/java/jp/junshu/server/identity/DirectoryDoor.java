package jp.junshu.server.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.policy.Side;
import jp.junshu.server.identity.DirectoryNote.Sent;
import jp.junshu.server.identity.DirectoryNote.Shown;
import jp.junshu.server.identity.DirectoryRefused.Why;
import jp.junshu.server.identity.Halfway.Due;
import jp.junshu.server.identity.SignInProperties.Policy;
import jp.junshu.server.identity.SignInRepository.Origin;
import jp.junshu.server.identity.SignInRepository.Outcome;
import jp.junshu.server.time.MachineClock;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Service;

/**
 * Lets in, or on, whom the ward's directory names: somebody bound to it who acts for the ward
 * today, for the ward only. It counts as a password, and as both factors only if the token says so
 * in words the ward has set. A hundred refusals from one address close it for a while.
 */
@Service
public class DirectoryDoor {

  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final int FROM_ONE_ADDRESS = 100;

  private final StaffDirectory directory;
  private final DirectoryNotes notes;
  private final DirectoryBindings bindings;
  private final DirectoryProperties provider;
  private final Ways ways;
  private final Sessions sessions;
  private final SecondFactorRepository factors;
  private final SignInProperties properties;
  private final SignInRepository attempts;
  private final SystemWork system;
  private final AttemptKey key;
  private final MachineClock clock;

  DirectoryDoor(
      StaffDirectory directory,
      DirectoryNotes notes,
      DirectoryBindings bindings,
      DirectoryProperties provider,
      Ways ways,
      Sessions sessions,
      SecondFactorRepository factors,
      SignInProperties properties,
      SignInRepository attempts,
      SystemWork system,
      AttemptKey key,
      MachineClock clock) {
    this.directory = directory;
    this.notes = notes;
    this.bindings = bindings;
    this.provider = provider;
    this.ways = ways;
    this.sessions = sessions;
    this.factors = factors;
    this.properties = properties;
    this.attempts = attempts;
    this.system = system;
    this.key = key;
    this.clock = clock;
  }

  /**
   * How somebody came back.
   *
   * @param onward path of our own to which they go on
   * @param signedIn who is in or halfway in; empty if they were signed in and confirm something
   * @param note what their browser carries from now on; empty for nothing
   */
  public record Back(String onward, Optional<Authentication> signedIn, String note) {}

  /**
   * Takes what the directory sent back.
   *
   * @param note what the browser carried
   * @throws DirectoryRefused if it opens nothing
   */
  public Back back(String note, HttpServletRequest request, HttpServletResponse response) {
    var sent = notes.sent(note).orElseThrow(() -> new DirectoryRefused(Why.OVER));
    var origin = origin(request.getRemoteAddr());
    if (system.call(() -> mustWait(origin))) {
      throw new DirectoryRefused(Why.WAIT);
    }
    var since = clock.instant();
    try {
      var proof = directory.proof(sent, request);
      return sent.confirming()
          .map(who -> confirmed(sent, new PersonId(who), proof))
          .orElseGet(() -> entered(sent, proof, since, origin, request, response));
    } catch (DirectoryRefused refused) {
      if (refused.why() != Why.UNREACHABLE && refused.why() != Why.DECLINED) {
        keep(Outcome.REFUSED, Optional.empty(), origin);
      }
      throw refused;
    }
  }

  /** What that person, who is signed in, has shown at the directory just now. */
  public Optional<Shown> shown(PersonId person, String note) {
    return notes.shown(note).filter(shown -> shown.person().equals(person.value()));
  }

  private Back confirmed(Sent sent, PersonId who, DirectoryProof proof) {
    if (!system.call(() -> bindings.person(proof)).filter(who::equals).isPresent()) {
      throw new DirectoryRefused(Why.ANOTHER);
    }
    var asked = sent.at().minus(provider.clocks()).truncatedTo(ChronoUnit.SECONDS);
    if (proof.authenticatedAt().isBefore(asked)) {
      throw new DirectoryRefused(Why.NOT_FRESH);
    }
    var shown = new Shown(clock.instant(), who.value(), proof.authenticatedAt(), proof.strong());
    return new Back(sent.onward(), Optional.empty(), notes.write(shown));
  }

  private Back entered(
      Sent sent,
      DirectoryProof proof,
      Instant since,
      Origin origin,
      HttpServletRequest request,
      HttpServletResponse response) {
    var person =
        system
            .call(() -> bindings.person(proof))
            .orElseThrow(() -> new DirectoryRefused(Why.UNKNOWN, proof.subject(), null));
    var found = ways.of(person).stream().filter(way -> way.actor().side() == Side.WARD).toList();
    if (found.isEmpty()) {
      throw new DirectoryRefused(Why.ENDED);
    }
    var due = proof.strong() ? Optional.<Due>empty() : system.call(() -> due(person));
    keep(
        due.filter(Due.CODE::equals).isPresent() ? Outcome.PASSED : Outcome.ENTERED,
        person,
        origin);
    var factor = proof.strong() ? Factor.DIRECTORY_BOTH : Factor.DIRECTORY;
    var at = earlier(proof.authenticatedAt(), since);
    var signedIn = sessions.enter(found, since, List.of(factor.shown(at)), due, request, response);
    return new Back(sent.onward(), Optional.of(signedIn), "");
  }

  private Optional<Due> due(PersonId person) {
    if (factors.find(person).isPresent()) {
      return Optional.of(Due.CODE);
    }
    return properties.secondFactor() == Policy.REQUIRED
        ? Optional.of(Due.ENROLMENT)
        : Optional.empty();
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private void keep(Outcome outcome, PersonId person, Origin origin) {
    keep(outcome, Optional.of(person), origin);
  }

  private void keep(Outcome outcome, Optional<PersonId> person, Origin origin) {
    system.run(() -> attempts.insert(clock.instant(), outcome, person, origin));
  }

  private boolean mustWait(Origin origin) {
    var since = clock.instant().minus(WINDOW);
    return attempts.refusedFrom(origin.addressDigest(), since) >= FROM_ONE_ADDRESS;
  }

  private Origin origin(String address) {
    return new Origin(key.digest("directory", address), key.digest(address), address);
  }
}
