package jp.junshu.server.dossier;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A sealed dossier in memory. The arrays are not to be changed.
 *
 * @param entries how many entries its log has, the seal included
 * @param members all of them, {@code log/} too
 */
public record Dossier(String name, long entries, SortedMap<String, byte[]> members) {

  /** What a ZIP can say of the age of its members without saying anything. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  public Dossier {
    members = new TreeMap<>(members);
  }

  /** Writes it as a ZIP, its members by name, none with a time of its own. */
  public void write(OutputStream out) throws IOException {
    try (var zip = new ZipOutputStream(out)) {
      for (var member : members.entrySet()) {
        var entry = new ZipEntry(member.getKey());
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(member.getValue());
        zip.closeEntry();
      }
    }
  }
}
