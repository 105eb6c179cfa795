package jp.junshu.server.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.id.PersonId;

/**
 * Whether a section of the rules applies to a contract: a decision of the ward with a reason, never
 * a tick of the contractor.
 *
 * @param section as the document numbers it, one of {@link #CHOICES}
 * @param reason asked for where the section does not apply
 * @param decidedAt empty while it is a draft
 * @param decidedBy empty while it is a draft
 */
public record SectionScope(
    String section,
    boolean applies,
    String reason,
    PersonId draftedBy,
    Optional<Instant> decidedAt,
    Optional<PersonId> decidedBy) {

  /** The sections that depend on the kind of work; all others apply always. */
  public static final List<String> CHOICES = List.of("4.1", "4.2", "4.3");

  public SectionScope {
    if (!CHOICES.contains(section)) {
      throw new IllegalArgumentException("section %s always applies".formatted(section));
    }
    if (!applies && reason.isBlank()) {
      throw new IllegalArgumentException("what does not apply has a reason");
    }
  }
}
