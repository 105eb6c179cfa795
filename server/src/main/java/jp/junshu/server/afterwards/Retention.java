package jp.junshu.server.afterwards;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.junshu.server.contracts.Contract;
import jp.junshu.server.time.BusinessClock;

/**
 * How the records of one contract are kept, and what was decided of them: a snapshot.
 *
 * @param said the classes the ward set, by kind of records
 * @param disposals the oldest first, drafts too
 * @param holds the oldest first
 * @param carriedOut the disposals that were carried out
 */
public record Retention(
    Contract contract,
    Map<Records, Kept> said,
    List<Disposal> disposals,
    List<LegalHold> holds,
    List<CarriedOut> carriedOut) {

  public Retention {
    said = Map.copyOf(said);
    disposals = List.copyOf(disposals);
    holds = List.copyOf(holds);
    carriedOut = List.copyOf(carriedOut);
  }

  /** The class of these records. */
  public Kept kept(Records records) {
    return said.getOrDefault(records, records.usually());
  }

  /** The first day of keeping: none before the work is confirmed as completed. */
  public Optional<LocalDate> start() {
    return contract.completedAt().map(at -> Kept.start(LocalDate.ofInstant(at, BusinessClock.JST)));
  }

  /** The last day of keeping, by class or by the last decision to keep longer, if that is later. */
  public Optional<LocalDate> lastDay(Records records) {
    var byClass = start().flatMap(kept(records)::lastDay);
    var longer =
        decided(records).stream()
            .flatMap(each -> each.keepUntil().stream())
            .max(LocalDate::compareTo);
    return byClass.map(last -> longer.filter(last::isBefore).orElse(last));
  }

  /** Whether their time has run on that day. */
  public boolean over(Records records, LocalDate day) {
    return lastDay(records).filter(day::isAfter).isPresent();
  }

  /** Whether it was decided that they are disposed of. */
  public boolean disposed(Records records) {
    return disposal(records).isPresent();
  }

  /** The decision to dispose of them, if there is one. */
  public Optional<Disposal> disposal(Records records) {
    return decided(records).stream()
        .filter(each -> each.outcome() == Disposal.Outcome.DISPOSE)
        .findFirst();
  }

  /** What stands in the way of erasing them on that day; nothing if it can be done. */
  public Set<ErasureHurdle> hurdles(Records records, LocalDate day) {
    boolean fileFirst = records == Records.FILE || carriedOut(Records.FILE).isPresent();
    var found = EnumSet.noneOf(ErasureHurdle.class);
    found.addAll(unless(disposed(records), ErasureHurdle.NOT_DECIDED));
    found.addAll(unless(carriedOut(records).isEmpty(), ErasureHurdle.ERASED));
    found.addAll(unless(over(records, day), ErasureHurdle.BEFORE_TIME));
    found.addAll(unless(fileFirst, ErasureHurdle.FILE_FIRST));
    found.addAll(unless(hold().isEmpty(), ErasureHurdle.HELD));
    return found;
  }

  private static Set<ErasureHurdle> unless(boolean holds, ErasureHurdle hurdle) {
    return holds ? Set.of() : Set.of(hurdle);
  }

  /** How their disposal was carried out, if it was. */
  public Optional<CarriedOut> carriedOut(Records records) {
    return carriedOut.stream().filter(each -> each.records() == records).findFirst();
  }

  /** The draft that waits for its decision. */
  public Optional<Disposal> draft(Records records) {
    return of(records).stream().filter(each -> each.decidedAt().isEmpty()).findFirst();
  }

  /** What was decided of them, the oldest first. */
  public List<Disposal> decided(Records records) {
    return of(records).stream().filter(each -> each.decidedAt().isPresent()).toList();
  }

  private List<Disposal> of(Records records) {
    return disposals.stream().filter(each -> each.records() == records).toList();
  }

  /** What stands in the way of any disposal. */
  public Optional<LegalHold> hold() {
    return holds.stream().filter(LegalHold::blocks).findFirst();
  }
}
