package jp.junshu.auditor.log;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import jp.junshu.core.merkle.Hash;
import org.jspecify.annotations.Nullable;

/**
 * The members of a ZIP file. It is read twice, from its beginning and by its directory at the end;
 * both must tell the same, so that no two programs see different things in it. Folders and remarks,
 * where something else could be told, are refused.
 */
public final class ZipMembers implements Members, Closeable {

  private static final int END = 22;
  private static final int END_SIGNATURE = 0x06054b50;

  private final ZipFile zip;
  private final Limits limits;
  private final SortedSet<String> names;
  private final Map<String, Hash> contents;

  public ZipMembers(Path file, Limits limits) {
    this.limits = limits;
    requirePlain(file);
    var fromStart = new MemberNames();
    this.contents = fromTheStart(file, limits, fromStart);
    this.zip = open(file);
    var listed = new MemberNames();
    zip.stream().map(ZipEntry::getName).forEach(listed::add);
    this.names = listed.all();
    if (!names.equals(fromStart.all())) {
      var odd = new TreeSet<>(names);
      odd.addAll(fromStart.all());
      odd.removeIf(name -> names.contains(name) && fromStart.all().contains(name));
      throw new Wrong(odd.getFirst(), "ZIP の目次と中身が食い違っています");
    }
  }

  /** Nothing but members, as the directory tells; nothing is unpacked yet. */
  private static void requirePlain(Path file) {
    try (var zip = open(file)) {
      requireNoRemark(nameOf(file), zip.getComment());
      for (var entries = zip.entries(); entries.hasMoreElements(); ) {
        var entry = entries.nextElement();
        requireFile(entry);
        requireNoRemark(entry.getName(), entry.getComment());
      }
    } catch (IOException e) {
      throw new Wrong(nameOf(file), "ZIP として読めません");
    }
    requireEnd(file);
  }

  /** The record at the end of the directory is the last of the file (APPNOTE.TXT 4.3.16). */
  private static void requireEnd(Path file) {
    try (var channel = FileChannel.open(file)) {
      var end = ByteBuffer.allocate(END).order(ByteOrder.LITTLE_ENDIAN);
      long at = channel.size() - END;
      if (at < 0 || channel.read(end, at) < END || end.getInt(0) != END_SIGNATURE) {
        throw new Wrong(nameOf(file), "ZIP の終わりのあとに、何かが付いています");
      }
    } catch (IOException e) {
      throw new Wrong(nameOf(file), "ZIP として読めません");
    }
  }

  private static void requireFile(ZipEntry entry) {
    if (entry.isDirectory()) {
      throw new Wrong(entry.getName(), "フォルダだけの項目があります");
    }
  }

  private static void requireNoRemark(String name, @Nullable String remark) {
    if (remark != null && !remark.isEmpty()) {
      throw new Wrong(name, "ZIP に注釈が付いています");
    }
  }

  private static ZipFile open(Path file) {
    try {
      return new ZipFile(file.toFile());
    } catch (IOException | IllegalArgumentException e) {
      throw new Wrong(nameOf(file), "ZIP として読めません");
    }
  }

  private static Map<String, Hash> fromTheStart(Path file, Limits limits, MemberNames names) {
    var contents = new HashMap<String, Hash>();
    var at = nameOf(file);
    try (var in =
        new ZipInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      long all = 0;
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        at = entry.getName();
        requireFile(entry);
        names.add(at);
        var bytes = capped(in, at, limits);
        all += bytes.length;
        if (all > limits.all()) {
          throw new Wrong(at, "全体が大きすぎます");
        }
        contents.put(at, Hash.sha256(bytes));
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new Wrong(at, "壊れています(%s)".formatted(Wrong.printable(String.valueOf(e.getMessage()))));
    }
    return contents;
  }

  private static byte[] capped(InputStream in, String name, Limits limits) throws IOException {
    var bytes = in.readNBytes(limits.member() + 1);
    if (bytes.length > limits.member()) {
      throw new Wrong(name, "長すぎます");
    }
    return bytes;
  }

  @Override
  public SortedSet<String> names() {
    return names;
  }

  @Override
  public byte[] read(String name) {
    var entry = names.contains(name) ? zip.getEntry(name) : null;
    if (entry == null) {
      throw new Wrong(name, "ありません");
    }
    try (var in = zip.getInputStream(entry)) {
      var bytes = capped(in, name, limits);
      if (!Optional.of(Hash.sha256(bytes)).equals(Optional.ofNullable(contents.get(name)))) {
        throw new Wrong(name, "ZIP の目次と中身が食い違っています");
      }
      return bytes;
    } catch (IOException e) {
      throw new Wrong(
          name, "壊れています(%s)".formatted(Wrong.printable(String.valueOf(e.getMessage()))));
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private static String nameOf(Path file) {
    return String.valueOf(file.getFileName());
  }
}
