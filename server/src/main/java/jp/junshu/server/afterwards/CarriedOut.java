package jp.junshu.server.afterwards;

import java.time.Instant;
import java.util.UUID;
import jp.junshu.core.id.PersonId;

/**
 * A disposal that was carried out.
 *
 * @param entry the entry of the log that says so
 * @param rows how many rows went or were emptied
 * @param contents how many contents behind commitments of the log went
 * @param backupDays how many days older bytes may stay in backups
 */
public record CarriedOut(
    Records records,
    UUID entry,
    Instant at,
    PersonId by,
    long rows,
    long contents,
    int backupDays) {}
