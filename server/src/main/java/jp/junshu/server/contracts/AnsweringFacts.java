package jp.junshu.server.contracts;

import java.util.List;
import java.util.Optional;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.EditionId;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.id.QuestionId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ledger.Fact;
import jp.junshu.server.ledger.FactType;
import jp.junshu.server.ledger.LogRef;
import jp.junshu.server.rules.AnswerWay;

/** The facts of answering questions on the rules. */
final class AnsweringFacts {

  private AnsweringFacts() {}

  /**
   * Somebody acknowledged an edition on paper, which two answer for.
   *
   * @param place of whoever signed
   * @param serial number of the sheet on its contract
   * @param text SHA-256 of the edition's text
   * @param questions SHA-256 of the version of the questions; absent where nothing was asked
   * @param roles for which they were asked
   * @param tries how often answers were handed in, the right ones included; 0 where nothing was
   *     asked
   * @param witnesses who entered the sheet and who countersigned it, by their places
   */
  @FactType(name = "rules.acknowledged-on-paper", version = 1)
  record AcknowledgedOnPaper(
      ContractId contract,
      AssignmentId place,
      int serial,
      EditionId edition,
      Hash text,
      Optional<Hash> questions,
      List<Role> roles,
      int tries,
      List<AssignmentId> witnesses)
      implements Fact {

    AcknowledgedOnPaper {
      roles = List.copyOf(roles);
      witnesses = List.copyOf(witnesses);
    }

    @Override
    public LogRef log() {
      return LogRef.contract(contract);
    }
  }

  /**
   * An acknowledgement stands on questions, all of which were answered right in the end. The right
   * choices follow from the version of the questions, and are not told to colleagues here.
   *
   * @param filing the acknowledgement
   * @param text SHA-256 of the edition's text
   * @param questions SHA-256 of that version of the questions, as it stands in the ward's log
   * @param roles for which they were asked
   * @param tries how often all of them were sent in, the right ones included
   * @param witnesses who led the session, or the two who entered a paper
   */
  @FactType(name = "rules.understood", version = 1)
  record RulesUnderstood(
      ContractId contract,
      FilingId filing,
      EditionId edition,
      Hash text,
      int version,
      Hash questions,
      List<Role> roles,
      AnswerWay way,
      int tries,
      List<AssignmentId> witnesses)
      implements Fact {

    RulesUnderstood {
      roles = List.copyOf(roles);
      witnesses = List.copyOf(witnesses);
    }

    @Override
    public LogRef log() {
      return LogRef.contract(contract);
    }
  }

  /**
   * Somebody who had acknowledged an edition got a further role and answered right what is asked
   * for it: from then on the acknowledgement counts for that role too.
   *
   * @param place of whoever answered, with one of these roles
   * @param text SHA-256 of the edition's text
   * @param questions SHA-256 of that version of the questions, as it stands in the ward's log
   * @param roles that came later
   * @param asked those of the questions that were not answered before; what is right follows from
   *     the version
   * @param tries how often they were handed in, the right ones included
   * @param witnesses who led the session, or the two who entered a paper
   */
  @FactType(name = "rules.role-understood", version = 1)
  record RoleUnderstood(
      ContractId contract,
      AssignmentId place,
      EditionId edition,
      Hash text,
      int version,
      Hash questions,
      List<Role> roles,
      List<QuestionId> asked,
      AnswerWay way,
      int tries,
      List<AssignmentId> witnesses)
      implements Fact {

    RoleUnderstood {
      roles = List.copyOf(roles);
      asked = List.copyOf(asked);
      witnesses = List.copyOf(witnesses);
    }

    @Override
    public LogRef log() {
      return LogRef.contract(contract);
    }
  }
}
