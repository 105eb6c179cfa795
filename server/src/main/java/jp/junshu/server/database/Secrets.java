package jp.junshu.server.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** Passwords of the database, made at the first start, each in a file that only this user reads. */
final class Secrets {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path folder;

  /** The password of a role in an installation that has been started before. */
  static String existing(Path dataFolder, String role) {
    var file = dataFolder.resolve("secrets").resolve(role + ".password");
    try {
      return Files.readString(file).strip();
    } catch (IOException missing) {
      throw new StartRefused("「%s」を読めません。データフォルダの場所と権限を確かめてください。".formatted(file), missing);
    }
  }

  Secrets(DataFolder data) {
    this.folder = data.privateFolder("secrets");
  }

  /** The password of a role; made now if there is none, and on the disk before it is returned. */
  String password(String role) {
    var file = folder.resolve(role + ".password");
    try {
      if (!Files.exists(file)) {
        keep(file, random());
      }
      return Files.readString(file).strip();
    } catch (IOException unreadable) {
      throw new StartRefused("パスワードのファイル「%s」を読み書きできません。権限を確かめてください。".formatted(file), unreadable);
    }
  }

  private static void keep(Path file, String password) throws IOException {
    var fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    var onlyUs = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    try (var channel = FileChannel.open(fresh, options, onlyUs)) {
      channel.write(ByteBuffer.wrap(password.getBytes(UTF_8)));
      channel.force(true);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String random() {
    var bytes = new byte[24];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
