package jp.junshu.server.emergency;

import java.util.List;
import java.util.Optional;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.EnvelopeId;
import jp.junshu.server.identity.LongCodes;
import jp.junshu.server.ledger.Ledger;
import jp.junshu.server.time.BusinessClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Envelopes of the emergency account. Each of two people sees one half of the code, once: neither
 * can open it alone. Who may is asked by the caller, in whose transaction it takes part.
 */
@Service
public class Envelopes {

  private final EnvelopeRepository repository;
  private final LongCodes codes;
  private final Ledger ledger;
  private final BusinessClock clock;

  Envelopes(EnvelopeRepository repository, LongCodes codes, Ledger ledger, BusinessClock clock) {
    this.repository = repository;
    this.codes = codes;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Half of a code, seen now and never again. */
  public record Half(EnvelopeId envelope, long number, boolean first, String code) {}

  /** Makes one; it opens nothing until somebody else has confirmed it. */
  @Transactional
  public Half prepare(PersonActor by) {
    var id = EnvelopeId.random();
    var code = codes.make();
    var number = repository.insert(id, digest(true, code), by.person(), clock.instant());
    ledger.record(by, new EmergencyFacts.Prepared(id, number));
    return new Half(id, number, true, code);
  }

  /**
   * Makes the second half; from now on it can be broken.
   *
   * @throws EnvelopeMoved if somebody did before, or it is out of use
   */
  @Transactional
  public Half confirm(PersonActor by, EnvelopeId id) {
    var code = codes.make();
    if (!repository.confirm(id, digest(false, code), by.person(), clock.instant())) {
      throw new EnvelopeMoved();
    }
    var number = find(id).orElseThrow().number();
    ledger.record(by, new EmergencyFacts.Confirmed(id, number));
    return new Half(id, number, false, code);
  }

  /**
   * Takes one out of use that was not broken: lost, or seen by somebody.
   *
   * @throws EnvelopeMoved if it was broken or out of use before
   */
  @Transactional
  public void makeVoid(PersonActor by, EnvelopeId id) {
    if (!repository.makeVoid(id, by.person(), clock.instant())) {
      throw new EnvelopeMoved();
    }
    ledger.record(by, new EmergencyFacts.Voided(id, find(id).orElseThrow().number()));
  }

  /** The newest first. */
  @Transactional(readOnly = true)
  public List<Envelope> all() {
    return repository.all();
  }

  @Transactional(readOnly = true)
  public Optional<Envelope> find(EnvelopeId id) {
    return repository.all().stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /** Breaks it, in the caller's transaction; empty if that is not its code, or it is not whole. */
  Optional<EnvelopeId> breakOpen(long number, String first, String second) {
    return repository.breakOpen(
        number, digest(true, first), digest(false, second), clock.instant());
  }

  private byte[] digest(boolean first, String code) {
    return codes.digest(first ? "emergency, first half" : "emergency, second half", code);
  }
}
