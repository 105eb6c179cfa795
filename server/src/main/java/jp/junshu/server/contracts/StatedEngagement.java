package jp.junshu.server.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.id.TierId;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.chain.Chain;
import jp.junshu.server.chain.Consent;
import jp.junshu.server.chain.Employment;
import jp.junshu.server.chain.Engagement;
import jp.junshu.server.chain.Tier;
import jp.junshu.server.forms.FieldError;

/**
 * What a manager writes about the employer of somebody who is given a place. The directing company
 * stands in the chain the ward consented to; an agency is an employer and no tier; a sole trader is
 * a tier.
 *
 * @param employer empty for the directing company itself
 * @param directedBy empty for the contractor itself
 * @param staff of somebody dispatched: whether the agency employs them itself
 */
@Clause("5")
public record StatedEngagement(
    Employment employment,
    String employer,
    Optional<TierId> directedBy,
    Optional<LocalDate> dispatchedUntil,
    Optional<AgencyStaff> staff) {

  /** Whose the people of an agency are. */
  public enum AgencyStaff {
    OWN,
    /** The agency was itself sent them by another: 二重派遣, whatever it is called. */
    FROM_ANOTHER
  }

  /** What is usual: employed and directed by the contractor. */
  public static StatedEngagement usual() {
    return new StatedEngagement(
        Employment.EMPLOYEE, "", Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Where it is said: the contractor's name, the chain, and the time of the place. */
  public record Place(String contractor, Chain chain, LocalDate begins, LocalDate ends) {}

  /** Whether it says that somebody dispatched was dispatched to the agency. */
  public boolean dispatchedAgain() {
    return dispatched() && staff.equals(Optional.of(AgencyStaff.FROM_ANOTHER));
  }

  private boolean dispatched() {
    return employment == Employment.DISPATCHED;
  }

  /** What is wrong with it, by field; it can be kept if that is nothing. */
  public Stream<FieldError> errors(Place place, Instant now) {
    return Stream.of(
            director(place, now), trader(place), own(place), agency(place), dispatch(place))
        .flatMap(errors -> errors);
  }

  private Stream<FieldError> director(Place place, Instant now) {
    if (directedBy.isEmpty()) {
      return Stream.empty();
    }
    var tier = directedBy.get();
    boolean gone =
        place.chain().find(tier).isEmpty()
            || place.chain().broken(tier, now).filter(b -> over(b.state())).isPresent();
    if (gone) {
      return Stream.of(FieldError.of("directedBy", "tier-not-standing"));
    }
    return place.chain().lastDay(tier).filter(place.ends()::isAfter).stream()
        .map(last -> FieldError.of("ends", "place-outlives-consent", last));
  }

  private static boolean over(Consent.State state) {
    return state == Consent.State.ENDED || state == Consent.State.LAPSED;
  }

  private Stream<FieldError> trader(Place place) {
    boolean tier =
        directedBy
            .flatMap(place.chain()::find)
            .filter(each -> each.kind() == Tier.Kind.SOLE_TRADER)
            .isPresent();
    return employment == Employment.SOLE_TRADER && !tier
        ? Stream.of(FieldError.of("employment", "trader-is-a-tier"))
        : Stream.empty();
  }

  /** Whom one company employs and another directs was dispatched, or should not be there. */
  private Stream<FieldError> own(Place place) {
    return dispatched() || employer.isEmpty() || employer.equals(director(place))
        ? Stream.empty()
        : Stream.of(FieldError.of("employer", "employed-elsewhere", director(place)));
  }

  private Stream<FieldError> agency(Place place) {
    if (!dispatched()) {
      return Stream.empty();
    }
    if (employer.isEmpty()) {
      return Stream.of(FieldError.of("employer", "agency-missing"));
    }
    boolean tier =
        employer.equals(place.contractor())
            || place.chain().tiers().stream().anyMatch(each -> each.firm().equals(employer));
    return tier ? Stream.of(FieldError.of("employer", "agency-is-a-tier")) : Stream.empty();
  }

  private Stream<FieldError> dispatch(Place place) {
    if (!dispatched()) {
      return dispatchedUntil.isPresent()
          ? Stream.of(FieldError.of("dispatchedUntil", "not-dispatched"))
          : Stream.empty();
    }
    var staffed =
        staff.isEmpty()
            ? Stream.of(FieldError.of("staff", "agency-staff"))
            : Stream.<FieldError>empty();
    return Stream.concat(staffed, dispatchEnd(place));
  }

  private Stream<FieldError> dispatchEnd(Place place) {
    if (dispatchedUntil.isEmpty()) {
      return Stream.of(FieldError.of("dispatchedUntil", "dispatch-end-missing"));
    }
    return place.ends().isAfter(dispatchedUntil.get())
        ? Stream.of(FieldError.of("ends", "place-outlives-dispatch", dispatchedUntil.get()))
        : Stream.empty();
  }

  /** Who directs: the tier chosen, or the contractor. */
  private String director(Place place) {
    return directedBy.flatMap(place.chain()::find).map(Tier::firm).orElse(place.contractor());
  }

  /**
   * The company whose name stands in the person's seal box, short: the agency of the dispatched.
   */
  public String unit(Place place) {
    return Firms.shortName(dispatched() ? employer : director(place));
  }

  /** As it is kept; ask for {@link #errors} first. */
  public Engagement kept(Place place) {
    return new Engagement(
        employment, employer.isEmpty() ? director(place) : employer, directedBy, dispatchedUntil);
  }
}
