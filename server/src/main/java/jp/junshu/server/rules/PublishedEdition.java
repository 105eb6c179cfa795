package jp.junshu.server.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.junshu.core.id.EditionId;
import jp.junshu.core.merkle.Hash;

/**
 * An edition that was published, without its clauses.
 *
 * @param text SHA-256 of the bytes that were imported
 * @param number counted from 1 in the order of publishing
 * @param from the day from which it is in force (施行)
 */
public record PublishedEdition(
    EditionId id, Hash text, int number, Optional<String> title, LocalDate from, Instant at) {}
