package jp.junshu.server.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.id.PasskeyId;
import jp.junshu.core.id.PersonId;
import jp.junshu.server.ledger.Ledger;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.stereotype.Service;

/**
 * Passkeys (WebAuthn): kept on a person's device, which asks for their finger, face or code before
 * it signs. So one counts as both factors. Each is asked for once by a challenge in the session.
 */
@Service
public class Passkeys {

  private final PasskeyRepository repository;
  private final PasskeyCeremonies ceremonies;
  private final Ways ways;
  private final SystemWork system;
  private final Ledger ledger;

  Passkeys(
      PasskeyRepository repository,
      PasskeyCeremonies ceremonies,
      Ways ways,
      SystemWork system,
      Ledger ledger) {
    this.repository = repository;
    this.ceremonies = ceremonies;
    this.ways = ways;
    this.system = system;
    this.ledger = ledger;
  }

  /** A passkey as its person sees it. */
  public record Passkey(PasskeyId id, String label, Instant made, Instant used) {}

  /** Those of a person, oldest first. Asked outside a transaction. */
  public List<Passkey> of(PersonId person) {
    return system.call(() -> repository.of(person));
  }

  /** What the device is asked for to make one; empty where none can be made. */
  public Optional<String> creation(HttpServletRequest request) {
    return ceremonies.beginCreation(request);
  }

  /** What the device is asked for to show one, of whoever is signed in or of anybody. */
  public Optional<String> showing(HttpServletRequest request) {
    return ceremonies.beginShowing(request);
  }

  /** Takes what the device answered as a new passkey of that person; false if it is none. */
  public boolean register(
      PersonId person, String answer, String label, HttpServletRequest request) {
    return ceremonies
        .tried(() -> system.call(() -> registered(person, answer, label, request)))
        .isPresent();
  }

  private Optional<PasskeyId> registered(
      PersonId person, String answer, String label, HttpServletRequest request) {
    var made = ceremonies.created(request, answer, label);
    if (made.filter(key -> !isOf(person, key)).isPresent()) {
      throw new IllegalStateException("made for somebody else");
    }
    var id = made.map(key -> repository.id(key.getCredentialId()));
    id.ifPresent(key -> ledger.record(ways.actor(person), new PasskeyRegistered(person, key)));
    return id;
  }

  private static boolean isOf(PersonId person, CredentialRecord key) {
    return PasskeyUsers.person(key.getUserEntityUserId()).equals(person);
  }

  /** Whose passkey the device has shown; empty if it has shown none of ours. */
  Optional<PersonId> shown(String answer, HttpServletRequest request) {
    return ceremonies.tried(() -> system.call(() -> ceremonies.shown(request, answer)));
  }

  /** The person calls it that from now on; false if they have none such. */
  public boolean name(PersonId person, PasskeyId id, String label) {
    return system.call(() -> repository.name(person, id, label));
  }

  /** It opens nothing any more; false if the person has none such. */
  public boolean remove(PersonId person, PasskeyId id) {
    return system.call(
        () -> {
          boolean removed = repository.remove(person, id);
          if (removed) {
            ledger.record(ways.actor(person), new PasskeyRemoved(person, id));
          }
          return removed;
        });
  }
}
