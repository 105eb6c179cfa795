package jp.junshu.auditor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.KeyPair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import jp.junshu.auditor.dossier.Opening;
import jp.junshu.auditor.trial.LogFiles;
import jp.junshu.core.merkle.CanonicalJson;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.merkle.Merkle;
import jp.junshu.core.merkle.ProofFile;
import jp.junshu.core.merkle.Proofs;
import jp.junshu.core.merkle.SignedNote;
import jp.junshu.core.merkle.VKey;

/** A small log in memory whose entries are as the server writes them. */
final class LogWriter {

  private final String origin;
  private final KeyPair pair;
  private final List<byte[]> entries = new ArrayList<>();
  private final List<Opening> openings = new ArrayList<>();
  private String at = "2026-04-01T00:00:00.000000Z";

  LogWriter(String origin, KeyPair pair) {
    this.origin = origin;
    this.pair = pair;
  }

  /** The next entries are recorded at that moment. */
  LogWriter at(String instant) {
    this.at = instant;
    return this;
  }

  LogWriter add(String type, String actor, Map<String, Object> body) {
    return add(type, actor, body, Map.of());
  }

  LogWriter add(String type, String actor, Map<String, Object> body, Map<String, Object> frame) {
    var tree = new HashMap<String, Object>();
    tree.put("schema", 1L);
    tree.put("type", type);
    tree.put("version", 1L);
    tree.put("log", origin);
    tree.put("actor", actor);
    tree.put("recordedAt", at);
    tree.put("occurredAt", at);
    tree.putAll(frame);
    tree.put("body", body);
    entries.add(CanonicalJson.bytes(tree));
    return this;
  }

  /** Commits to a text, with randomness that is the same in every run. */
  String commit(String text) {
    var number = new byte[] {(byte) openings.size()};
    var opening = new Opening(Hash.sha256(text.getBytes(UTF_8), number).bytes(), text);
    openings.add(opening);
    return opening.commitment().hex();
  }

  String commit(Map<String, Object> tree) {
    return commit(CanonicalJson.write(tree));
  }

  /** Puts other bytes in the place of an entry. */
  void replace(int index, byte[] entry) {
    entries.set(index, entry);
  }

  /** Lets something else stand behind what was committed to. */
  void reopen(Opening before, Opening after) {
    openings.replaceAll(each -> each == before ? after : each);
  }

  List<byte[]> entries() {
    return List.copyOf(entries);
  }

  List<Opening> openings() {
    return List.copyOf(openings);
  }

  VKey key() {
    return VKey.of(origin, pair.getPublic());
  }

  SortedMap<String, byte[]> files() {
    return LogFiles.of(origin, entries, pair);
  }

  SignedNote checkpoint() {
    return LogFiles.signed(origin, entries.size(), Proofs.root(this::node, entries.size()), pair);
  }

  ProofFile proof(int index, SignedNote checkpoint) {
    return new ProofFile(index, Proofs.inclusion(this::node, index, entries.size()), checkpoint);
  }

  private Hash node(int level, long index) {
    return level == 0
        ? Merkle.leaf(entries.get((int) index))
        : Merkle.node(node(level - 1, 2 * index), node(level - 1, 2 * index + 1));
  }
}
