package jp.junshu.server.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import jp.junshu.core.merkle.NoteAlgorithm;
import jp.junshu.core.merkle.VKey;
import jp.junshu.server.database.StartRefused;

/**
 * A signing key of one algorithm in its file, readable by nobody else: the private half, then the
 * public half, a line each.
 */
record KeyFile(PrivateKey secret, VKey verifier) {

  /** Where the key of that algorithm is, or would be. */
  static Path file(Path folder, NoteAlgorithm algorithm) {
    return folder.resolve("ledger." + algorithm.label().toLowerCase(Locale.ROOT));
  }

  /** Reads the key of that algorithm in that folder, or makes it where there is none yet. */
  static KeyFile in(Path folder, NoteAlgorithm algorithm) {
    var file = file(folder, algorithm);
    try {
      if (!Files.exists(file)) {
        make(folder, file, algorithm);
      }
      var lines = Files.readAllLines(file);
      return new KeyFile(
          algorithm.secret(Base64.getDecoder().decode(lines.get(0))), verifier(lines, algorithm));
    } catch (IOException e) {
      throw new UncheckedIOException("the signing key cannot be read", e);
    } catch (GeneralSecurityException | IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new IllegalStateException("the signing key is damaged: " + file, e);
    }
  }

  /**
   * The public half of the key of that algorithm, without touching the other.
   *
   * @throws StartRefused if there is none to read
   */
  static VKey verifierIn(Path folder, NoteAlgorithm algorithm) {
    var file = file(folder, algorithm);
    try {
      return verifier(Files.readAllLines(file), algorithm);
    } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new StartRefused("台帳の鍵「%s」を読めません。データフォルダの場所と権限を確かめてください。".formatted(file), e);
    }
  }

  private static VKey verifier(List<String> lines, NoteAlgorithm algorithm) {
    var key = VKey.parse(lines.get(1));
    if (key.algorithm() != algorithm) {
      throw new IllegalArgumentException("not a key of " + algorithm.label());
    }
    return key;
  }

  private static void make(Path folder, Path file, NoteAlgorithm algorithm) throws IOException {
    var pair = algorithm.freshKeys();
    var half =
        Files.createTempFile(
            folder,
            String.valueOf(file.getFileName()),
            ".new",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(
        half,
        List.of(
            Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()),
            VKey.of("junshu", pair.getPublic()).toString()));
    try (var channel = FileChannel.open(half, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
