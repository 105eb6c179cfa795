package jp.junshu.core.merkle;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The signature types of C2SP signed-note that are made and checked here, and until when a
 * signature of that kind is worth something. The ends follow NIST IR 8547 (initial public draft,
 * November 2024, table 2): EdDSA is disallowed after 2035. FIPS 204 names no end for ML-DSA. An
 * installation may end one earlier ({@link AlgorithmEnds}), never later.
 */
public enum NoteAlgorithm {
  /** Type 0x01: RFC 8032 over the note's text. */
  ED25519(1, "Ed25519", 32, 64, "302a300506032b6570032100", LocalDate.of(2036, 1, 1)),
  /** Type 0x06 of C2SP tlog-cosignature: FIPS 204 over a time stamp and the tree's head. */
  ML_DSA_44(6, "ML-DSA-44", 1312, 2420, "30820532300b06096086480165030403110382052100", null);

  private final byte type;
  private final String label;
  private final int keyLength;
  private final int signatureLength;
  private final String spki;
  private final @Nullable LocalDate end;

  NoteAlgorithm(
      int type,
      String label,
      int keyLength,
      int signatureLength,
      String spki,
      @Nullable LocalDate end) {
    this.type = (byte) type;
    this.label = label;
    this.keyLength = keyLength;
    this.signatureLength = signatureLength;
    this.spki = spki;
    this.end = end;
  }

  /** What it is called, here and in the JDK. */
  public String label() {
    return label;
  }

  /** The first day on which nobody should trust its signatures, if one is named. */
  public Optional<LocalDate> end() {
    return Optional.ofNullable(end);
  }

  /** The algorithm called so; empty if there is none. */
  public static Optional<NoteAlgorithm> called(String label) {
    return Arrays.stream(values()).filter(it -> it.label.equalsIgnoreCase(label)).findFirst();
  }

  /** A pair of keys that nobody has been given. */
  public KeyPair freshKeys() {
    try {
      return KeyPairGenerator.getInstance(label).generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK has no " + label, e);
    }
  }

  /**
   * A private key from its PKCS #8 encoding.
   *
   * @throws GeneralSecurityException if it is none of this algorithm
   */
  public PrivateKey secret(byte[] encoded) throws GeneralSecurityException {
    return KeyFactory.getInstance(label).generatePrivate(new PKCS8EncodedKeySpec(encoded));
  }

  static NoteAlgorithm ofType(byte type) {
    return Arrays.stream(values())
        .filter(it -> it.type == type)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("a verifier key of an unknown type"));
  }

  static NoteAlgorithm of(PublicKey key) {
    var encoded = key.getEncoded();
    return Arrays.stream(values())
        .filter(it -> it.isEncoded(encoded))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no key for notes: " + key.getAlgorithm()));
  }

  private boolean isEncoded(byte[] key) {
    var header = header();
    return key.length == header.length + keyLength
        && Arrays.equals(Arrays.copyOf(key, header.length), header);
  }

  /** What stands before the bare key in its encoding after RFC 5280. */
  private byte[] header() {
    return HexFormat.of().parseHex(spki);
  }

  byte type() {
    return type;
  }

  int keyLength() {
    return keyLength;
  }

  int signatureLength() {
    return signatureLength;
  }

  /** The bare bytes of a public key. */
  byte[] bare(PublicKey key) {
    var encoded = key.getEncoded();
    return Arrays.copyOfRange(encoded, encoded.length - keyLength, encoded.length);
  }

  byte[] sign(byte[] message, PrivateKey secret) {
    try {
      var signer = Signature.getInstance(label);
      signer.initSign(secret);
      signer.update(message);
      return signer.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot sign with " + label, e);
    }
  }

  boolean verifies(byte[] key, byte[] message, byte[] signature) {
    if (signature.length != signatureLength) {
      return false;
    }
    try {
      var header = header();
      var encoded = Arrays.copyOf(header, header.length + keyLength);
      System.arraycopy(key, 0, encoded, header.length, keyLength);
      var verifier = Signature.getInstance(label);
      verifier.initVerify(
          KeyFactory.getInstance(label).generatePublic(new X509EncodedKeySpec(encoded)));
      verifier.update(message);
      return verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
