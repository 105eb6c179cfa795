package jp.junshu.core.merkle;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Addresses and bytes of C2SP tlog-tiles: tiles of height 8, level 0 holds leaf hashes, each hash
 * of level L + 1 is the root of one full tile of level L. A tile less than full is partial; a
 * client that does not find it takes the full one in its place.
 */
public final class Tiles {

  /** Hashes in a full tile, entries in a full bundle. */
  public static final int WIDTH = 256;

  private Tiles() {}

  /** Path of a tile; width 256 is the full tile. */
  public static String path(int level, long index, int width) {
    return "tile/" + level + "/" + number(index) + partial(width);
  }

  /** Path of an entry bundle; width 256 is the full bundle. */
  public static String entriesPath(long index, int width) {
    return "tile/entries/" + number(index) + partial(width);
  }

  private static String partial(int width) {
    if (width < 1 || width > WIDTH) {
      throw new IllegalArgumentException("no tile is %d wide".formatted(width));
    }
    return width == WIDTH ? "" : ".p/" + width;
  }

  private static String number(long index) {
    var text = "%03d".formatted(index % 1000);
    for (long rest = index / 1000; rest > 0; rest /= 1000) {
      text = "x%03d/".formatted(rest % 1000) + text;
    }
    return text;
  }

  /** Width of the partial tile at the right edge of a level; 0 means that there is none. */
  public static int partialWidth(int level, long size) {
    return level > 7 ? 0 : (int) ((size >>> (8 * level)) % WIDTH);
  }

  /** How many full tiles a level has. */
  public static long fullTiles(int level, long size) {
    return level > 6 ? 0 : size >>> (8 * (level + 1));
  }

  /** How many tiles a tree of that size has. */
  public static long count(long size) {
    long count = 0;
    for (int level = 0; level < 8; level++) {
      count += fullTiles(level, size) + (partialWidth(level, size) > 0 ? 1 : 0);
    }
    return count;
  }

  /** Names every tile of a tree of that size, full and partial: its level, index and width. */
  public static List<Tile> of(long size) {
    var tiles = new ArrayList<Tile>();
    for (int level = 0; level < 8; level++) {
      long full = fullTiles(level, size);
      for (long index = 0; index < full; index++) {
        tiles.add(new Tile(level, index, WIDTH));
      }
      int width = partialWidth(level, size);
      if (width > 0) {
        tiles.add(new Tile(level, full, width));
      }
    }
    return tiles;
  }

  /** A tile's address. */
  public record Tile(int level, long index, int width) {

    /** Its path. */
    public String path() {
      return Tiles.path(level, index, width);
    }
  }

  /** The bytes of a tile. */
  public static byte[] bytes(List<Hash> hashes) {
    var bytes = ByteBuffer.allocate(hashes.size() * Hash.LENGTH);
    hashes.forEach(hash -> bytes.put(hash.raw()));
    return bytes.array();
  }

  /**
   * The hashes of a tile of that width.
   *
   * @throws IllegalArgumentException if the bytes are too few or too many
   */
  public static List<Hash> hashes(byte[] tile, int width) {
    if (tile.length != width * Hash.LENGTH) {
      throw new IllegalArgumentException(
          "%d bytes are not a tile of %d hashes".formatted(tile.length, width));
    }
    return IntStream.range(0, width).mapToObj(i -> Hash.at(tile, i * Hash.LENGTH)).toList();
  }

  /** The root over a power of two of hashes, a full tile for one. */
  public static Hash root(List<Hash> full) {
    var row = full;
    while (row.size() > 1) {
      var next = new ArrayList<Hash>(row.size() / 2);
      for (int i = 0; i < row.size(); i += 2) {
        next.add(Merkle.node(row.get(i), row.get(i + 1)));
      }
      row = next;
    }
    return row.getFirst();
  }
}
