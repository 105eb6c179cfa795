package jp.junshu.server.routes;

/** Contracts that differ in whose they are: each of another section of the ward. */
enum Place {
  /** Where whoever asks from within has a place. */
  HOME(Firm.MINATO),
  /** Another contract with the same contractor, with nobody from {@link #HOME}. */
  NEXT(Firm.MINATO),
  /** Of another contractor of the ward. */
  SISTER(Firm.KONAN),
  /** Of a third one. */
  FAR(Firm.HOJO);

  /** The organizations. */
  enum Firm {
    NONE,
    WARD,
    MINATO,
    KONAN,
    HOJO
  }

  private final Firm contractor;

  Place(Firm contractor) {
    this.contractor = contractor;
  }

  Firm contractor() {
    return contractor;
  }
}
