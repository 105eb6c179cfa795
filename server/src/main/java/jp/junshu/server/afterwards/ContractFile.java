package jp.junshu.server.afterwards;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.policy.Side;
import jp.junshu.server.assets.AssetPart;
import jp.junshu.server.contracts.Assignment;
import jp.junshu.server.contracts.ContractPart;
import jp.junshu.server.contracts.Pledge;
import jp.junshu.server.time.BusinessClock;

/** The facts of one contract from which it follows what still binds whom: a snapshot. */
public record ContractFile(ContractPart part, List<Pledge> pledges, AssetPart assets) {

  public ContractFile {
    pledges = List.copyOf(pledges);
  }

  /** Every place of the contractor's side that had begun by that day, whether it ended or not. */
  public List<Assignment> begunBy(LocalDate day) {
    return part.roster().assignments().stream()
        .filter(place -> place.role().side() == Side.CONTRACTOR)
        .filter(place -> !place.begins().isAfter(day))
        .toList();
  }

  /** The pledge of somebody that was given by that day. */
  Optional<Pledge> pledge(PersonId person, LocalDate day) {
    return pledges.stream()
        .filter(pledge -> pledge.person().equals(person))
        .filter(pledge -> !since(pledge).isAfter(day))
        .findFirst();
  }

  /** The day of a pledge. */
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
}
