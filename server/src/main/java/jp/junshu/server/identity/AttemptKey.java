package jp.junshu.server.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jp.junshu.server.database.DataFolder;
import org.springframework.stereotype.Component;

/**
 * Digests of what was typed, under a key that lies outside the database. Whoever loses its file
 * loses what is sealed and digested under it, second factors among it.
 */
@Component
class AttemptKey {

  private static final String FILE = "sign-in.key";
  private static final String ALGORITHM = "HmacSHA256";
  private static final int LENGTH = 32;

  private final SecretKeySpec key;

  AttemptKey(DataFolder data) {
    this.key = new SecretKeySpec(bytes(data.privateFolder("secrets")), ALGORITHM);
  }

  byte[] digest(String... parts) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      for (var part : parts) {
        mac.update(part.getBytes(StandardCharsets.UTF_8));
        mac.update((byte) 0);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }

  private static byte[] bytes(Path folder) {
    try {
      var file = folder.resolve(FILE);
      if (!Files.exists(file)) {
        make(folder, file);
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException("the key of sign-ins cannot be read", e);
    }
  }

  private static void make(Path folder, Path file) throws IOException {
    var bytes = new byte[LENGTH];
    new SecureRandom().nextBytes(bytes);
    var mine = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var half = Files.createTempFile(folder, FILE, ".new", mine);
    Files.write(half, bytes);
    Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
