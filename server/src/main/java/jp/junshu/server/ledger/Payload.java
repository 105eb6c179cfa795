package jp.junshu.server.ledger;

/**
 * What stands behind a commitment: the random bytes and the content. The arrays are not to be
 * changed.
 */
@SuppressWarnings("ArrayRecordComponent")
public record Payload(byte[] randomness, byte[] content) {}
