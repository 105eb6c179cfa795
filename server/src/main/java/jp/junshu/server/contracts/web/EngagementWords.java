package jp.junshu.server.contracts.web;

import java.util.Optional;
import jp.junshu.server.contracts.Assignment;
import jp.junshu.server.contracts.ContractPart;

/** By whom people are directed, as lists of people say it. */
public record EngagementWords(ContractPart part) {

  static EngagementWords of(ContractPart part) {
    return new EngagementWords(part);
  }

  /** The company whose orders the person follows; empty where nobody said it. */
  public Optional<String> director(Assignment place) {
    return place.engagement().map(part::director);
  }
}
