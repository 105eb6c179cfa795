package jp.junshu.auditor.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.StringJoiner;

/** The files under a folder. Links are not followed. */
public final class FolderMembers implements Members {

  private final Path root;
  private final Limits limits;
  private final SortedSet<String> names;

  public FolderMembers(Path root, Limits limits) {
    this.root = root;
    this.limits = limits;
    var found = new MemberNames();
    try (var files = Files.walk(root)) {
      files
          .filter(f -> !Files.isDirectory(f, LinkOption.NOFOLLOW_LINKS))
          .forEach(f -> add(f, found));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.names = found.all();
  }

  private void add(Path file, MemberNames found) {
    var name = name(file);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new Wrong(name, "普通のファイルではありません");
    }
    found.add(name);
  }

  private String name(Path file) {
    var name = new StringJoiner("/");
    root.relativize(file).forEach(part -> name.add(part.toString()));
    return name.toString();
  }

  @Override
  public SortedSet<String> names() {
    return names;
  }

  @Override
  public byte[] read(String name) {
    if (!names.contains(name)) {
      throw new Wrong(name, "ありません");
    }
    try (var in = Files.newInputStream(root.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
      var bytes = in.readNBytes(limits.member() + 1);
      if (bytes.length > limits.member()) {
        throw new Wrong(name, "長すぎます");
      }
      return bytes;
    } catch (IOException e) {
      throw new Wrong(name, "読めません(%s)".formatted(e.getMessage()));
    }
  }
}
