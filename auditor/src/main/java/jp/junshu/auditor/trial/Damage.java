package jp.junshu.auditor.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import jp.junshu.auditor.log.Limits;
import jp.junshu.auditor.log.MemoryMembers;
import jp.junshu.auditor.log.Wrong;
import jp.junshu.auditor.log.ZipMembers;

/** What happens to bytes, by accident or by a clumsy hand. */
final class Damage {

  private Damage() {}

  /** The members with that one damaged, in every way. */
  static List<MemoryMembers> to(MemoryMembers right, String name) {
    var bytes = right.read(name);
    var changed = new ArrayList<MemoryMembers>();
    if (bytes.length > 0) {
      changed.add(right.flipped(name, 0));
      changed.add(right.flipped(name, bytes.length / 2));
      changed.add(right.flipped(name, bytes.length - 1));
      changed.add(right.with(name, new byte[0]));
      changed.add(right.with(name, Arrays.copyOf(bytes, bytes.length - 1)));
      changed.add(right.with(name, doubled(bytes)));
    }
    changed.add(right.without(name));
    return changed;
  }

  private static byte[] doubled(byte[] bytes) {
    var twice = Arrays.copyOf(bytes, 2 * bytes.length);
    System.arraycopy(bytes, 0, twice, bytes.length, bytes.length);
    return twice;
  }

  /** What is said of a ZIP that names a member twice. */
  static Optional<Wrong> twice(MemoryMembers right, String name) {
    var files = new TreeMap<String, byte[]>();
    right.names().forEach(each -> files.put(each, right.read(each)));
    try {
      var file = Files.createTempFile("junshu", ".zip");
      Files.write(file, TwiceZip.of(files, name));
      try (var _ = new ZipMembers(file, Limits.USUAL)) {
        return Optional.empty();
      } catch (Wrong wrong) {
        return Optional.of(wrong);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
