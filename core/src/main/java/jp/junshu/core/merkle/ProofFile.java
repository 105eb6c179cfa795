package jp.junshu.core.merkle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A {@code .tlog-proof} after C2SP tlog-proof: an entry's index, its path and the signed checkpoint
 * it stands under.
 *
 * @param extra Base64 of bytes that nothing vouches for, for example the opening of a commitment
 * @param index of the entry
 * @param path leaf sibling first
 */
public record ProofFile(
    Optional<String> extra, long index, List<Hash> path, SignedNote checkpoint) {

  private static final String HEADER = "c2sp.org/tlog-proof@v1";
  private static final String EXTRA = "extra ";
  private static final String INDEX = "index ";
  private static final int MAX_PATH = 63;

  public ProofFile {
    path = List.copyOf(path);
    extra.ifPresent(Base64Text::read);
    Checkpoint.parse(checkpoint.text());
    if (index < 0 || path.size() > MAX_PATH) {
      throw new IllegalArgumentException("no proof has %d hashes".formatted(path.size()));
    }
  }

  /** The checkpoint as it claims to be. */
  public Checkpoint head() {
    return Checkpoint.parse(checkpoint.text());
  }

  /** A proof without extra bytes. */
  public ProofFile(long index, List<Hash> path, SignedNote checkpoint) {
    this(Optional.empty(), index, path, checkpoint);
  }

  /** The file's text. */
  public String text() {
    var lines = new ArrayList<String>();
    lines.add(HEADER);
    extra.ifPresent(bytes -> lines.add(EXTRA + bytes));
    lines.add(INDEX + index);
    path.forEach(hash -> lines.add(Base64Text.write(hash.raw())));
    return String.join("\n", lines) + "\n\n" + checkpoint;
  }

  /**
   * Reads a proof file.
   *
   * @throws IllegalArgumentException saying what is wrong with it
   */
  public static ProofFile parse(String text) {
    int split = text.indexOf("\n\n");
    if (split < 0) {
      throw new IllegalArgumentException("a proof file ends with a checkpoint");
    }
    var lines = new ArrayList<>(List.of(text.substring(0, split).split("\n", -1)));
    if (!lines.removeFirst().equals(HEADER) || lines.isEmpty()) {
      throw new IllegalArgumentException("not a proof file");
    }
    var extra = Optional.<String>empty();
    if (lines.getFirst().startsWith(EXTRA)) {
      extra = Optional.of(lines.removeFirst().substring(EXTRA.length()));
    }
    long index = index(lines.isEmpty() ? "" : lines.removeFirst());
    var path = lines.stream().map(Base64Text::hash).toList();
    var note = SignedNote.parse(text.substring(split + 2).getBytes(StandardCharsets.UTF_8));
    return new ProofFile(extra, index, path, note);
  }

  private static long index(String line) {
    if (!line.matches("index (0|[1-9][0-9]{0,17})")) {
      throw new IllegalArgumentException("a proof file says the index of its entry");
    }
    return Long.parseLong(line.substring(INDEX.length()));
  }

  /** The same with one key. */
  public boolean proves(byte[] entry, VKey key) {
    return proves(entry, new LogKeys(List.of(key)));
  }

  /**
   * Whether the entry stands at its index under the checkpoint, and one of those keys signed the
   * checkpoint.
   *
   * @throws IllegalArgumentException if it bears a bad signature in the name of one of them
   */
  public boolean proves(byte[] entry, LogKeys keys) {
    var head = head();
    return !keys.signing(checkpoint).isEmpty()
        && head.origin().equals(keys.name())
        && Proofs.includes(index, head.size(), Merkle.leaf(entry), path, head.root());
  }
}
