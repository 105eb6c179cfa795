package jp.junshu.auditor.trial;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.KeyPair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import jp.junshu.auditor.dossier.DossierManifest;
import jp.junshu.auditor.log.MemoryMembers;
import jp.junshu.core.merkle.CanonicalJson;
import jp.junshu.core.merkle.Checkpoint;
import jp.junshu.core.merkle.EntryBundle;
import jp.junshu.core.merkle.ProofFile;
import jp.junshu.core.merkle.SignedNote;
import jp.junshu.core.merkle.Tiles;

/** A whole dossier made again by somebody who has everything but the key. */
final class Forgery {

  private static final String LOG = "log/";
  private static final String WARD = "ward/";

  private final MemoryMembers right;
  private final KeyPair pair = LogFiles.freshKey();
  private final SortedMap<String, byte[]> members = new TreeMap<>();

  private Forgery(MemoryMembers right) {
    this.right = right;
  }

  /** The dossier, consistent in itself, under a fresh key. */
  static MemoryMembers of(MemoryMembers right) {
    return new Forgery(right).made();
  }

  private MemoryMembers made() {
    for (var name : right.names()) {
      if (!name.startsWith(LOG) && !name.equals(DossierManifest.NAME)) {
        members.put(name, right.read(name));
      }
    }
    ward();
    var head = Checkpoint.parse(note(LOG + "checkpoint").text());
    var manifest = DossierManifest.of(head.origin(), members);
    members.put(DossierManifest.NAME, manifest.bytes());
    var entries = entries(head.size());
    entries.set(entries.size() - 1, sealed(entries.getLast(), manifest));
    LogFiles.of(head.origin(), entries, pair)
        .forEach((name, bytes) -> members.put(LOG + name, bytes));
    return new MemoryMembers(members);
  }

  private SignedNote note(String name) {
    return SignedNote.parse(right.read(name));
  }

  private void ward() {
    var head = Checkpoint.parse(note(WARD + "checkpoint").text());
    var note = LogFiles.signed(head.origin(), head.size(), head.root(), pair);
    members.put(WARD + "checkpoint", note.bytes());
    members.put(WARD + "log.vkey", LogFiles.vkey(head.origin(), pair));
    members.replaceAll((name, bytes) -> name.endsWith(".tlog-proof") ? proof(bytes, note) : bytes);
  }

  private static byte[] proof(byte[] bytes, SignedNote note) {
    var proof = ProofFile.parse(new String(bytes, UTF_8));
    return new ProofFile(proof.index(), proof.path(), note).text().getBytes(UTF_8);
  }

  private List<byte[]> entries(long size) {
    var entries = new ArrayList<byte[]>();
    for (var tile : Tiles.of(size)) {
      if (tile.level() == 0) {
        var bundle = right.read(LOG + Tiles.entriesPath(tile.index(), tile.width()));
        entries.addAll(EntryBundle.read(bundle, tile.width()));
      }
    }
    return entries;
  }

  @SuppressWarnings("unchecked") // the reader's keys are strings
  private static byte[] sealed(byte[] entry, DossierManifest manifest) {
    var tree = new HashMap<>((Map<String, Object>) CanonicalJson.parse(entry));
    var body = new HashMap<>((Map<String, Object>) tree.getOrDefault("body", Map.of()));
    body.put("manifest", manifest.digest().hex());
    tree.put("body", body);
    return CanonicalJson.bytes(tree);
  }
}
