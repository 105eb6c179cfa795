package jp.junshu.server.forms;

import java.time.Instant;
import jp.junshu.core.form.Filed;
import jp.junshu.core.form.Form;
import jp.junshu.core.form.Life;

/**
 * A filing with its content.
 *
 * @param number the receipt number, for example {@code F06-2026-3}
 * @param occurredAt the time of the fact; the time of recording is {@code filed.at()}
 * @param late whether the fact was entered after its day (事後入力), for ever
 */
public record FiledForm<T extends Form>(
    ContractHead contract,
    Filed filed,
    T content,
    String number,
    Life.State state,
    Instant occurredAt,
    boolean late) {}
