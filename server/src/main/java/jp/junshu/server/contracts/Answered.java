package jp.junshu.server.contracts;

import java.util.Collection;
import java.util.List;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.QuestionId;
import jp.junshu.server.rules.AnswerWay;
import jp.junshu.server.rules.Question;

/**
 * Questions that somebody answered, every one right.
 *
 * @param witnesses who led the session, or the two who entered a paper; none in one's own session
 */
record Answered(
    int version, int tries, AnswerWay way, List<AssignmentId> witnesses, List<Answer> answers) {

  Answered {
    witnesses = List.copyOf(witnesses);
    answers = List.copyOf(answers);
  }

  /**
   * One answer.
   *
   * @param choice counted from 1
   */
  record Answer(QuestionId question, int choice) {}

  /** Whether all of these are among them: a role that came later may bring others. */
  boolean covers(Collection<Question> asked) {
    return asked.stream()
        .allMatch(q -> answers.stream().anyMatch(answer -> answer.question().equals(q.id())));
  }

  Understanding inShort() {
    return new Understanding(version, tries, way);
  }
}
