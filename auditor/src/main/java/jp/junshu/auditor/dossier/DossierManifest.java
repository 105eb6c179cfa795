package jp.junshu.auditor.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import jp.junshu.core.merkle.CanonicalJson;
import jp.junshu.core.merkle.Hash;

/**
 * {@code manifest.json}: name, length and SHA-256 of every member outside {@code log/}.
 *
 * @param origin of the contract's log
 * @param lines sorted by name
 */
public record DossierManifest(String origin, List<Line> lines) {

  /** Its own name. */
  public static final String NAME = "manifest.json";

  static final String FORMAT = "junshu.dossier/2";

  public DossierManifest {
    lines = List.copyOf(lines);
  }

  /** A member of the dossier. */
  public record Line(String name, long length, Hash sha256) {

    private Map<String, Object> tree() {
      return Map.of("name", name, "length", length, "sha256", sha256.hex());
    }
  }

  /** The manifest of these members. */
  public static DossierManifest of(String origin, SortedMap<String, byte[]> members) {
    var lines = new ArrayList<Line>();
    members.forEach((name, bytes) -> lines.add(new Line(name, bytes.length, Hash.sha256(bytes))));
    return new DossierManifest(origin, lines);
  }

  /** Its bytes. */
  public byte[] bytes() {
    return CanonicalJson.bytes(
        Map.of(
            "format", FORMAT, "log", origin, "members", lines.stream().map(Line::tree).toList()));
  }

  /** What the entry that seals the dossier says. */
  public Hash digest() {
    return Hash.sha256(bytes());
  }
}
