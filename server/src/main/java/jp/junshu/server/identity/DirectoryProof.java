package jp.junshu.server.identity;

import java.time.Instant;

/**
 * What a token said that held: signed by the issuer, for us, an answer to what we asked.
 *
 * @param authenticatedAt when the person showed there who they are; {@link Instant#EPOCH} if the
 *     token does not say, so that it is never taken for lately
 * @param strong whether they showed a second factor there
 */
record DirectoryProof(String issuer, String subject, Instant authenticatedAt, boolean strong) {}
