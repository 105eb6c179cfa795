package jp.junshu.server.rules;

import java.time.Instant;
import java.util.Optional;
import jp.junshu.core.id.EditionId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.policy.Edition;

/**
 * An edition with its clauses, draft or published.
 *
 * @param text SHA-256 of the bytes that were imported
 * @param importedBy empty if it was imported by command at the machine
 * @param published empty while it is a draft
 */
public record StoredEdition(
    EditionId id,
    Hash text,
    Edition edition,
    Optional<PersonId> importedBy,
    Instant importedAt,
    Optional<PublishedEdition> published) {}
