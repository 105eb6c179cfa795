package jp.junshu.server.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import jp.junshu.server.attachments.FileRefused.Why;

/**
 * How a file begins and how it ends, read in one go without holding what is between.
 *
 * @param head its first bytes
 * @param tail its last bytes; of a small file all of them
 */
record FileEnds(byte[] head, byte[] tail, long size) {

  private static final int HEAD = 4 << 10;

  /** An end record of an archive with the longest comment. */
  private static final int TAIL = (64 << 10) + 22;

  /**
   * Reads them.
   *
   * @throws FileRefused if the file is empty or too large
   */
  static FileEnds of(FileSource source) throws IOException {
    var tail = new byte[0];
    byte[] head;
    long size;
    try (var in = source.open()) {
      head = in.readNBytes(HEAD);
      size = head.length;
      tail = head;
      for (var piece = next(in); piece.length > 0; piece = next(in)) {
        size += piece.length;
        if (size > CheckedFile.MOST) {
          throw new FileRefused(Why.TOO_LARGE);
        }
        tail = last(tail, piece);
      }
    }
    if (size == 0) {
      throw new FileRefused(Why.EMPTY);
    }
    return new FileEnds(head, tail, size);
  }

  private static byte[] next(InputStream in) throws IOException {
    return in.readNBytes(TAIL);
  }

  private static byte[] last(byte[] before, byte[] piece) {
    if (piece.length >= TAIL) {
      return piece;
    }
    int kept = Math.min(before.length, TAIL - piece.length);
    var both = Arrays.copyOf(piece, kept + piece.length);
    System.arraycopy(before, before.length - kept, both, 0, kept);
    System.arraycopy(piece, 0, both, kept, piece.length);
    return both;
  }

  boolean begins(int... bytes) {
    return at(0, bytes);
  }

  boolean at(int offset, int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (offset + i >= head.length || (head[offset + i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  /** The first bytes as letters of one byte each. */
  String letters(int from, int until) {
    int end = Math.min(until, head.length);
    return from >= end ? "" : new String(head, from, end - from, StandardCharsets.ISO_8859_1);
  }

  /** The last bytes as letters of one byte each. */
  String lastLetters(int count) {
    int from = Math.max(0, tail.length - count);
    return new String(tail, from, tail.length - from, StandardCharsets.ISO_8859_1);
  }

  /** Where the end record of an archive stands that closes exactly where the file does; or -1. */
  long archiveEnd() {
    for (int i = tail.length - 22; i >= 0; i--) {
      if (number(i, 4) == 0x06054B50L && i + 22 + number(i + 20, 2) == tail.length) {
        return size - tail.length + i;
      }
    }
    return -1;
  }

  /**
   * Whether the archive that ends here also begins where the file does, with nothing before it and
   * nothing between its parts.
   */
  boolean archiveFromTheBeginning() {
    long end = archiveEnd();
    if (end < 0) {
      return false;
    }
    int i = (int) (end - (size - tail.length));
    return number(i + 12, 4) + number(i + 16, 4) == end;
  }

  private long number(int at, int bytes) {
    long number = 0;
    for (int i = bytes - 1; i >= 0; i--) {
      number = number << 8 | tail[at + i] & 0xFF;
    }
    return number;
  }
}
