package jp.junshu.server.rules;

import java.util.List;
import java.util.Optional;
import jp.junshu.core.id.EditionId;
import jp.junshu.core.id.QuestionId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ledger.Fact;
import jp.junshu.server.ledger.FactType;
import jp.junshu.server.ledger.LogRef;

/**
 * One of the ward's people acknowledged an edition, for every contract; once more for the roles of
 * posts that they got later and whose questions they answered.
 *
 * @param text SHA-256 of the edition's text
 * @param roles of the posts held at that moment, or those that came later alone
 * @param questions SHA-256 of the questions that were answered; empty if nothing was asked
 * @param tries how often all of them were sent in; 0 if nothing was asked
 */
@FactType(name = "rules.ward-acknowledged", version = 1)
public record WardAcknowledged(
    EditionId edition,
    Hash text,
    List<Role> roles,
    Optional<Hash> questions,
    AnswerWay way,
    int tries,
    List<RightAnswer> answers)
    implements Fact {

  public WardAcknowledged {
    roles = List.copyOf(roles);
    answers = List.copyOf(answers);
  }

  @Override
  public LogRef log() {
    return LogRef.WARD;
  }

  /** The right answer to one question, as it was given; choices are counted from 1. */
  public record RightAnswer(QuestionId question, int choice) {}
}
