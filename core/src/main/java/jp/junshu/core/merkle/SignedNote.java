package jp.junshu.core.merkle;

import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A note after C2SP signed-note: text, an empty line, signature lines. Parsed strictly and within
 * bounds.
 *
 * @param text ends with a line feed
 * @param signatures at least one
 */
public record SignedNote(String text, List<NoteSignature> signatures) {

  private static final int MAX_SIGNATURES = 100;
  private static final int MAX_BYTES = 1_000_000;
  private static final int KEY_ID = 4;

  public SignedNote {
    signatures = List.copyOf(signatures);
  }

  /** Signs a text with an Ed25519 key under the key's name. */
  public static SignedNote sign(String text, VKey key, PrivateKey secret) {
    var signature = key.algorithm().sign(text.getBytes(StandardCharsets.UTF_8), secret);
    return new SignedNote(text, List.of(NoteSignature.of(key, signature)));
  }

  /**
   * The same checkpoint with one more signature, by an ML-DSA-44 key; the others stay.
   *
   * @param at when, in whole seconds
   * @throws IllegalArgumentException if the text is no checkpoint
   */
  public SignedNote cosigned(VKey key, PrivateKey secret, Instant at) {
    long seconds = at.getEpochSecond();
    var message = CosignedMessage.of(key.name(), seconds, Checkpoint.parse(text));
    var signature = key.algorithm().sign(message, secret);
    var all = new ArrayList<>(signatures);
    all.add(NoteSignature.of(key, CosignedMessage.timestamped(seconds, signature)));
    return new SignedNote(text, all);
  }

  /**
   * Reads a note.
   *
   * @throws IllegalArgumentException saying what makes it no note
   */
  public static SignedNote parse(byte[] bytes) {
    if (bytes.length > MAX_BYTES) {
      throw new IllegalArgumentException("a note of %d bytes".formatted(bytes.length));
    }
    var note = Utf8.read(bytes);
    if (note.chars().anyMatch(c -> c < 0x20 && c != '\n' || c == 0x7f)) {
      throw new IllegalArgumentException("control characters in a note");
    }
    int split = note.lastIndexOf("\n\n");
    if (split < 0 || !note.endsWith("\n") || split + 2 >= note.length()) {
      throw new IllegalArgumentException("a note is a text, an empty line and signatures");
    }
    var lines = note.substring(split + 2, note.length() - 1).split("\n", -1);
    if (lines.length > MAX_SIGNATURES) {
      throw new IllegalArgumentException("more than %d signatures".formatted(MAX_SIGNATURES));
    }
    var signatures = new ArrayList<NoteSignature>();
    for (var line : lines) {
      signatures.add(signature(line));
    }
    return new SignedNote(note.substring(0, split + 1), signatures);
  }

  private static NoteSignature signature(String line) {
    var parts = line.split(" ", -1);
    if (parts.length != 3 || !parts[0].equals("—") || !VKey.isName(parts[1])) {
      throw new IllegalArgumentException("not a signature line: " + line);
    }
    var blob = Base64Text.read(parts[2]);
    if (blob.length <= KEY_ID) {
      throw new IllegalArgumentException("a signature line without signature: " + line);
    }
    return new NoteSignature(parts[1], blob);
  }

  /**
   * Whether that key signed it. Signatures of unknown keys are passed over.
   *
   * @throws IllegalArgumentException if a signature claims to be that key's and is not: the whole
   *     note is refused
   */
  public boolean signedBy(VKey key) {
    var own = signatures.stream().filter(s -> s.isOf(key)).toList();
    if (own.stream().anyMatch(s -> !key.verifies(text, s.signature()))) {
      throw new IllegalArgumentException("a bad signature in the name of " + key.name());
    }
    return !own.isEmpty();
  }

  /** Whether a signature stands on it in that name that has the length of that algorithm's. */
  public boolean bears(String name, NoteAlgorithm algorithm) {
    return signatures.stream().anyMatch(s -> s.name().equals(name) && s.looksLike(algorithm));
  }

  /** The note's bytes. */
  public byte[] bytes() {
    return toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    var out = new StringBuilder(text).append('\n');
    signatures.forEach(signature -> out.append(signature.line()));
    return out.toString();
  }
}
