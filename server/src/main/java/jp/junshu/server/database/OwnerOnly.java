package jp.junshu.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that nobody but this user reads, whatever the mask of the machine says. */
final class OwnerOnly {

  private OwnerOnly() {}

  /** Makes an empty file if there is none; one that others could read they can read no more. */
  static void file(Path file) throws IOException {
    var permissions = PosixFilePermissions.fromString("rw-------");
    if (Files.exists(file)) {
      Files.setPosixFilePermissions(file, permissions);
    } else {
      Files.createFile(file, PosixFilePermissions.asFileAttribute(permissions));
    }
  }
}
