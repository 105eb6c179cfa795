package jp.junshu.server.rules;

import java.util.Optional;
import jp.junshu.core.id.EditionId;
import jp.junshu.core.id.PersonId;

/** The draft was published before, or another edition with a later day was. */
public final class PublishedBefore extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient EditionId draft;
  private final transient PublishedEdition first;
  private final transient Optional<PersonId> by;

  PublishedBefore(EditionId draft, PublishedEdition first, Optional<PersonId> by) {
    super("%s was published before %s could be".formatted(first.id(), draft));
    this.draft = draft;
    this.first = first;
    this.by = by;
  }

  /** What was to be published. */
  public EditionId draft() {
    return draft;
  }

  /** What was published before. */
  public PublishedEdition first() {
    return first;
  }

  /** Who published that, if it was a person. */
  public Optional<PersonId> by() {
    return by;
  }

  /** Whether the draft itself is what was published. */
  public boolean same() {
    return first.id().equals(draft);
  }
}
