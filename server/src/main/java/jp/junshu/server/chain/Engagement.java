package jp.junshu.server.chain;

import java.time.LocalDate;
import java.util.Optional;
import jp.junshu.core.id.TierId;

/**
 * By whom a person is employed (雇用主) and by whom directed (指揮命令者) as long as they have one place on
 * a contract; whoever changes employers gets another place.
 *
 * @param employer as its name is written; the agency of somebody dispatched
 * @param directedBy the tier whose orders they follow; empty for the contractor itself
 * @param dispatchedUntil the last day of the dispatch, of somebody dispatched only
 */
public record Engagement(
    Employment employment,
    String employer,
    Optional<TierId> directedBy,
    Optional<LocalDate> dispatchedUntil) {

  public Engagement {
    if (employer.isBlank()) {
      throw new IllegalArgumentException("an employer has a name");
    }
    if (dispatchedUntil.isPresent() != (employment == Employment.DISPATCHED)) {
      throw new IllegalArgumentException("the dispatched have a last day, and nobody else");
    }
    if (employment == Employment.SOLE_TRADER && directedBy.isEmpty()) {
      throw new IllegalArgumentException("a sole trader is a tier");
    }
  }

  /** Of the contractor's own staff. */
  public static Engagement staff(String contractor) {
    return new Engagement(Employment.EMPLOYEE, contractor, Optional.empty(), Optional.empty());
  }
}
