package jp.junshu.server.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.junshu.core.merkle.Hash;

/**
 * The newest signed note of each log, in a file beside the key: out of the reach of whoever owns
 * the database or brings back an older one. Named by the log's origin. When a file is kept it is on
 * the disk, and at every moment there is the old one or the new one, whole.
 */
final class NewestNotes {

  private static final String FOLDER = "signed";
  private static final String SUFFIX = ".note";

  private final Path folder;

  private NewestNotes(Path folder) {
    this.folder = folder;
  }

  /** Those beside the key in that folder. */
  static NewestNotes beside(Path keys) {
    var folder = keys.resolve(FOLDER);
    try {
      if (!Files.isDirectory(folder)) {
        Files.createDirectory(
            folder,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      }
      toDisk(keys);
      return new NewestNotes(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("no folder for signed notes: " + folder, e);
    }
  }

  /** Where the note of a log is, or would be. */
  Path file(String origin) {
    return folder.resolve(Hash.sha256(origin.getBytes(StandardCharsets.UTF_8)).hex() + SUFFIX);
  }

  /**
   * The bytes kept for a log; empty if none ever were.
   *
   * @throws UncheckedIOException if there is a file that cannot be read
   */
  Optional<byte[]> of(String origin) {
    var file = file(origin);
    try {
      return Optional.of(Files.readAllBytes(file));
    } catch (NoSuchFileException noneYet) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot be read: " + file, e);
    }
  }

  /** A note that is of none of the logs with those origins, the first by name. */
  Optional<Path> ofNone(Collection<String> origins) {
    var known = origins.stream().map(this::file).collect(Collectors.toSet());
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(SUFFIX) && !known.contains(file))
          .sorted()
          .findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot be read: " + folder, e);
    }
  }

  /** Keeps a note in place of the one before; it is on the disk when this returns. */
  void keep(String origin, byte[] note) {
    var file = file(origin);
    var fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.deleteIfExists(fresh);
      write(fresh, note);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
      toDisk(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot be written: " + file, e);
    }
  }

  private static void write(Path file, byte[] note) throws IOException {
    var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    var onlyUs = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    try (var channel = FileChannel.open(file, options, onlyUs)) {
      for (var bytes = ByteBuffer.wrap(note); bytes.hasRemaining(); ) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  /** A name in a folder outlives the machine only once the folder itself is on the disk. */
  private static void toDisk(Path folder) throws IOException {
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
