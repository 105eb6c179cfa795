package jp.junshu.core.merkle;

/**
 * The tree's head that a note signs, after C2SP tlog-checkpoint, without extension lines.
 *
 * @param origin the log's name, which is its key's name too
 * @param size number of entries
 */
public record Checkpoint(String origin, long size, Hash root) {

  public Checkpoint {
    if (origin.isBlank() || origin.contains("\n") || size < 0) {
      throw new IllegalArgumentException("not a checkpoint");
    }
  }

  /** The text that is signed. */
  public String text() {
    return origin + "\n" + size + "\n" + Base64Text.write(root.raw()) + "\n";
  }

  /**
   * Reads the text of a note.
   *
   * @throws IllegalArgumentException if it is no checkpoint, or has extension lines
   */
  public static Checkpoint parse(String text) {
    var lines = text.split("\n", -1);
    if (lines.length != 4 || !lines[3].isEmpty() || !lines[1].matches("0|[1-9][0-9]{0,17}")) {
      throw new IllegalArgumentException("not a checkpoint");
    }
    var checkpoint = new Checkpoint(lines[0], Long.parseLong(lines[1]), Base64Text.hash(lines[2]));
    if (!checkpoint.text().equals(text)) {
      throw new IllegalArgumentException("a checkpoint not in its one form");
    }
    return checkpoint;
  }
}
