package jp.junshu.auditor.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.SortedMap;
import jp.junshu.core.merkle.CanonicalJson;

/** Writes what a dossier holds of the ward's log. */
final class WardMembers {

  private WardMembers() {}

  static void write(Ward ward, SortedMap<String, byte[]> members) {
    var extract = ward.extract();
    members.put(Ward.CHECKPOINT, extract.checkpoint().bytes());
    members.put(Ward.VKEY, extract.keys().toString().getBytes(UTF_8));
    for (var proven : extract.entries()) {
      members.put(Ward.name(proven.index()), proven.entry());
      members.put(Ward.proofName(proven.index()), proven.proof().text().getBytes(UTF_8));
    }
    var others = ward.opened().stream().filter(each -> !Ward.isSchema(each));
    members.put(Ward.OPENINGS, CanonicalJson.bytes(others.map(Openings.Opened::tree).toList()));
    ward.opened().stream()
        .filter(Ward::isSchema)
        .forEach(each -> members.put(Ward.schemaName(each.entry()), schema(each)));
  }

  private static byte[] schema(Openings.Opened opened) {
    return CanonicalJson.bytes(
        Row.on(opened.entry())
            .with("randomness", opened.opening().map(Opening::randomText))
            .with("text", opened.text())
            .tree());
  }
}
