package jp.junshu.server.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.util.FileSystemUtils;

/**
 * Folders for tests under the build's own: unlike those of the system's temporary folder, an
 * unprivileged user may pass through them, which PostgreSQL needs when the build runs as root.
 */
public final class TestFolders {

  private static final Path ROOT = Path.of("target", "database").toAbsolutePath();

  private TestFolders() {}

  /** A folder that is not there yet. What a PostgreSQL kept in it goes when the tests end. */
  public static Path fresh() {
    try {
      var parent = Files.createTempDirectory(named("fresh"), "");
      Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwxr-xr-x"));
      var data = parent.resolve("data");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> clear(data.resolve("pg"))));
      return data;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The programs of PostgreSQL, unpacked once for all tests. */
  public static Path binaries() {
    return named("binaries");
  }

  static Path named(String name) {
    try {
      return Files.createDirectories(ROOT.resolve(name));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void clear(Path postgres) {
    try {
      Strays.kill(postgres.resolve("cluster"));
      FileSystemUtils.deleteRecursively(postgres);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
