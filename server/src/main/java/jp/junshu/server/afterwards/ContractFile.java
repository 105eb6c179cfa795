package jp.junshu.server.afterwards;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.junshu.core.id.AssetId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.policy.Side;
import jp.junshu.server.assets.Asset;
import jp.junshu.server.assets.AssetPart;
import jp.junshu.server.contracts.Assignment;
import jp.junshu.server.contracts.CompanyTurn;
import jp.junshu.server.contracts.ContractPart;
import jp.junshu.server.contracts.Pledge;
import jp.junshu.server.contracts.Recorded;
import jp.junshu.server.time.BusinessClock;

/**
 * The facts of one contract from which it follows what still binds whom: a snapshot.
 *
 * @param recorded when its facts were recorded
 * @param registered when each item was put on the register
 * @param erased when the contract's file was erased, if it was
 * @param asOf what was recorded after that moment is as not there
 */
public record ContractFile(
    ContractPart part,
    List<Pledge> pledges,
    AssetPart assets,
    Recorded recorded,
    Map<AssetId, Instant> registered,
    Optional<Instant> erased,
    Instant asOf) {

  public ContractFile {
    pledges = List.copyOf(pledges);
    registered = Map.copyOf(registered);
  }

  /** The same as it was known at the end of a day. */
  ContractFile knownOn(LocalDate day) {
    return new ContractFile(part, pledges, assets, recorded, registered, erased, endOf(day));
  }

  /** The last moment of a day, in Japan. */
  static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(BusinessClock.JST).toInstant().minusNanos(1);
  }

  /** Every place of the contractor's side that had begun by that day, whether it ended or not. */
  public List<Assignment> begunBy(LocalDate day) {
    return part.roster().assignments().stream()
        .filter(place -> place.role().side() == Side.CONTRACTOR)
        .filter(place -> !place.begins().isAfter(day))
        .filter(place -> there(given(place)))
        .toList();
  }

  /** When a place was recorded, if that was kept. */
  public Optional<Instant> given(Assignment place) {
    return Optional.ofNullable(recorded.places().get(place.id()));
  }

  /** When somebody was named for the remainder; empty for who was not, or not yet. */
  Optional<Instant> named(Assignment place) {
    return Optional.ofNullable(recorded.named().get(place.id())).filter(at -> !at.isAfter(asOf));
  }

  /** Whether the contract's file was opened. */
  boolean opened() {
    return there(recorded.file());
  }

  /** The last day of performance. */
  LocalDate ends() {
    return recorded.ends(part.contract(), asOf);
  }

  /** What closed the company by that day. */
  Optional<CompanyTurn> closed(LocalDate day) {
    return part.contract().closed(day).filter(turn -> !turn.shownFrom().isAfter(asOf));
  }

  /** The items that were on the register. */
  List<Asset> items() {
    return assets.assets().stream().filter(asset -> there(registered(asset))).toList();
  }

  /** When an item was put on the register, if that can be seen. */
  Optional<Instant> registered(Asset asset) {
    return Optional.ofNullable(registered.get(asset.id()));
  }

  /** The pledge of somebody that was given by that day. */
  Optional<Pledge> pledge(PersonId person, LocalDate day) {
    return pledges.stream()
        .filter(pledge -> pledge.person().equals(person))
        .filter(pledge -> !since(pledge).isAfter(day))
        .findFirst();
  }

  /** The day of a pledge, which is when it was recorded too. */
  static LocalDate since(Pledge pledge) {
    return LocalDate.ofInstant(pledge.since(), BusinessClock.JST);
  }

  /** Whether nothing remained by that day. */
  boolean completedBy(LocalDate day) {
    return part.contract()
        .completedAt()
        .map(at -> LocalDate.ofInstant(at, BusinessClock.JST))
        .filter(completed -> !completed.isAfter(day))
        .isPresent();
  }

  /** What nobody kept the moment of counts as there: that is said, not guessed. */
  private boolean there(Optional<Instant> at) {
    return at.filter(asOf::isBefore).isEmpty();
  }
}
