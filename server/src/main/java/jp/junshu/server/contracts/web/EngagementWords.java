package jp.junshu.server.contracts.web;

import java.util.Optional;
import jp.junshu.server.chain.Chain;
import jp.junshu.server.chain.Engagement;
import jp.junshu.server.chain.Tier;
import jp.junshu.server.contracts.Assignment;
import jp.junshu.server.contracts.ContractPart;

/** By whom people are employed and directed, as lists of people say it. */
public record EngagementWords(String contractor, Chain chain) {

  static EngagementWords of(ContractPart part) {
    return new EngagementWords(
        part.contract().head().contractorName(), part.roster().engagements().chain());
  }

  /** The company whose orders the person follows; empty where nobody said it. */
  public Optional<String> director(Assignment place) {
    return place.engagement().map(this::director);
  }

  private String director(Engagement engagement) {
    return engagement.directedBy().flatMap(chain::find).map(Tier::firm).orElse(contractor);
  }
}
