package jp.junshu.auditor.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.regex.Pattern;
import jp.junshu.auditor.log.Members;
import jp.junshu.auditor.log.Wrong;
import jp.junshu.core.merkle.CanonicalJson;

/** Compares every member with the one made again, and says at which entry they part. */
final class Remade {

  private static final Pattern FIRST_CELL = Pattern.compile("<tr><td>([0-9]{1,15})</td>");

  private final SortedMap<String, byte[]> made;
  private final long seal;

  Remade(SortedMap<String, byte[]> made, long seal) {
    this.made = made;
    this.seal = seal;
  }

  /**
   * Compares.
   *
   * @throws Wrong at the first difference
   */
  void compare(Members members) {
    for (var name : members.names()) {
      if (!made.containsKey(name) && !Listing.inLog(name) && !name.equals(DossierManifest.NAME)) {
        throw new Wrong(name, seal, "この証拠一式にあるはずのないものです");
      }
    }
    made.forEach((name, bytes) -> compare(name, bytes, members));
  }

  private void compare(String name, byte[] expected, Members members) {
    if (!members.names().contains(name)) {
      throw new Wrong(name, seal, "ありません");
    }
    var found = members.read(name);
    if (Arrays.equals(expected, found)) {
      return;
    }
    throw name.endsWith(".json") ? rows(name, expected, found) : page(name, expected, found);
  }

  private Wrong rows(String name, byte[] expected, byte[] found) {
    try {
      return Difference.first(CanonicalJson.parse(expected), CanonicalJson.parse(found))
          .map(it -> new Wrong(name, it.entry().orElse(seal), it.what()))
          .orElseGet(() -> new Wrong(name, seal, "記録から作ったものと違います"));
    } catch (IllegalArgumentException e) {
      return new Wrong(name, seal, "正規の JSON ではありません(%s)".formatted(e.getMessage()));
    }
  }

  /** A page is compared by its bytes; the row it is about stands in its first cell. */
  private Wrong page(String name, byte[] expected, byte[] found) {
    int at = Arrays.mismatch(expected, found);
    var before = new String(expected, 0, at, UTF_8);
    var row = FIRST_CELL.matcher(before.substring(Math.max(0, before.lastIndexOf("<tr>"))));
    long entry = row.lookingAt() ? Long.parseLong(row.group(1)) : about(name);
    return new Wrong(name, entry, "%d バイト目から、記録から作ったものと違います".formatted(at));
  }

  /** The entry a form's page is about: that of its newest revision. */
  private long about(String name) {
    var stem = name.substring(0, name.lastIndexOf('.')) + ".r";
    return made.entrySet().stream()
        .filter(each -> each.getKey().startsWith(stem) && each.getKey().endsWith(".json"))
        .mapToLong(each -> Tree.number(Tree.object(CanonicalJson.parse(each.getValue())), "entry"))
        .max()
        .orElse(seal);
  }
}
