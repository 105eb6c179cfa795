package jp.junshu.server.ledger;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import jp.junshu.core.merkle.Checkpoint;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.merkle.LogKeys;
import jp.junshu.core.merkle.NoteAlgorithm;
import jp.junshu.core.merkle.SignedNote;
import jp.junshu.core.merkle.VKey;

/**
 * The installation's signing keys, one for each algorithm, kept outside the database, and their
 * verifier keys under each log's name. What is signed is signed with all of them or not at all.
 */
final class LedgerKey {

  private final KeyFile first;
  private final KeyFile second;
  private final Map<String, Hash> verified = new ConcurrentHashMap<>();

  private LedgerKey(KeyFile first, KeyFile second) {
    this.first = first;
    this.second = second;
  }

  /** Reads the keys in that folder; one that is not there yet is made at this start. */
  static LedgerKey in(Path folder) {
    return new LedgerKey(
        KeyFile.in(folder, NoteAlgorithm.ED25519), KeyFile.in(folder, NoteAlgorithm.ML_DSA_44));
  }

  /**
   * The public halves of the keys in that folder, without touching the others. There is no second
   * where the program has not started since there can be one.
   *
   * @throws jp.junshu.server.database.StartRefused if there is none to read
   */
  static LogKeys verifiersIn(Path folder) {
    var found = new ArrayList<VKey>();
    found.add(KeyFile.verifierIn(folder, NoteAlgorithm.ED25519));
    if (Files.exists(KeyFile.file(folder, NoteAlgorithm.ML_DSA_44))) {
      found.add(KeyFile.verifierIn(folder, NoteAlgorithm.ML_DSA_44));
    }
    return new LogKeys(found);
  }

  LogKeys keys(String origin) {
    return new LogKeys(List.of(first.verifier().named(origin), second.verifier().named(origin)));
  }

  /** What every key is called that a head is signed with. */
  List<String> labels() {
    return List.of(first.verifier().algorithm().label(), second.verifier().algorithm().label());
  }

  /** SHA-256 of the bare public key of that algorithm. */
  Hash digest(NoteAlgorithm algorithm) {
    return Stream.of(first.verifier(), second.verifier())
        .filter(it -> it.algorithm() == algorithm)
        .findFirst()
        .orElseThrow()
        .digest();
  }

  /** Signs a head with every key. */
  SignedNote sign(Checkpoint checkpoint, Instant at) {
    var key = first.verifier().named(checkpoint.origin());
    return completed(SignedNote.sign(checkpoint.text(), key, first.secret()), at);
  }

  /** A note of this installation with the signatures that it lacks; those it has stay. */
  SignedNote completed(SignedNote note, Instant at) {
    var key = second.verifier().named(Checkpoint.parse(note.text()).origin());
    return note.signedBy(key) ? note : note.cosigned(key, second.secret(), at);
  }

  /**
   * Whether this installation signed a note for that log, and nobody else under its name. The
   * newest note of each log that was found so is not verified again.
   *
   * @throws IllegalArgumentException if a signature claims to be of one of the keys and is not
   */
  boolean signed(SignedNote note, String origin) {
    var digest = Hash.sha256(note.bytes());
    if (Objects.equals(verified.get(origin), digest)) {
      return true;
    }
    boolean ours = verifies(note, origin);
    if (ours) {
      verified.put(origin, digest);
    }
    return ours;
  }

  private boolean verifies(SignedNote note, String origin) {
    var keys = keys(origin);
    var signing = keys.signing(note).stream().map(VKey::algorithm).toList();
    return signing.contains(NoteAlgorithm.ED25519)
        && keys.keys().stream()
            .map(VKey::algorithm)
            .allMatch(it -> signing.contains(it) || !note.bears(origin, it));
  }
}
