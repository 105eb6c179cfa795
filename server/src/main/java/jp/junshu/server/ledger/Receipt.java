package jp.junshu.server.ledger;

import java.util.OptionalLong;

/**
 * How far an entry has come, and its proof once there is one. Nothing waits for the next level; a
 * page shows the one reached.
 *
 * @param index the entry's number in its log, from 0; empty before it has one
 * @param entry the entry's text, empty before it has a number
 * @param proof the {@code .tlog-proof} file with the entry itself in it, empty before it is
 *     published
 */
public record Receipt(Level level, OptionalLong index, String entry, String proof) {

  /** The levels, in order. */
  public enum Level {
    /** Committed with its act. */
    RECORDED,
    /** Numbered. */
    SEQUENCED,
    /** Under a signed checkpoint. */
    PUBLISHED
  }
}
