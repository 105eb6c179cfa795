package jp.junshu.server.assets;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.junshu.core.form.Life;
import jp.junshu.core.id.AssetId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.policy.Side;

/**
 * An item went one way: given, returned, disposed of or erased, as one row of a form tells it.
 *
 * @param happenedAt when it happened; when it was told stands in {@code told}
 * @param settledAt when the other side countersigned or received it; before that it ends nothing
 */
public record Movement(
    Told told,
    AssetId asset,
    Kind kind,
    long quantity,
    Instant happenedAt,
    Optional<Instant> settledAt,
    Terms terms,
    Proof proof) {

  /**
   * By which form it is told.
   *
   * @param number the receipt number
   * @param row counts from 0 within the filing
   */
  public record Told(
      FilingId filing,
      String number,
      int row,
      ContractId contract,
      Side by,
      Life.State state,
      Instant at) {

    /** The same before the other side said anything. */
    Told waiting() {
      return new Told(filing, number, row, contract, by, Life.State.FILED, at);
    }
  }

  /**
   * What goes with a hand-over.
   *
   * @param outside whether it will be used outside the ward's premises
   * @param returnDue until when it goes back
   */
  public record Terms(boolean outside, Optional<LocalDate> returnDue) {
    static final Terms NONE = new Terms(false, Optional.empty());
  }

  /**
   * What shows a disposal.
   *
   * @param usedElsewhere whether another report, of any contract, bears the same serial or
   *     certificate number
   */
  public record Proof(
      Optional<String> serialNo,
      Optional<String> certificateNo,
      Optional<Level> level,
      boolean witnessed,
      boolean usedElsewhere) {
    static final Proof NONE =
        new Proof(Optional.empty(), Optional.empty(), Optional.empty(), false, false);
  }

  /** Which way. */
  public enum Kind {
    GIVEN,
    RETURNED,
    DISPOSED,
    ERASED;

    /** Whether it ends what the contractor holds. */
    public boolean ends() {
      return this != GIVEN;
    }

    /** Whether a disposal report tells of it. */
    public boolean disposal() {
      return this == DISPOSED || this == ERASED;
    }

    /** The agreed means it carries out; a hand-over carries out none. */
    public Optional<Means> means() {
      return switch (this) {
        case GIVEN -> Optional.empty();
        case RETURNED -> Optional.of(Means.RETURN);
        case DISPOSED -> Optional.of(Means.DISPOSAL);
        case ERASED -> Optional.of(Means.ERASURE);
      };
    }
  }

  /** The same as it was known at a moment. */
  Movement on(Instant moment) {
    return settledAt.filter(moment::isBefore).isEmpty()
        ? this
        : new Movement(
            told.waiting(), asset, kind, quantity, happenedAt, Optional.empty(), terms, proof);
  }

  /** Whether both sides stand behind it. */
  public boolean settled() {
    return settledAt.isPresent();
  }

  /** Whether it waits for the other side. */
  public boolean open() {
    return told.state().waits();
  }
}
