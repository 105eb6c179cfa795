package jp.junshu.server.forms;

import java.time.Instant;
import java.util.UUID;
import jp.junshu.core.id.FilingId;

/**
 * A filing whose content was erased: its number and times stay, and its entries in the log.
 *
 * @param form number of the form
 * @param number the receipt number
 * @param erasedAt when it was erased
 * @param entry the entry of the log that says so
 */
public record ErasedFiling(
    ContractHead contract,
    FilingId id,
    String form,
    String number,
    Instant filedAt,
    Instant erasedAt,
    UUID entry) {}
