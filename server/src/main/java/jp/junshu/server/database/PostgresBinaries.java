package jp.junshu.server.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.util.FileSystemUtils;

/** The programs of PostgreSQL, unpacked from the archive on the class path; whole or not at all. */
record PostgresBinaries(Path folder) {

  /** The major version, which also is that of every cluster these programs can open. */
  static final String MAJOR = "18";

  private static final String UNFINISHED = "unpacking-";

  private static final URL ARCHIVE =
      Objects.requireNonNull(
          PostgresBinaries.class.getResource("/postgres-linux-x86_64.txz"),
          "the PostgreSQL archive is not on the class path");

  /** Unpacks into the parent folder unless that has been done; two at once do not disturb. */
  static synchronized PostgresBinaries in(Path parent) {
    try {
      var folder = parent.resolve("bin-%s-%s".formatted(MAJOR, contentId()));
      if (!Files.isDirectory(folder)) {
        unpack(parent, folder);
      }
      return new PostgresBinaries(folder);
    } catch (IOException failed) {
      throw new StartRefused(
          "データベースのプログラムを「%s」に展開できません。空き容量(約100MB)と権限を確かめてください。".formatted(parent), failed);
    }
  }

  String program(String name) {
    return folder.resolve("bin").resolve(name).toString();
  }

  /**
   * The archive says nothing of its version: its checksum inside the jar tells one from another.
   */
  private static String contentId() throws IOException {
    var connection = (JarURLConnection) ARCHIVE.openConnection();
    return "%08x".formatted(connection.getJarEntry().getCrc());
  }

  private static void unpack(Path parent, Path folder) throws IOException {
    Files.createDirectories(parent);
    deleteUnfinished(parent);
    var unfinished =
        Files.createDirectory(parent.resolve(UNFINISHED + ProcessHandle.current().pid()));
    try (var archive = ARCHIVE.openStream();
        var plain = new XZCompressorInputStream(new BufferedInputStream(archive));
        var tar = new TarArchiveInputStream(plain)) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        write(entry, tar, unfinished);
      }
      Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
      Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failed) {
      FileSystemUtils.deleteRecursively(unfinished);
      if (!Files.isDirectory(folder)) {
        throw failed;
      }
    }
  }

  /** What a killed program left half unpacked. */
  private static void deleteUnfinished(Path parent) throws IOException {
    try (var left = Files.newDirectoryStream(parent, UNFINISHED + "*")) {
      for (var folder : left) {
        var name = folder.getFileName().toString();
        var unpacker = ProcessHandle.of(Long.parseLong(name.substring(UNFINISHED.length())));
        if (unpacker.filter(process -> !process.equals(ProcessHandle.current())).isEmpty()) {
          FileSystemUtils.deleteRecursively(folder);
        }
      }
    }
  }

  private static void write(TarArchiveEntry entry, InputStream content, Path root)
      throws IOException {
    var target = root.resolve(entry.getName()).normalize();
    if (!target.startsWith(root)) {
      throw new IOException("the archive points outside: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
    } else if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else {
      Files.createDirectories(Objects.requireNonNull(target.getParent()));
      Files.copy(content, target);
      var mode = (entry.getMode() & 0111) != 0 ? "rwxr-xr-x" : "rw-r--r--";
      Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(mode));
    }
  }
}
