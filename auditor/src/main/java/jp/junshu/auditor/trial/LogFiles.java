package jp.junshu.auditor.trial;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import jp.junshu.core.merkle.Checkpoint;
import jp.junshu.core.merkle.EntryBundle;
import jp.junshu.core.merkle.Frontier;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.merkle.Merkle;
import jp.junshu.core.merkle.SignedNote;
import jp.junshu.core.merkle.Tiles;
import jp.junshu.core.merkle.VKey;

/** A log made up from entries, in the C2SP layout, signed with whatever key. */
public final class LogFiles {

  private LogFiles() {}

  /** A key that nobody has been given. */
  public static KeyPair freshKey() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has Ed25519", e);
    }
  }

  /** Every file of the log. */
  public static SortedMap<String, byte[]> of(String origin, List<byte[]> entries, KeyPair pair) {
    var files = new TreeMap<String, byte[]>();
    var tree = Frontier.empty();
    for (var entry : entries) {
      tree.append(
          Merkle.leaf(entry),
          (level, n, hashes) -> files.put(Tiles.path(level, n, Tiles.WIDTH), Tiles.bytes(hashes)));
    }
    for (var tile : Tiles.of(entries.size())) {
      if (tile.width() < Tiles.WIDTH) {
        files.put(tile.path(), Tiles.bytes(tree.partial(tile.level())));
      }
      if (tile.level() == 0) {
        int from = (int) tile.index() * Tiles.WIDTH;
        files.put(
            Tiles.entriesPath(tile.index(), tile.width()),
            EntryBundle.write(entries.subList(from, from + tile.width())));
      }
    }
    files.put("log.vkey", vkey(origin, pair));
    files.put("checkpoint", signed(origin, entries.size(), tree.root(), pair).bytes());
    return files;
  }

  static byte[] vkey(String origin, KeyPair pair) {
    return (VKey.of(origin, pair.getPublic()) + "\n").getBytes(UTF_8);
  }

  /** A checkpoint of that tree. */
  public static SignedNote signed(String origin, long size, Hash root, KeyPair pair) {
    return SignedNote.sign(
        new Checkpoint(origin, size, root).text(),
        VKey.of(origin, pair.getPublic()),
        pair.getPrivate());
  }
}
