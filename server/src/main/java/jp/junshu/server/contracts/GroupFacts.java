package jp.junshu.server.contracts;

import java.util.List;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.EditionId;
import jp.junshu.core.id.GroupId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ledger.Fact;
import jp.junshu.server.ledger.FactType;
import jp.junshu.server.ledger.LogRef;

/** The fact of group sessions. */
final class GroupFacts {

  private GroupFacts() {}

  /**
   * A session was opened and a code was made for each of those who attend.
   *
   * @param questions SHA-256 of the version that was in use then
   * @param leader the place of whoever opened it
   */
  @FactType(name = "rules.group-opened", version = 1)
  record GroupOpened(
      ContractId contract,
      GroupId group,
      EditionId edition,
      Hash questions,
      Role role,
      AssignmentId leader,
      List<AssignmentId> attendees)
      implements Fact {

    GroupOpened {
      attendees = List.copyOf(attendees);
    }

    @Override
    public LogRef log() {
      return LogRef.contract(contract);
    }
  }
}
