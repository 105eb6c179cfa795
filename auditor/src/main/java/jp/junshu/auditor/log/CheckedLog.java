package jp.junshu.auditor.log;

import jp.junshu.core.merkle.Checkpoint;
import jp.junshu.core.merkle.VKey;

/**
 * A log in which nothing is wrong.
 *
 * @param head what was signed
 * @param key by which key
 * @param confirmed whether the checker held that key already; if not, somebody may have made the
 *     whole log up
 */
public record CheckedLog(Checkpoint head, VKey key, boolean confirmed) {}
