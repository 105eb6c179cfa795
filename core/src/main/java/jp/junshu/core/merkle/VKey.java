package jp.junshu.core.merkle;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A verifier key of C2SP signed-note for Ed25519: {@code name+hash+base64(0x01 ‖ key)}. Its id
 * binds key and name.
 *
 * @param name without spaces and plus signs
 * @param key the 32 bytes of the public key, as a hash-sized value
 */
public record VKey(String name, Hash key) {

  private static final byte ED25519 = 1;
  private static final byte[] SPKI = HexFormat.of().parseHex("302a300506032b6570032100");

  public VKey {
    if (!isName(name)) {
      throw new IllegalArgumentException("not a key name: " + name);
    }
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
   * @throws IllegalArgumentException if it is not one, or its hash does not fit
   */
  public static VKey parse(String text) {
    var parts = text.strip().split("\\+", 3);
    if (parts.length != 3) {
      throw new IllegalArgumentException("not a verifier key");
    }
    var bytes = Base64Text.read(parts[2]);
    if (bytes.length != Hash.LENGTH + 1 || bytes[0] != ED25519) {
      throw new IllegalArgumentException("not an Ed25519 verifier key");
    }
    var key = new VKey(parts[0], Hash.of(Arrays.copyOfRange(bytes, 1, bytes.length)));
    if (!HexFormat.of().formatHex(key.id()).equals(parts[1])) {
      throw new IllegalArgumentException("the verifier key's hash does not fit its name and key");
    }
    return key;
  }

  /** The key of a JDK Ed25519 public key under that name. */
  public static VKey of(String name, PublicKey key) {
    var encoded = key.getEncoded();
    return new VKey(name, Hash.of(Arrays.copyOfRange(encoded, SPKI.length, encoded.length)));
  }

  /** The same key under another name: an installation has one key and a name per log. */
  public VKey named(String other) {
    return new VKey(other, key);
  }

  /** The four bytes that stand before a signature. */
  public byte[] id() {
    var hash =
        Hash.sha256(
            (name + "\n").getBytes(StandardCharsets.UTF_8), new byte[] {ED25519}, key.bytes());
    return Arrays.copyOf(hash.bytes(), 4);
  }

  /** What people compare: SHA-256 of the bare public key, in groups of four hexadecimal digits. */
  public String fingerprint() {
    return Hash.sha256(key.bytes()).hex().substring(0, 32).replaceAll("(.{4})(?!$)", "$1 ");
  }

  boolean verifies(byte[] message, byte[] signature) {
    try {
      var spki = Arrays.copyOf(SPKI, SPKI.length + Hash.LENGTH);
      System.arraycopy(key.bytes(), 0, spki, SPKI.length, Hash.LENGTH);
      var verifier = Signature.getInstance("Ed25519");
      verifier.initVerify(
          KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(spki)));
      verifier.update(message);
      return verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  @Override
  public String toString() {
    var typed = new byte[Hash.LENGTH + 1];
    typed[0] = ED25519;
    System.arraycopy(key.bytes(), 0, typed, 1, Hash.LENGTH);
    return name + "+" + HexFormat.of().formatHex(id()) + "+" + Base64Text.write(typed);
  }
}
