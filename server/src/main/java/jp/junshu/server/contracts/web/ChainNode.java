package jp.junshu.server.contracts.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.TierId;
import jp.junshu.core.policy.Side;
import jp.junshu.server.chain.Chain;
import jp.junshu.server.chain.Consent;
import jp.junshu.server.chain.Engagement;
import jp.junshu.server.chain.Tier;
import jp.junshu.server.contracts.Assignment;
import jp.junshu.server.contracts.ContractPart;

/**
 * A company with whom it directs and whom it entrusts, at a moment.
 *
 * @param tier empty for the contractor itself
 * @param state how its consent stands then; empty for the contractor
 * @param consent the one that counts then; empty where none was given yet, and for the contractor
 * @param brokenAbove whether the chain is broken above it, whatever its own consent
 * @param endedBy who ended that consent, by name; empty while nobody did
 * @param denied places of those who said that their employer is another
 * @param people under its orders that day
 */
public record ChainNode(
    Optional<Tier> tier,
    String firm,
    int depth,
    Optional<Consent.State> state,
    Optional<Consent> consent,
    boolean brokenAbove,
    String endedBy,
    List<Assignment> people,
    Set<AssignmentId> denied,
    List<ChainNode> below) {

  /**
   * The whole tree, the contractor at the top; tiers nobody had consented to by then are left out.
   */
  static ChainNode of(ContractPart part, Instant at) {
    var chain = part.roster().engagements().chain();
    return new ChainNode(
        Optional.empty(),
        part.contract().head().contractorName(),
        1,
        Optional.empty(),
        Optional.empty(),
        false,
        "",
        people(part, Optional.empty(), at),
        denied(part),
        below(part, chain, Optional.empty(), 2, false, at));
  }

  /**
   * What whoever reaches these tiers sees of the tree: each of them that no other of them entrusts,
   * with everybody below. What is above says only whether they stand.
   */
  static List<ChainNode> within(ContractPart part, Set<TierId> tiers, Instant at) {
    var chain = part.roster().engagements().chain();
    return chain.tiers().stream()
        .filter(tier -> tiers.contains(tier.id()))
        .filter(tier -> tier.parent().filter(tiers::contains).isEmpty())
        .filter(tier -> tier.consents().stream().anyMatch(each -> !each.at().isAfter(at)))
        .map(
            tier ->
                node(part, chain, tier, chain.depth(tier.id()), brokenAbove(chain, tier, at), at))
        .toList();
  }

  private static boolean brokenAbove(Chain chain, Tier tier, Instant at) {
    return tier.parent().flatMap(parent -> chain.broken(parent, at)).isPresent();
  }

  private static List<ChainNode> below(
      ContractPart part,
      Chain chain,
      Optional<TierId> parent,
      int depth,
      boolean broken,
      Instant at) {
    return chain.below(parent).stream()
        .filter(tier -> tier.consents().stream().anyMatch(each -> !each.at().isAfter(at)))
        .map(tier -> node(part, chain, tier, depth, broken, at))
        .toList();
  }

  private static ChainNode node(
      ContractPart part, Chain chain, Tier tier, int depth, boolean broken, Instant at) {
    var state = Chain.state(tier, at);
    var consent =
        tier.consents().stream()
            .filter(each -> !each.at().isAfter(at))
            .reduce((first, next) -> first.state(at) == Consent.State.STANDS ? first : next);
    return new ChainNode(
        Optional.of(tier),
        tier.firm(),
        depth,
        Optional.of(state),
        consent,
        broken,
        consent.flatMap(Consent::ended).flatMap(end -> part.roster().nameOf(end.by())).orElse(""),
        people(part, Optional.of(tier.id()), at),
        denied(part),
        below(
            part,
            chain,
            Optional.of(tier.id()),
            depth + 1,
            broken || state != Consent.State.STANDS,
            at));
  }

  private static List<Assignment> people(
      ContractPart part, Optional<TierId> directedBy, Instant at) {
    return part.roster().at(at).stream()
        .filter(a -> a.role().side() == Side.CONTRACTOR)
        .filter(a -> a.engagement().flatMap(Engagement::directedBy).equals(directedBy))
        .toList();
  }

  private static Set<AssignmentId> denied(ContractPart part) {
    return part.roster().assignments().stream()
        .map(Assignment::id)
        .filter(id -> part.roster().engagements().denied(id).isPresent())
        .collect(Collectors.toSet());
  }

  /** Whether nobody of it may act any more: something on its way lapsed or was ended. */
  public boolean broken() {
    return !stands() && !state.equals(Optional.of(Consent.State.TO_COME));
  }

  /** Whether its people may act: it stands and so does everybody above. */
  public boolean stands() {
    return !brokenAbove && state.map(Consent.State.STANDS::equals).orElse(true);
  }

  /** Everybody in it and below. */
  public int everybody() {
    return people.size() + below.stream().mapToInt(ChainNode::everybody).sum();
  }
}
