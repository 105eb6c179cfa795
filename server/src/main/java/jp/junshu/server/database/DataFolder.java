package jp.junshu.server.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The folder that holds everything an installation keeps. While it is open it belongs to this
 * process alone; the operating system gives it free when the process ends, however it ends.
 */
public final class DataFolder implements AutoCloseable {

  private final Path root;
  private final FileChannel lock;

  private DataFolder(Path root, FileChannel lock) {
    this.root = root;
    this.lock = lock;
  }

  /**
   * Opens the folder, making it if it is not there.
   *
   * @throws StartRefused if another process has it open, or it cannot be written
   */
  public static DataFolder open(Path folder) {
    var root = folder.toAbsolutePath().normalize();
    try {
      create(root, "rwx--x--x");
      create(root.resolve("run"), "rwx------");
      var channel =
          FileChannel.open(
              root.resolve("run/lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!locked(channel)) {
        channel.close();
        throw new StartRefused("データフォルダ「%s」は、別の遵守(Junshu)が使っています。先にそちらを終了してください。".formatted(root));
      }
      return new DataFolder(root, channel);
    } catch (IOException unusable) {
      throw new StartRefused(
          "データフォルダ「%s」を作れないか、書き込めません。置き場所と権限を確かめてください。".formatted(root), unusable);
    }
  }

  /** Where the folder is. */
  public Path root() {
    return root;
  }

  /** A folder inside, made if it is not there, that nobody but this user can enter. */
  public Path privateFolder(String name) {
    return folder(name, "rwx------");
  }

  /** A folder inside that others may pass through, but not list. */
  Path passableFolder(String name) {
    return folder(name, "rwx--x--x");
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException unexpected) {
      throw new UncheckedIOException(unexpected);
    }
  }

  private Path folder(String name, String permissions) {
    try {
      return create(root.resolve(name), permissions);
    } catch (IOException unusable) {
      throw new StartRefused(
          "データフォルダ「%s」に「%s」を作れません。空き容量と権限を確かめてください。".formatted(root, name), unusable);
    }
  }

  private static Path create(Path folder, String permissions) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));
    }
    return folder;
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException heldByThisProcess) {
      return false;
    }
  }
}
