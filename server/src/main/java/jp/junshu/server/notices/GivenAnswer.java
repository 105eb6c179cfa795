package jp.junshu.server.notices;

import java.time.Instant;
import jp.junshu.core.form.Life;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.FilingId;

/**
 * The answer to a notice, as it stands.
 *
 * @param filedAt when it was filed last
 */
record GivenAnswer(
    FilingId filing,
    FilingId notice,
    ContractId contract,
    Life.State state,
    Instant filedAt,
    Instant since) {}
