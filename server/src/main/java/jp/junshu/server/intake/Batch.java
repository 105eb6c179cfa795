package jp.junshu.server.intake;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.ImportId;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.merkle.Hash;

/**
 * A file that somebody handed in, and how far it came. Until a person confirms it its rows are
 * 移行・未確認: they are nothing to any duty, and can be undone.
 *
 * @param target code of what its rows are to become
 * @param source SHA-256 of the file
 * @param size of the file in bytes
 * @param language in which it was read: headings and choices are words
 * @param told what was read, or what is wrong
 * @param since when it came to its state
 * @param confirmed by whom and when
 */
public record Batch(
    ImportId id,
    ContractId contract,
    String target,
    String file,
    Hash source,
    long size,
    Locale language,
    State state,
    Told told,
    PersonId by,
    OrganizationId organization,
    Instant at,
    Instant since,
    Optional<Confirmed> confirmed) {

  /** How far it came. */
  public enum State {
    READING,
    REJECTED,
    READY,
    CONFIRMING,
    CONFIRMED,
    UNDONE;

    /** Whether the machine is at work on it. */
    public boolean busy() {
      return this == READING || this == CONFIRMING;
    }
  }

  /** Who confirmed it. */
  public record Confirmed(PersonId by, Instant at) {}

  /** Whether it can still be taken back. */
  public boolean undoable() {
    return state == State.READING || state == State.REJECTED || state == State.READY;
  }

  /** The key of one of its acts in the hand of whoever confirms: pressing twice is one act. */
  public ActKey key(int row, PersonActor actor) {
    var name = (id + ":" + row).getBytes(StandardCharsets.UTF_8);
    return ActKey.of(UUID.nameUUIDFromBytes(name).toString(), actor.person());
  }
}
