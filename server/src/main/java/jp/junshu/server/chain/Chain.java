package jp.junshu.server.chain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.TierId;

/**
 * All tiers of a contract, those of the past too. A tier stands while its own consent does and that
 * of everybody above it; what breaks above breaks everything below at once. An immutable snapshot.
 */
public record Chain(ContractId contract, List<Tier> tiers) {

  public Chain {
    tiers = List.copyOf(tiers);
  }

  /** Nobody is entrusted with anything. */
  public static Chain none(ContractId contract) {
    return new Chain(contract, List.of());
  }

  /** The tier with that id. */
  public Optional<Tier> find(TierId id) {
    return tiers.stream().filter(tier -> tier.id().equals(id)).findFirst();
  }

  /** Whom a tier entrusts, or the contractor itself where none is given. */
  public List<Tier> below(Optional<TierId> tier) {
    return tiers.stream().filter(each -> each.parent().equals(tier)).toList();
  }

  /** From the company the contractor entrusts down to the tier itself. */
  public List<Tier> path(TierId id) {
    var path = new ArrayList<Tier>();
    for (var at = find(id); at.isPresent(); at = at.get().parent().flatMap(this::find)) {
      path.addFirst(at.get());
    }
    return List.copyOf(path);
  }

  /** 2 for whom the contractor entrusts, 3 for the next. */
  public int depth(TierId id) {
    return path(id).size() + 1;
  }

  /**
   * Where the way from the contractor to a tier is broken at a moment; empty while it stands.
   *
   * @param tier the highest that has no standing consent
   * @param state what became of its consent
   */
  public record Broken(Tier tier, Consent.State state) {}

  /** The highest tier on the way that does not stand then. */
  public Optional<Broken> broken(TierId id, Instant moment) {
    return path(id).stream()
        .map(tier -> new Broken(tier, state(tier, moment)))
        .filter(each -> each.state() != Consent.State.STANDS)
        .findFirst();
  }

  /** Whether it will stand by what is granted: nothing on its way is over then, only to come. */
  public boolean comes(TierId id, Instant moment) {
    return broken(id, moment).filter(each -> each.state() == Consent.State.TO_COME).isPresent()
        && path(id).stream()
            .map(tier -> state(tier, moment))
            .allMatch(state -> state == Consent.State.TO_COME || state == Consent.State.STANDS);
  }

  /** Whether the tier and everybody above it stand then; false for one that is not here. */
  public boolean stands(TierId id, Instant moment) {
    return find(id).isPresent() && broken(id, moment).isEmpty();
  }

  /** What became of a tier's own consents, whatever is above: one that stands counts. */
  public static Consent.State state(Tier tier, Instant moment) {
    return tier.consents().stream()
        .map(consent -> consent.state(moment))
        .filter(state -> state == Consent.State.STANDS)
        .findFirst()
        .orElseGet(() -> last(tier, moment));
  }

  private static Consent.State last(Tier tier, Instant moment) {
    return tier.consents().stream()
        .filter(consent -> !consent.at().isAfter(moment))
        .max(Comparator.comparing(Consent::at))
        .map(consent -> consent.state(moment))
        .orElse(Consent.State.TO_COME);
  }

  /** The last day on which the tier can stand by what is granted now, all above considered. */
  public Optional<LocalDate> lastDay(TierId id) {
    return path(id).stream().map(tier -> tier.newest().until()).min(Comparator.naturalOrder());
  }
}
