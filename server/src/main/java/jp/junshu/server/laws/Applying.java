package jp.junshu.server.laws;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.junshu.core.id.AssetId;
import jp.junshu.server.assets.Asset;
import jp.junshu.server.assets.AssetPart;
import jp.junshu.server.chain.Employment;
import jp.junshu.server.chain.Engagement;
import jp.junshu.server.contracts.ContractPart;
import jp.junshu.server.laws.LawsPart.Known;

/**
 * A law that applies, the fact that makes it, and since when that is known. What nobody told of
 * makes nothing apply.
 */
record Applying(Law law, LawFact fact, Instant since) {

  /** Work on systems; what is only done at the ward's screens (4.1) is none. */
  private static final List<String> SYSTEMS = List.of("4.2", "4.3");

  /**
   * The laws of a contract.
   *
   * @param entered when an item was entered into the register
   */
  static List<Applying> of(
      ContractPart contract, AssetPart assets, LawsPart laws, Function<AssetId, Instant> entered) {
    var known =
        Stream.of(
                laws.known().stream(),
                scopes(contract),
                dispatched(contract),
                personal(assets, entered))
            .flatMap(each -> each)
            .toList();
    return Stream.of(Law.values()).flatMap(law -> first(law, known).stream()).toList();
  }

  private static Optional<Applying> first(Law law, List<Known> known) {
    return known.stream()
        .filter(each -> law.followsFrom(each.fact()))
        .min(Comparator.comparing(Known::since).thenComparing(Known::fact))
        .map(each -> new Applying(law, each.fact(), each.since()));
  }

  private static Stream<Known> scopes(ContractPart contract) {
    return contract.scopes().stream()
        .filter(scope -> scope.applies() && SYSTEMS.contains(scope.section()))
        .flatMap(scope -> scope.decidedAt().stream())
        .map(at -> new Known(LawFact.SYSTEMS, at));
  }

  /** Somebody dispatched who has or will have a place; since its first day. */
  private static Stream<Known> dispatched(ContractPart contract) {
    return contract.roster().assignments().stream()
        .filter(place -> place.engagement().filter(Applying::dispatched).isPresent())
        .map(place -> new Known(LawFact.DISPATCH, LawStanding.start(place.begins())));
  }

  private static boolean dispatched(Engagement engagement) {
    return engagement.employment() == Employment.DISPATCHED;
  }

  private static Stream<Known> personal(AssetPart assets, Function<AssetId, Instant> entered) {
    return assets.assets().stream()
        .filter(Asset::personal)
        .map(asset -> new Known(LawFact.PERSONAL_INFORMATION, entered.apply(asset.id())));
  }
}
