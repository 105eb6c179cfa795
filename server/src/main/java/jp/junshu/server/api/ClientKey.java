package jp.junshu.server.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.junshu.core.id.ClientId;

/**
 * What a client sends to be let in: {@code junshu_<id>_<secret>}, the secret 256 random bits. Only
 * a hash of the secret is kept; the text is shown once.
 */
public final class ClientKey {

  private static final int BYTES = 32;
  private static final Pattern FORM = Pattern.compile("junshu_([0-9a-f]{32})_([0-9a-f]{64})");
  private static final SecureRandom RANDOM = new SecureRandom();

  private final ClientId client;
  private final String secret;

  private ClientKey(ClientId client, String secret) {
    this.client = client;
    this.secret = secret;
  }

  static ClientKey random(ClientId client) {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new ClientKey(client, HexFormat.of().formatHex(bytes));
  }

  /** Reads what was sent; empty if it has not the form of a key. */
  static Optional<ClientKey> read(String sent) {
    var found = FORM.matcher(sent);
    return found.matches()
        ? Optional.of(new ClientKey(new ClientId(uuid(found.group(1))), found.group(2)))
        : Optional.empty();
  }

  private static UUID uuid(String digits) {
    return new UUID(
        Long.parseUnsignedLong(digits, 0, 16, 16), Long.parseUnsignedLong(digits, 16, 32, 16));
  }

  ClientId client() {
    return client;
  }

  /** Takes as long for a right secret as for a wrong one. */
  boolean opens(byte[] hash) {
    return MessageDigest.isEqual(hash(), hash);
  }

  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** The whole text, for the one page that shows it. */
  public String shownOnce() {
    return "junshu_%s_%s".formatted(client.toString().replace("-", ""), secret);
  }

  /** Without the secret: a key that is logged by mistake lets nobody in. */
  @Override
  public String toString() {
    return "junshu_%s_…".formatted(client.toString().replace("-", ""));
  }
}
