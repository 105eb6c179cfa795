package jp.junshu.server.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import jp.junshu.core.gate.Actor;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.EditionId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.policy.Clause;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.core.policy.Edition;
import jp.junshu.server.ledger.Ledger;
import jp.junshu.server.rules.EditionPublished.CarriedOut;
import jp.junshu.server.time.BusinessClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The editions of the municipality's rules. Who may import and publish is asked by the caller, in
 * whose transaction it happens; whoever is signed in may read what is published.
 */
@Service
@Clause("1.1")
public class Editions {

  private final EditionRepository editions;
  private final Questions questions;
  private final Ledger ledger;
  private final BusinessClock clock;

  Editions(EditionRepository editions, Questions questions, Ledger ledger, BusinessClock clock) {
    this.editions = editions;
    this.questions = questions;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * Keeps a text that was read whole as a draft. The same bytes a second time are the same edition.
   *
   * @param edition what was read in the bytes
   */
  @Transactional
  public EditionId take(Actor actor, byte[] bytes, Edition edition) {
    editions.lock();
    var text = Hash.sha256(bytes);
    var known = editions.withText(text);
    if (known.isPresent()) {
      return known.get();
    }
    var id = EditionId.random();
    var stored =
        new StoredEdition(id, text, edition, person(actor), clock.instant(), Optional.empty());
    editions.insert(stored, bytes);
    ledger.record(
        actor,
        new EditionImported(
            id,
            text,
            edition.sections().size(),
            edition.clauses().size(),
            edition.unmapped().size()));
    return id;
  }

  /**
   * Puts a draft in force from that day, with the questions written on it; from then on it never
   * changes.
   *
   * @param mapping which of its clauses is carried out as which of the reference edition; a clause
   *     left out is not carried out here
   * @throws PublishedBefore if it is published already, or another edition with a later day is
   * @throws IllegalStateException if there is no such draft
   */
  @Transactional
  public PublishedEdition publish(
      Actor actor, EditionId id, LocalDate from, Map<ClauseId, ClauseId> mapping) {
    editions.lock();
    var before = editions.published();
    requireFirst(id, before, each -> each.id().equals(id));
    requireFirst(id, before, each -> each.from().isAfter(from));
    editions.map(id, mapping);
    int number = before.size() + 1;
    if (!editions.publish(id, number, from, person(actor), clock.instant())) {
      throw new IllegalStateException("no draft " + id);
    }
    var stored = editions.find(id).orElseThrow();
    var published = stored.published().orElseThrow();
    ledger.record(
        actor,
        new EditionPublished(
            id,
            stored.text(),
            number,
            from,
            stored.edition().clauses().size(),
            carriedOut(stored.edition())));
    questions.publish(actor, id, stored.text());
    return published;
  }

  /**
   * Lets pass what is not published yet.
   *
   * @throws PublishedBefore if it is
   */
  @Transactional(readOnly = true)
  public void requireDraft(EditionId id) {
    requireFirst(id, editions.published(), each -> each.id().equals(id));
  }

  private void requireFirst(
      EditionId id, List<PublishedEdition> before, Predicate<PublishedEdition> inTheWay) {
    var first = before.stream().filter(inTheWay).findFirst();
    if (first.isPresent()) {
      var by = editions.publishedBy(first.get().id());
      throw new PublishedBefore(id, first.get(), by);
    }
  }

  /** Every published edition, the newest first. */
  @Transactional(readOnly = true)
  public List<PublishedEdition> published() {
    return editions.published();
  }

  /** What was imported and not yet published, by id and title; for the ward only. */
  @Transactional(readOnly = true)
  public Map<EditionId, String> drafts() {
    return editions.drafts();
  }

  @Transactional(readOnly = true)
  public Optional<StoredEdition> find(EditionId id) {
    return editions.find(id);
  }

  /** The edition in force on that day. */
  @Transactional(readOnly = true)
  public Optional<PublishedEdition> inForce(LocalDate on) {
    return inForce(editions.published(), on);
  }

  /**
   * The one to acknowledge on that day: that in force, before the first of all the first to come.
   */
  @Transactional(readOnly = true)
  public Optional<PublishedEdition> toAcknowledge(LocalDate on) {
    var all = editions.published();
    return inForce(all, on)
        .or(() -> all.stream().min(Comparator.comparingInt(PublishedEdition::number)));
  }

  /** The one of them that is in force on that day: the newest whose day has come. */
  public static Optional<PublishedEdition> inForce(List<PublishedEdition> editions, LocalDate on) {
    return editions.stream()
        .filter(each -> !each.from().isAfter(on))
        .max(Comparator.comparingInt(PublishedEdition::number));
  }

  private static List<CarriedOut> carriedOut(Edition edition) {
    return edition.clauses().stream()
        .flatMap(
            clause ->
                clause.reference().stream()
                    .map(reference -> new CarriedOut(clause.own(), reference)))
        .toList();
  }

  private static Optional<PersonId> person(Actor actor) {
    return actor instanceof PersonActor person ? Optional.of(person.person()) : Optional.empty();
  }
}
