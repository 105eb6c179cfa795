package jp.junshu.server.contracts;

import java.time.LocalDate;
import java.util.Optional;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.policy.Role;
import jp.junshu.server.chain.Engagement;

/**
 * One person's place on one contract, for whole days, both ends included.
 *
 * @param deputy whether the person holds the role in the place of an absent holder (代決)
 * @param unit section or firm, short, as it stands in a seal box
 * @param post what the person is called there
 * @param reading the name in フリガナ
 * @param engagement by whom the person is employed and directed; empty for the ward's people, and
 *     where nobody said it
 */
public record Assignment(
    AssignmentId id,
    ContractId contract,
    PersonId person,
    OrganizationId organization,
    Role role,
    boolean deputy,
    String unit,
    String post,
    String familyName,
    String givenName,
    String reading,
    LocalDate begins,
    Optional<LocalDate> ends,
    Optional<Engagement> engagement) {

  /** Whether it holds on that day. */
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(begins) && ends.map(end -> !day.isAfter(end)).orElse(true);
  }

  /** The name as it is written. */
  public String name() {
    return givenName.isEmpty() ? familyName : familyName + " " + givenName;
  }
}
