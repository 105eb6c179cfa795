package jp.junshu.core.merkle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A {@code .tlog-proof} after C2SP tlog-proof: an entry's index, its path and the signed checkpoint
 * it stands under.
 *
 * @param index of the entry
 * @param path leaf sibling first
 */
public record ProofFile(long index, List<Hash> path, SignedNote checkpoint) {

  private static final String HEADER = "c2sp.org/tlog-proof@v1";

  public ProofFile {
    path = List.copyOf(path);
  }

  /** The file's text. */
  public String text() {
    var out = new StringBuilder(HEADER).append("\nindex ").append(index).append('\n');
    path.forEach(hash -> out.append(Base64.getEncoder().encodeToString(hash.bytes())).append('\n'));
    return out.append('\n').append(checkpoint).toString();
  }

  /**
   * Reads a proof file without an extra line.
   *
   * @throws IllegalArgumentException saying what is wrong with it
   */
  public static ProofFile parse(String text) {
    int split = text.indexOf("\n\n");
    if (split < 0) {
      throw new IllegalArgumentException("a proof file ends with a checkpoint");
    }
    var lines = text.substring(0, split).split("\n", -1);
    if (lines.length < 2
        || !lines[0].equals(HEADER)
        || !lines[1].matches("index (0|[1-9][0-9]{0,17})")) {
      throw new IllegalArgumentException("not a proof file");
    }
    var path = new ArrayList<Hash>();
    for (int i = 2; i < lines.length; i++) {
      path.add(Hash.of(Base64.getDecoder().decode(lines[i])));
    }
    var note = SignedNote.parse(text.substring(split + 2).getBytes(StandardCharsets.UTF_8));
    return new ProofFile(Long.parseLong(lines[1].substring("index ".length())), path, note);
  }

  /**
   * Whether the entry stands at its index under the checkpoint, and that key signed the checkpoint.
   */
  public boolean proves(byte[] entry, VKey key) {
    var head = Checkpoint.parse(checkpoint.text());
    return checkpoint.signedBy(key)
        && head.origin().equals(key.name())
        && Proofs.includes(index, head.size(), Merkle.leaf(entry), path, head.root());
  }
}
