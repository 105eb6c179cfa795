package jp.junshu.server.forms;

import java.time.Instant;
import jp.junshu.core.form.Form;
import jp.junshu.core.gate.PersonActor;

/**
 * A content about to be filed.
 *
 * @param now the business moment
 */
public record Draft<T extends Form>(
    ContractHead contract, PersonActor filer, T content, Instant now) {}
