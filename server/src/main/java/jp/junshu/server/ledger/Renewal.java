package jp.junshu.server.ledger;

import java.time.Instant;
import java.util.Optional;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.id.RenewalId;
import jp.junshu.core.merkle.NoteAlgorithm;

/**
 * The act by which every log is signed again: drafted by one person, confirmed by another, then
 * carried out log by log.
 *
 * @param algorithm that every log is signed with when it is done
 * @param done when the last log was signed
 */
public record Renewal(
    RenewalId id,
    NoteAlgorithm algorithm,
    State state,
    By drafted,
    Optional<By> confirmed,
    Optional<Instant> done) {

  /** How far it has come. */
  public enum State {
    DRAFT,
    /** Logs are being signed. */
    CONFIRMED,
    /** A draft given up. */
    WITHDRAWN,
    DONE
  }

  /** Who did it, and when. */
  public record By(PersonId person, Instant at) {}
}
