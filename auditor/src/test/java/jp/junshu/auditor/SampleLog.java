package jp.junshu.auditor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.junshu.auditor.trial.LogFiles;
import jp.junshu.core.merkle.CanonicalJson;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.merkle.SignedNote;
import jp.junshu.core.merkle.VKey;

/** A log made up for a test, whole and right until the test does something to it. */
final class SampleLog {

  static final String ORIGIN = "demo.example/contract/c1";
  static final KeyPair PAIR = pair();
  static final VKey KEY = VKey.of(ORIGIN, PAIR.getPublic());

  private SampleLog() {}

  static KeyPair pair() {
    return LogFiles.freshKey();
  }

  static Map<String, Object> tree(long number) {
    var tree = new HashMap<String, Object>();
    tree.put("schema", 1L);
    tree.put("type", "test.counted");
    tree.put("version", 1L);
    tree.put("log", ORIGIN);
    tree.put("actor", "system:CALENDAR");
    tree.put("occurredAt", "2026-04-01T00:00:00.000000Z");
    tree.put("recordedAt", "2026-04-01T00:00:00.000000Z");
    tree.put("body", Map.of("number", number));
    return tree;
  }

  static List<byte[]> entries(int count) {
    var entries = new ArrayList<byte[]>();
    for (int i = 0; i < count; i++) {
      entries.add(CanonicalJson.bytes(tree(i)));
    }
    return entries;
  }

  static SortedMap<String, byte[]> of(int count) {
    return of(entries(count), PAIR);
  }

  static SortedMap<String, byte[]> of(List<byte[]> entries, KeyPair pair) {
    return LogFiles.of(ORIGIN, entries, pair);
  }

  static SignedNote signed(long size, Hash root, KeyPair pair) {
    return LogFiles.signed(ORIGIN, size, root, pair);
  }

  static Path folder(Map<String, byte[]> files, Path folder) {
    try {
      for (var file : files.entrySet()) {
        var path = folder.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.write(path, file.getValue());
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path zip(Map<String, byte[]> files, Path zip) {
    try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (var file : files.entrySet()) {
        out.putNextEntry(new ZipEntry(file.getKey()));
        out.write(file.getValue());
        out.closeEntry();
      }
      return zip;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
