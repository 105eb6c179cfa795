package jp.junshu.core.merkle;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A verifier key of C2SP signed-note: {@code name+hash+base64(type ‖ key)}. Its id binds key, type
 * and name. Immutable.
 */
public final class VKey {

  private final String name;
  private final NoteAlgorithm algorithm;
  private final byte[] key;

  private VKey(String name, NoteAlgorithm algorithm, byte[] key) {
    if (!isName(name) || !CosignedMessage.fits(name)) {
      throw new IllegalArgumentException("not a key name: " + name);
    }
    this.name = name;
    this.algorithm = algorithm;
    this.key = key;
  }

  /** Whether a key can be called so: not empty, without space, control character or plus. */
  static boolean isName(String name) {
    return !name.isEmpty()
        && !name.contains("+")
        && name.codePoints().noneMatch(VKey::spaceOrControl);
  }

  private static boolean spaceOrControl(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }

  /**
   * Reads the text form; white space around it, such as a file's last line feed, does not matter.
   *
   * @throws IllegalArgumentException if it is not one, is of an unknown type, or its hash does not
   *     fit
   */
  public static VKey parse(String text) {
    var parts = text.strip().split("\\+", 3);
    if (parts.length != 3) {
      throw new IllegalArgumentException("not a verifier key");
    }
    var bytes = Base64Text.read(parts[2]);
    if (bytes.length == 0) {
      throw new IllegalArgumentException("not a verifier key");
    }
    var algorithm = NoteAlgorithm.ofType(bytes[0]);
    if (bytes.length != algorithm.keyLength() + 1) {
      throw new IllegalArgumentException("not a key of " + algorithm.label());
    }
    var key = new VKey(parts[0], algorithm, Arrays.copyOfRange(bytes, 1, bytes.length));
    if (!HexFormat.of().formatHex(key.id()).equals(parts[1])) {
      throw new IllegalArgumentException("the verifier key's hash does not fit its name and key");
    }
    return key;
  }

  /** A JDK public key under that name. */
  public static VKey of(String name, PublicKey key) {
    var algorithm = NoteAlgorithm.of(key);
    return new VKey(name, algorithm, algorithm.bare(key));
  }

  /** What it is called, which is the log's origin. */
  public String name() {
    return name;
  }

  /** What signatures of it are made with. */
  public NoteAlgorithm algorithm() {
    return algorithm;
  }

  byte[] key() {
    return key;
  }

  /** The same key under another name: an installation has one of a kind and a name per log. */
  public VKey named(String other) {
    return new VKey(other, algorithm, key);
  }

  /** The four bytes that stand before a signature. */
  public byte[] id() {
    var named = (name + "\n").getBytes(StandardCharsets.UTF_8);
    return Arrays.copyOf(Hash.sha256(named, new byte[] {algorithm.type()}, key).bytes(), 4);
  }

  /** What people compare: SHA-256 of the bare public key, in groups of four hexadecimal digits. */
  public String fingerprint() {
    return digest().hex().substring(0, 32).replaceAll("(.{4})(?!$)", "$1 ");
  }

  /** SHA-256 of the bare public key. */
  public Hash digest() {
    return Hash.sha256(key);
  }

  boolean verifies(String text, byte[] signature) {
    return switch (algorithm) {
      case ED25519 -> algorithm.verifies(key, text.getBytes(StandardCharsets.UTF_8), signature);
      case ML_DSA_44 -> CosignedMessage.verifies(this, text, signature);
    };
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VKey that
        && name.equals(that.name)
        && algorithm == that.algorithm
        && Arrays.equals(key, that.key);
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + Arrays.hashCode(key);
  }

  @Override
  public String toString() {
    var typed = new byte[key.length + 1];
    typed[0] = algorithm.type();
    System.arraycopy(key, 0, typed, 1, key.length);
    return name + "+" + HexFormat.of().formatHex(id()) + "+" + Base64Text.write(typed);
  }
}
