package jp.junshu.server.afterwards;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.merkle.CanonicalJson;
import jp.junshu.core.merkle.Hash;

/**
 * What becomes of records whose time has run: drafted by one person, decided by another.
 *
 * @param keepUntil the last day of being kept longer; empty for a disposal
 */
public record Disposal(
    Records records,
    Outcome outcome,
    Optional<LocalDate> keepUntil,
    String reason,
    PersonId draftedBy,
    Optional<PersonId> decidedBy,
    Optional<Instant> decidedAt) {

  public Disposal {
    if (keepUntil.isPresent() != (outcome == Outcome.KEEP)) {
      throw new IllegalArgumentException("what is kept longer has a last day, and nothing else");
    }
  }

  /** What is decided. */
  public enum Outcome {
    DISPOSE,
    /** 延長. */
    KEEP
  }

  /** What a decision holds for. */
  public Hash digest() {
    var tree =
        Map.of(
            "records", records.name(),
            "outcome", outcome.name(),
            "until", keepUntil.map(LocalDate::toString).orElse(""),
            "reason", reason,
            "by", draftedBy.toString());
    return Hash.sha256(CanonicalJson.write(tree).getBytes(StandardCharsets.UTF_8));
  }
}
