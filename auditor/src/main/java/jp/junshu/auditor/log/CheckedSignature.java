package jp.junshu.auditor.log;

import jp.junshu.core.merkle.VKey;

/**
 * What was found of the signature of one key.
 *
 * @param held whether the checker brought the key along; otherwise it came with what is checked
 * @param made whether the key signed; a signature in its name that is not its own is never found
 *     so, but refuses everything
 */
public record CheckedSignature(VKey key, boolean held, boolean made) {}
