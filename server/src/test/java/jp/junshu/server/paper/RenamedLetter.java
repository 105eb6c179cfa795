package jp.junshu.server.paper;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/** A copy of our font that says it has a letter it has not: the shape of another one. */
final class RenamedLetter {

  private static final int TABLES = 4;
  private static final int FIRST_RECORD = 12;
  private static final int RECORD = 16;
  private static final int CMAP = 0x636D6170;
  private static final int GROUPED = 12;

  private RenamedLetter() {}

  static Path font(Path ours, int letter, Path copy) throws IOException {
    var font = ByteBuffer.wrap(Files.readAllBytes(ours));
    int map = table(font);
    for (int i = 0; i < font.getShort(map + 2); i++) {
      int subtable = map + font.getInt(map + 4 + 8 * i + 4);
      if (font.getShort(subtable) == GROUPED) {
        rename(font, subtable, letter);
      }
    }
    return Files.write(copy, font.array());
  }

  private static int table(ByteBuffer font) {
    for (int i = 0; i < font.getShort(TABLES); i++) {
      int record = FIRST_RECORD + RECORD * i;
      if (font.getInt(record) == CMAP) {
        return font.getInt(record + 8);
      }
    }
    throw new IllegalStateException("no cmap");
  }

  /** The first letter that comes after it in the map gives its place. */
  private static void rename(ByteBuffer font, int subtable, int letter) {
    for (int i = 0; i < font.getInt(subtable + 12); i++) {
      int group = subtable + 16 + 12 * i;
      if (font.getInt(group) > letter) {
        font.putInt(group, letter).putInt(group + 4, letter);
        return;
      }
    }
    throw new IllegalStateException("no letter after it");
  }
}
