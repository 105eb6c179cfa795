package jp.junshu.core.merkle;

import java.util.Arrays;

/**
 * A signature line of a note: the signer's name, the first four bytes of its key's id, the
 * signature. Immutable.
 */
public final class NoteSignature {

  private final String name;
  private final byte[] blob;

  NoteSignature(String name, byte[] blob) {
    this.name = name;
    this.blob = blob.clone();
  }

  static NoteSignature of(VKey key, byte[] signature) {
    var blob = Arrays.copyOf(key.id(), 4 + signature.length);
    System.arraycopy(signature, 0, blob, 4, signature.length);
    return new NoteSignature(key.name(), blob);
  }

  /** The name before the signature. */
  public String name() {
    return name;
  }

  boolean isOf(VKey key) {
    return name.equals(key.name()) && Arrays.equals(Arrays.copyOf(blob, 4), key.id());
  }

  /** Whether it has the length of that algorithm's signatures, whosever it is. */
  public boolean looksLike(NoteAlgorithm algorithm) {
    int time = algorithm == NoteAlgorithm.ML_DSA_44 ? Long.BYTES : 0;
    return blob.length == 4 + time + algorithm.signatureLength();
  }

  byte[] signature() {
    return Arrays.copyOfRange(blob, 4, blob.length);
  }

  String line() {
    return "— " + name + " " + Base64Text.write(blob) + "\n";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NoteSignature that
        && name.equals(that.name)
        && Arrays.equals(blob, that.blob);
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + Arrays.hashCode(blob);
  }
}
