package jp.junshu.core.merkle;

import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The keys of one log, one of a kind, in the order of their types: what stands in its {@code
 * log.vkey}, a line for each.
 *
 * @param keys at least one, all of the same name
 */
public record LogKeys(List<VKey> keys) {

  public LogKeys {
    keys = List.copyOf(keys);
    for (int i = 0; i < keys.size(); i++) {
      if (!keys.get(i).name().equals(keys.getFirst().name())
          || i > 0 && keys.get(i).algorithm().type() <= keys.get(i - 1).algorithm().type()) {
        throw new IllegalArgumentException("keys of another log, or not one of a kind in order");
      }
    }
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("no key");
    }
  }

  /** Those JDK public keys under that name. */
  public static LogKeys of(String name, PublicKey... keys) {
    return new LogKeys(
        Stream.of(keys)
            .map(key -> VKey.of(name, key))
            .sorted(Comparator.comparing(VKey::algorithm))
            .toList());
  }

  /**
   * Reads the file, in its one form.
   *
   * @throws IllegalArgumentException saying what is wrong with it
   */
  public static LogKeys parse(String text) {
    var keys = new LogKeys(text.lines().map(VKey::parse).toList());
    if (!keys.toString().equals(text)) {
      throw new IllegalArgumentException("not one key a line");
    }
    return keys;
  }

  /** The log's origin, which is the name of each. */
  public String name() {
    return keys.getFirst().name();
  }

  /** The same keys under another name. */
  public LogKeys named(String other) {
    return new LogKeys(keys.stream().map(key -> key.named(other)).toList());
  }

  /** The first of them: whose fingerprint people have compared from the beginning. */
  public VKey first() {
    return keys.getFirst();
  }

  /**
   * Those that signed a note.
   *
   * @throws IllegalArgumentException if a signature claims to be of one of them and is not
   */
  public List<VKey> signing(SignedNote note) {
    var found = new ArrayList<VKey>();
    for (var key : keys) {
      if (note.signedBy(key)) {
        found.add(key);
      }
    }
    return List.copyOf(found);
  }

  /** A line for each key. */
  @Override
  public String toString() {
    var out = new StringBuilder();
    keys.forEach(key -> out.append(key).append('\n'));
    return out.toString();
  }
}
