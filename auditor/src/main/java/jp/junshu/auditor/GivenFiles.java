package jp.junshu.auditor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.junshu.core.merkle.SignedNote;
import jp.junshu.core.merkle.VKey;

/** Small files that the checker brings along. */
final class GivenFiles {

  private static final int MAX_SMALL_FILE = 1_000_000;

  private GivenFiles() {}

  /**
   * The keys of a file, one a line.
   *
   * @throws IllegalArgumentException saying why it cannot be used
   */
  static List<VKey> keys(String file) {
    var text = new String(small(file), StandardCharsets.UTF_8);
    try {
      var keys = text.lines().filter(line -> !line.isBlank()).map(VKey::parse).toList();
      if (!keys.isEmpty()) {
        return keys;
      }
    } catch (IllegalArgumentException notOne) {
      throw new IllegalArgumentException("「%s」は台帳の鍵のファイルではありません。".formatted(file), notOne);
    }
    throw new IllegalArgumentException("「%s」に台帳の鍵がありません。".formatted(file));
  }

  /**
   * The checkpoint of a file.
   *
   * @throws IllegalArgumentException saying why it cannot be used
   */
  static SignedNote note(String file) {
    try {
      return SignedNote.parse(small(file));
    } catch (IllegalArgumentException notOne) {
      throw new IllegalArgumentException("「%s」はチェックポイントのファイルではありません。".formatted(file), notOne);
    }
  }

  private static byte[] small(String file) {
    try (var in = Files.newInputStream(Path.of(file))) {
      return in.readNBytes(MAX_SMALL_FILE);
    } catch (IOException e) {
      throw new IllegalArgumentException("「%s」がないか、読めません。".formatted(file), e);
    }
  }
}
