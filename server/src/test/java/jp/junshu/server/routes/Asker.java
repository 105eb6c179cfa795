package jp.junshu.server.routes;

import java.util.Optional;
import jp.junshu.server.routes.Place.Firm;

/** Who asks, in the order of the columns of the table of isolation. */
enum Asker {
  ANYONE(Firm.NONE),
  ADMINISTRATOR(Firm.WARD),
  CLERK(Firm.WARD, Place.HOME),
  OTHER_CLERK(Firm.WARD, Place.NEXT),
  HEAD(Firm.WARD, Place.HOME),
  AUDITOR(Firm.WARD),
  MANAGER(Firm.MINATO, Place.HOME),
  CUSTODIAN(Firm.MINATO, Place.HOME),
  WORKER(Firm.MINATO, Place.HOME),
  /** A worker whom a subcontractor directs. */
  TIER_WORKER(Firm.MINATO, Place.HOME),
  /** A worker whose place ended. */
  LEAVER(Firm.MINATO, Place.HOME),
  SISTER_WORKER(Firm.KONAN, Place.SISTER),
  STRANGER(Firm.HOJO, Place.FAR),
  CLIENT(Firm.MINATO, Place.HOME),
  OTHER_CLIENT(Firm.HOJO, Place.FAR);

  private final Firm firm;
  private final Optional<Place> stands;

  Asker(Firm firm) {
    this.firm = firm;
    this.stands = Optional.empty();
  }

  Asker(Firm firm, Place stands) {
    this.firm = firm;
    this.stands = Optional.of(stands);
  }

  boolean isProgram() {
    return this == CLIENT || this == OTHER_CLIENT;
  }

  /** How whoever asks stands to a contract. */
  Relation to(Place place) {
    if (stands.filter(place::equals).isPresent()) {
      return this == LEAVER ? Relation.LEFT : Relation.OWN;
    }
    return firm == Firm.WARD || firm == place.contractor() ? Relation.SIDE : Relation.FOREIGN;
  }
}
