package jp.junshu.server.afterwards;

import static jp.junshu.server.afterwards.StandingDuty.here;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.id.AssetId;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.assets.Asset;
import jp.junshu.server.assets.AssetPart;
import jp.junshu.server.assets.Custody;
import jp.junshu.server.assets.Movement;
import jp.junshu.server.time.BusinessClock;

/** The items that bind the contractor on a day: as known then, and as told of that day later. */
@Clause({"7", "2.3"})
final class HeldItems {

  private final ContractFile file;
  private final List<Asset> knownItems;
  private final Instant end;

  HeldItems(ContractFile file, LocalDate day) {
    this.file = file;
    this.knownItems = file.knownOn(day).items();
    this.end = ContractFile.endOf(day);
  }

  Standing standing() {
    return new Standing(
        known().filter(custody -> custody.left() > 0).map(this::settle).toList(),
        file.assets().assets().stream().flatMap(asset -> later(asset).stream()).toList());
  }

  /** What was on the register, and told, by then. */
  private Stream<Custody> known() {
    var then = file.assets().on(end);
    return knownItems.stream().flatMap(asset -> then.custody(asset.id()).stream());
  }

  private StandingDuty settle(Custody custody) {
    var registered = file.registered(custody.asset());
    return duty(custody, "settle", registered, "held");
  }

  /** What was told of that day only later, if it makes a difference. */
  private Optional<StandingDuty> later(Asset asset) {
    var custody = happened().custody(asset.id()).orElseThrow();
    boolean unregistered = file.registered(asset).filter(end::isBefore).isPresent();
    if (unregistered && custody.movements().isEmpty()) {
      return Optional.of(custody)
          .filter(each -> each.left() > 0)
          .map(each -> duty(each, "settle-unsure", file.registered(asset), "registered-later"));
    }
    return custody.left() == knownLeft(asset.id())
        ? Optional.empty()
        : Optional.of(duty(custody, "settle-later", toldLast(custody), "told-later"));
  }

  private long knownLeft(AssetId asset) {
    return known()
        .filter(custody -> custody.asset().id().equals(asset))
        .mapToLong(Custody::left)
        .sum();
  }

  /** Everything that happened by the end of the day, whenever it was told. */
  private AssetPart happened() {
    var all = file.assets();
    var by = all.movements().stream().filter(m -> !m.happenedAt().isAfter(end)).toList();
    return new AssetPart(all.contract(), all.assets(), by, all.methods(), all.takeouts());
  }

  private Optional<Instant> toldLast(Custody custody) {
    var told =
        custody.movements().stream()
            .flatMap(m -> Stream.concat(Stream.of(m.told().at()), m.settledAt().stream()));
    return Stream.concat(told, file.registered(custody.asset()).stream())
        .max(Comparator.naturalOrder());
  }

  private StandingDuty duty(
      Custody custody, String code, Optional<Instant> recorded, String because) {
    var asset = custody.asset();
    return StandingDuty.of(
        file,
        "2.3",
        code,
        code.equals("settle-unsure") ? Optional.empty() : came(custody),
        recorded,
        because,
        List.of(asset.label(), String.valueOf(custody.left())),
        here(file, "/assets/" + asset.id()));
  }

  /** The day of its first hand-over; without one it is held from the register on. */
  private Optional<LocalDate> came(Custody custody) {
    return custody.movements().stream()
        .map(Movement::happenedAt)
        .min(Comparator.naturalOrder())
        .or(() -> file.registered(custody.asset()))
        .map(at -> LocalDate.ofInstant(at, BusinessClock.JST));
  }
}
