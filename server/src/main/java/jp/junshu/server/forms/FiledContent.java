package jp.junshu.server.forms;

import java.time.Instant;
import java.util.Map;
import jp.junshu.core.form.FormSchema;
import jp.junshu.core.form.Life;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.FilingId;

/**
 * What a filing says and how it stands, without who did what with it: enough for whatever follows
 * from it.
 *
 * @param at when it was filed
 * @param content the tree of its current revision
 */
public record FiledContent(
    ContractId contract,
    FilingId id,
    FormSchema schema,
    Instant at,
    Life.State state,
    Instant stateSince,
    Map<String, ?> content) {}
