package jp.junshu.server.forms;

import java.time.Instant;
import jp.junshu.core.id.AttachmentId;
import jp.junshu.core.merkle.Hash;

/**
 * A file that lies with a filing. Nothing here opens it: its bytes stay closed until a scanner has
 * looked through them.
 *
 * @param name as its sender's machine had it
 * @param kind code of what its content is, for example {@code PDF}
 * @param digest SHA-256 of its bytes
 * @param stays whether the filing was made from it, so that nobody takes it away
 * @param by post and name of whoever added it, as they were then
 */
public record Attached(
    AttachmentId id,
    String name,
    String kind,
    long size,
    Hash digest,
    boolean stays,
    String by,
    Instant at) {

  private static final int SHOWN = 16;

  /** The beginning of the digest, in groups, to be compared by eye. */
  public String shortDigest() {
    return digest.hex().substring(0, SHOWN).replaceAll("(.{4})(?=.)", "$1 ");
  }

  /** Its size in thousands of bytes, as file managers say it, never none. */
  public long kilobytes() {
    return Math.max(1, Math.ceilDiv(size, 1024));
  }
}
