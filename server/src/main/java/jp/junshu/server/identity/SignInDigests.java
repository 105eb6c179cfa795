package jp.junshu.server.identity;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.junshu.core.gate.SystemActor;
import jp.junshu.core.merkle.CanonicalJson;
import jp.junshu.core.merkle.Hash;
import jp.junshu.server.ledger.Ledger;
import jp.junshu.server.time.MachineClock;
import org.springframework.stereotype.Component;

/**
 * Puts the digest of the sign-ins of every full hour into the ward's log: rows that only the system
 * sees, which from then on cannot be changed without a trace. An hour without any is passed over.
 */
@Component
class SignInDigests {

  /** Who signed in just before the hour has long been committed by then. */
  static final Duration SETTLED = Duration.ofMinutes(1);

  private static final SystemActor ACTOR = new SystemActor(SystemActor.Reason.CALENDAR);

  private final SystemWork system;
  private final SignInDigestRepository repository;
  private final Ledger ledger;
  private final MachineClock machine;

  SignInDigests(
      SystemWork system, SignInDigestRepository repository, Ledger ledger, MachineClock machine) {
    this.system = system;
    this.repository = repository;
    this.ledger = ledger;
    this.machine = machine;
  }

  /** Digests what is there up to the last full hour; empty if there is nothing new. */
  Optional<SignInsDigested> digest() {
    try {
      return system.call(this::digestInTransaction);
    } catch (TakenByAnother elsewhere) {
      return Optional.empty();
    }
  }

  private Optional<SignInsDigested> digestInTransaction() {
    var until = machine.instant().minus(SETTLED).truncatedTo(ChronoUnit.HOURS);
    var after = repository.last().orElse(Instant.EPOCH);
    var rows = repository.between(after, until);
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    var digested = new SignInsDigested(after, until, rows.size(), hash(rows));
    var entry = ledger.record(ACTOR, digested);
    if (!repository.take(digested, entry.id())) {
      throw new TakenByAnother();
    }
    return Optional.of(digested);
  }

  /** What rows hash to: SHA-256 of their canonical JSON. */
  static Hash hash(List<Map<String, Object>> rows) {
    return Hash.sha256(CanonicalJson.write(rows).getBytes(StandardCharsets.UTF_8));
  }

  /** Rolls the entry back: another node has recorded this interval. */
  private static final class TakenByAnother extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
