package jp.junshu.server.contracts;

import java.time.Instant;
import java.util.Optional;
import jp.junshu.core.id.EditionId;
import jp.junshu.core.id.PersonId;

/**
 * Something a person did that lets them act on a contract.
 *
 * @param edition of the rules that was acknowledged
 * @param understanding what the acknowledgement stands on, if questions were asked
 * @param way of a pledge; empty for those from before ways were told apart
 */
record StandingFact(
    PersonId person,
    Kind kind,
    Instant since,
    Optional<EditionId> edition,
    Optional<Understanding> understanding,
    Optional<PledgeWay> way) {

  enum Kind {
    /** 誓約 (1-②). */
    PLEDGED,
    /** 遵守事項の受領確認 (1-①). */
    ACKNOWLEDGED
  }

  static StandingFact pledged(PersonId person, Instant since) {
    return new StandingFact(
        person, Kind.PLEDGED, since, Optional.empty(), Optional.empty(), Optional.empty());
  }

  static StandingFact acknowledged(PersonId person, Instant since, EditionId edition) {
    return new StandingFact(
        person, Kind.ACKNOWLEDGED, since, Optional.of(edition), Optional.empty(), Optional.empty());
  }
}
