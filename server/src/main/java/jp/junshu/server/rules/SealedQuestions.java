package jp.junshu.server.rules;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.id.EditionId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.policy.Role;

/**
 * A version of the questions on an edition, as it was put in use; it never changes.
 *
 * @param version counted from 1 within the edition
 * @param digest SHA-256 of the questions as canonical JSON, as it stands in the ward's log
 * @param by empty if it was not a person
 */
public record SealedQuestions(
    EditionId edition,
    int version,
    Hash digest,
    Optional<PersonId> by,
    Instant at,
    List<Question> questions) {

  public SealedQuestions {
    questions = List.copyOf(questions);
  }

  /** Those that are asked of somebody with these roles. */
  public List<Question> of(Collection<Role> roles) {
    return questions.stream().filter(question -> question.isFor(roles)).toList();
  }
}
