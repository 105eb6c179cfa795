package jp.junshu.core.duty;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.core.policy.Side;
import jp.junshu.core.policy.Strength;

/**
 * Who owes what, by when, because of which fact, and how it is met.
 *
 * @param clause the clause that asks for it
 * @param code message key {@code duty.<code>}
 * @param owedBy the side whose turn it is
 * @param state where it stands at the moment it was asked for
 * @param due the last instant in time; empty where the clause sets none
 * @param because the fact it follows from: message key {@code because.<code>} parameters are {@code
 *     about}
 * @param about ids, numbers and titles of things (never of people) that fill the messages, in order
 * @param form number of the form that meets it, or empty
 * @param way path of the page where it is met, or empty
 * @param strength how its clause runs on the contract; what is not enforced stops nothing
 */
public record Duty(
    ClauseId clause,
    String code,
    Side owedBy,
    DutyState state,
    Optional<Instant> due,
    String because,
    List<String> about,
    String form,
    String way,
    Strength strength) {

  public Duty {
    about = List.copyOf(about);
  }

  /** A duty of a clause that is enforced. */
  public Duty(
      ClauseId clause,
      String code,
      Side owedBy,
      DutyState state,
      Optional<Instant> due,
      String because,
      List<String> about,
      String form,
      String way) {
    this(clause, code, owedBy, state, due, because, about, form, way, Strength.ENFORCE);
  }

  /**
   * The same under a clause that runs at that strength: what the gate does not refuse is late where
   * its day is over, and owed where it has none or one to come.
   */
  public Duty at(Strength how, Instant now) {
    return new Duty(clause, code, owedBy, softened(how, now), due, because, about, form, way, how);
  }

  private DutyState softened(Strength how, Instant now) {
    if (state != DutyState.STOPPED || how == Strength.ENFORCE) {
      return state;
    }
    return due.filter(now::isAfter).isPresent() ? DutyState.LATE : DutyState.DUE;
  }
}
