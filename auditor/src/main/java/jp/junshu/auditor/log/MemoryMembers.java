package jp.junshu.auditor.log;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Members held in memory. The arrays are not to be changed. */
public final class MemoryMembers implements Members {

  private final SortedMap<String, byte[]> files;
  private final SortedSet<String> names;

  /** Takes the files as they are now. */
  public MemoryMembers(Map<String, byte[]> files) {
    this.files = new TreeMap<>(files);
    this.names = new TreeSet<>(files.keySet());
  }

  /** Everything of other members, read into memory. */
  public static MemoryMembers of(Members members) {
    var files = new TreeMap<String, byte[]>();
    members.names().forEach(name -> files.put(name, members.read(name)));
    return new MemoryMembers(files);
  }

  /**
   * The same with one byte of a member turned around.
   *
   * @throws IndexOutOfBoundsException if it has no such byte
   */
  public MemoryMembers flipped(String name, int at) {
    var bytes = read(name).clone();
    bytes[at] ^= 1;
    return with(name, bytes);
  }

  /** The same with another content of a member, or with one member more. */
  public MemoryMembers with(String name, byte[] content) {
    var changed = new TreeMap<>(files);
    changed.put(name, content);
    return new MemoryMembers(changed);
  }

  /** The same without a member. */
  public MemoryMembers without(String name) {
    var changed = new TreeMap<>(files);
    changed.remove(name);
    return new MemoryMembers(changed);
  }

  @Override
  public SortedSet<String> names() {
    return Collections.unmodifiableSortedSet(names);
  }

  @Override
  public byte[] read(String name) {
    var bytes = files.get(name);
    if (bytes == null) {
      throw new Wrong(name, "ありません");
    }
    return bytes;
  }
}
