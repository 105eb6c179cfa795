package jp.junshu.server.attachments;

import jp.junshu.core.id.AttachmentId;
import jp.junshu.core.merkle.Hash;

/**
 * A file that is kept, closed.
 *
 * @param sha256 of its bytes
 * @param commitment what a fact may carry: the salted commitment to that digest
 */
public record Kept(AttachmentId id, AttachmentKind kind, long size, Hash sha256, Hash commitment) {}
