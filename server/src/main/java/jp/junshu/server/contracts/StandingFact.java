package jp.junshu.server.contracts;

import java.time.Instant;
import jp.junshu.core.id.PersonId;

/** Something a person did that lets them act on a contract. */
record StandingFact(PersonId person, Kind kind, Instant since) {

  enum Kind {
    /** 誓約 (1-②). */
    PLEDGED,
    /** 遵守事項の受領確認 (1-①). */
    ACKNOWLEDGED
  }
}
