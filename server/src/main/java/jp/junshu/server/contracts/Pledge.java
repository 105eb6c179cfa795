package jp.junshu.server.contracts;

import java.time.Instant;
import java.util.Optional;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.id.PersonId;

/**
 * Somebody's pledge of secrecy on a contract (1-②). It has no end.
 *
 * @param filing the pledge itself, with the text that was shown; empty if it was signed on paper
 * @param since when the first one was given
 */
public record Pledge(
    ContractId contract, PersonId person, Optional<FilingId> filing, Instant since) {}
