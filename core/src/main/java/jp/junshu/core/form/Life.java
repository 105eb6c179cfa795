package jp.junshu.core.form;

import jp.junshu.core.id.PersonId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.policy.Side;

/**
 * Where a filing stands in the life of its kind. Each open state is a type that offers only its
 * lawful next steps.
 */
public sealed interface Life {

  /** What was filed. */
  Filed filed();

  /** The state's name as stored and as the messages call it ({@code state.<name>}). */
  State state();

  /** Names of all states of all lives. */
  enum State {
    FILED,
    SENT_BACK,
    GRANTED,
    REFUSED,
    WITHDRAWN,
    ENDED,
    RECEIVED,
    PROPOSED,
    AGREED,
    MADE,
    SUPERSEDED,
    KEPT,
    COUNTERSIGNED,
    /** Taken back by its own side, to correct it and file it again (引戻し). */
    TAKEN_BACK,
    /** Given by the ward, in force whether the other side signs or not (施行). */
    ISSUED,
    /** Given up by the ward, which had filed it; kept for ever with the reason (廃案). */
    ABANDONED;

    /** Whether somebody still has to do something with the filing. */
    public boolean waits() {
      return this == FILED || this == PROPOSED || this == KEPT;
    }

    /** Whether its own side has it in hand again, to file it anew. */
    public boolean back() {
      return this == SENT_BACK || this == TAKEN_BACK;
    }

    /** Whether somebody decided it, one way or the other, and it did not go back. */
    public boolean decided() {
      return switch (this) {
        case GRANTED, REFUSED, ENDED, RECEIVED, AGREED, SUPERSEDED, COUNTERSIGNED, ISSUED -> true;
        case FILED, PROPOSED, KEPT, SENT_BACK, WITHDRAWN, MADE, TAKEN_BACK, ABANDONED -> false;
      };
    }
  }

  /** Where nothing further can be done, or only by filing something new. */
  record Settled(Filed filed, State state) implements Life {}

  /** Back with the one who filed it, who may file it again. */
  record SentBack(Filed filed) implements Life {
    @Override
    public State state() {
      return State.SENT_BACK;
    }
  }

  /** An application that waits for its decision. */
  record ApplicationFiled(Filed filed) implements Life {
    @Override
    public State state() {
      return State.FILED;
    }

    public ApplicationGranted grant(PersonId decider, Hash seen) {
      filed.decidedBy(decider, seen);
      return new ApplicationGranted(filed);
    }

    public Settled refuse(PersonId decider, Hash seen) {
      filed.decidedBy(decider, seen);
      return new Settled(filed, State.REFUSED);
    }

    public SentBack sendBack(PersonId decider, Hash seen) {
      filed.decidedBy(decider, seen);
      return new SentBack(filed);
    }

    public Settled withdraw() {
      return new Settled(filed, State.WITHDRAWN);
    }
  }

  /** An application in force. */
  record ApplicationGranted(Filed filed) implements Life {
    @Override
    public State state() {
      return State.GRANTED;
    }

    public Settled end() {
      return new Settled(filed, State.ENDED);
    }
  }

  /** A report that waits to be received. */
  record ReportFiled(Filed filed) implements Life {
    @Override
    public State state() {
      return State.FILED;
    }

    public Settled receive(PersonId receiver, Hash seen) {
      filed.decidedBy(receiver, seen);
      return new Settled(filed, State.RECEIVED);
    }

    public SentBack sendBack(PersonId receiver, Hash seen) {
      filed.decidedBy(receiver, seen);
      return new SentBack(filed);
    }
  }

  /** An agreement that one side proposed. */
  record AgreementProposed(Filed filed) implements Life {
    @Override
    public State state() {
      return State.PROPOSED;
    }

    /** The other side agrees; the same side cannot agree with itself. */
    public Settled agree(PersonId other, Side side, Hash seen) {
      filed.decidedBy(other, seen);
      if (side == filed.side()) {
        throw new SelfApproval(other);
      }
      return new Settled(filed, State.AGREED);
    }

    public SentBack sendBack(PersonId other, Hash seen) {
      filed.decidedBy(other, seen);
      return new SentBack(filed);
    }

    public Settled withdraw() {
      return new Settled(filed, State.WITHDRAWN);
    }
  }

  /** A record kept by one side that the other still has to countersign. */
  record RecordKept(Filed filed) implements Life {
    @Override
    public State state() {
      return State.KEPT;
    }

    /** The other side signs too. */
    public Settled countersign(PersonId other, Side side, Hash seen) {
      filed.decidedBy(other, seen);
      if (side == filed.side()) {
        throw new SelfApproval(other);
      }
      return new Settled(filed, State.COUNTERSIGNED);
    }

    public SentBack sendBack(PersonId other, Hash seen) {
      filed.decidedBy(other, seen);
      return new SentBack(filed);
    }
  }

  /** A notice that the ward drafted and has not issued yet. */
  record NoticeDrafted(Filed filed) implements Life {
    @Override
    public State state() {
      return State.FILED;
    }

    /** It is in force from now on. */
    public Settled issue(PersonId issuer, Hash seen) {
      filed.decidedBy(issuer, seen);
      return new Settled(filed, State.ISSUED);
    }

    public SentBack sendBack(PersonId issuer, Hash seen) {
      filed.decidedBy(issuer, seen);
      return new SentBack(filed);
    }
  }
}
