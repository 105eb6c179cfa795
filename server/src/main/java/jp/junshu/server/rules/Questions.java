package jp.junshu.server.rules;

import java.util.List;
import java.util.Optional;
import jp.junshu.core.gate.Actor;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.EditionId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.id.QuestionId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.ledger.Ledger;
import jp.junshu.server.time.BusinessClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The questions on each edition. What is being written binds nobody; a version that was put in use
 * never changes, and the newest is what is asked. Who may write is asked by the caller.
 */
@Service
@Clause("1.1")
public class Questions {

  /** More than so many nobody answers with care. */
  public static final int MOST = 60;

  private final QuestionRepository questions;
  private final Ledger ledger;
  private final BusinessClock clock;

  Questions(QuestionRepository questions, Ledger ledger, BusinessClock clock) {
    this.questions = questions;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** What is being written, in its order; for the ward only. */
  @Transactional(readOnly = true)
  public List<Question> drafts(EditionId edition) {
    return questions.drafts(edition);
  }

  /** The digest of what is being written, as it would stand in the log. */
  public static Hash digest(List<Question> drafts) {
    return QuestionText.digest(drafts);
  }

  /**
   * Keeps a question that is being written, new or in the place of its earlier words.
   *
   * @throws QuestionsMoved if there are too many
   */
  @Transactional
  public QuestionId keep(EditionId edition, Question question) {
    questions.lock();
    var others = drafts(edition).stream().filter(q -> !q.id().equals(question.id())).count();
    if (others >= MOST) {
      throw new QuestionsMoved(edition);
    }
    questions.keep(edition, question);
    return question.id();
  }

  /** Leaves a question out of the next version; those in use keep it. */
  @Transactional
  public void remove(EditionId edition, QuestionId question) {
    questions.lock();
    questions.remove(edition, question);
  }

  /** The version that is asked now, if the edition has one. */
  @Transactional(readOnly = true)
  public Optional<SealedQuestions> inUse(EditionId edition) {
    return questions.newest(edition);
  }

  /** The version that is asked now of each edition that has one. */
  @Transactional(readOnly = true)
  public List<SealedQuestions> inUse() {
    return questions.newest();
  }

  /** Every version that was asked, the newest first. */
  @Transactional(readOnly = true)
  public List<SealedQuestions> versions(EditionId edition) {
    return questions.versions(edition);
  }

  /**
   * Puts what was written in use, as the next version.
   *
   * @param seen {@link #digest} of what was on the page
   * @throws QuestionsMoved if it is not what was seen, or just what is in use
   */
  @Transactional
  public SealedQuestions seal(Actor actor, EditionId edition, Hash text, Hash seen) {
    questions.lock();
    var written = drafts(edition);
    var before = questions.newest(edition).map(SealedQuestions::digest);
    if (!digest(written).equals(seen) || before.equals(Optional.of(seen))) {
      throw new QuestionsMoved(edition);
    }
    return put(actor, edition, text, written);
  }

  /** Puts what was written on a draft in use, as the draft becomes an edition. */
  void publish(Actor actor, EditionId edition, Hash text) {
    questions.lock();
    var written = drafts(edition);
    if (!written.isEmpty()) {
      put(actor, edition, text, written);
    }
  }

  private SealedQuestions put(Actor actor, EditionId edition, Hash text, List<Question> written) {
    int version = questions.newest(edition).map(SealedQuestions::version).orElse(0) + 1;
    var sealed =
        new SealedQuestions(
            edition, version, digest(written), person(actor), clock.instant(), written);
    questions.seal(sealed);
    ledger.record(
        actor, new QuestionsSealed(edition, text, version, sealed.digest(), written.size()));
    return sealed;
  }

  private static Optional<PersonId> person(Actor actor) {
    return actor instanceof PersonActor person ? Optional.of(person.person()) : Optional.empty();
  }
}
