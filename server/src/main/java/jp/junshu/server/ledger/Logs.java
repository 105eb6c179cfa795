package jp.junshu.server.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.junshu.core.merkle.Checkpoint;
import jp.junshu.core.merkle.EntryBundle;
import jp.junshu.core.merkle.LogKeys;
import jp.junshu.core.merkle.ProofFile;
import jp.junshu.core.merkle.Proofs;
import jp.junshu.core.merkle.SignedNote;
import jp.junshu.core.merkle.Tiles;
import jp.junshu.core.merkle.VKey;
import org.springframework.stereotype.Service;

/** Whole logs, for those who may see them. Call it inside a transaction. */
@Service
public class Logs {

  private final LedgerRepository ledger;
  private final ReceiptRepository repository;
  private final Origins origins;
  private final LedgerKey key;

  Logs(LedgerRepository ledger, ReceiptRepository repository, Origins origins, LedgerKey key) {
    this.ledger = ledger;
    this.repository = repository;
    this.origins = origins;
    this.key = key;
  }

  /** The verifier keys of a log, to be handed over by another way than the log itself. */
  public LogKeys keys(LogRef log) {
    return key.keys(origins.of(log));
  }

  /** Those of its keys that signed that checkpoint: one from before the second has no more. */
  public LogKeys signing(LogRef log, SignedNote checkpoint) {
    return new LogKeys(keys(log).signing(checkpoint));
  }

  /** The first of them, whose fingerprint people compare. */
  public VKey vkey(LogRef log) {
    return keys(log).first();
  }

  /** The newest signed head of a log. */
  public Optional<SignedNote> checkpoint(LogRef log) {
    return ledger
        .log(log)
        .flatMap(row -> repository.checkpoint(row.id()))
        .map(note -> SignedNote.parse(note.getBytes(StandardCharsets.UTF_8)));
  }

  /** The signed head of exactly that size, if there is one. */
  public Optional<SignedNote> checkpoint(LogRef log, long size) {
    return ledger
        .log(log)
        .flatMap(row -> repository.checkpoint(row.id(), size))
        .map(note -> SignedNote.parse(note.getBytes(StandardCharsets.UTF_8)));
  }

  /** How many entries of a log are numbered. */
  public long size(LogRef log) {
    return repository.size(row(log).id());
  }

  /** Whether something is recorded in a log that has no number yet. */
  public boolean waits(LogRef log) {
    return repository.waitsIn(row(log).id());
  }

  /** The numbered entries from one index to another, exclusive. */
  public List<byte[]> entries(LogRef log, long from, long to) {
    return repository.leaves(row(log).id(), from, to);
  }

  /** The indexes of the entries below that size whose fact is of one of these types. */
  public List<Long> indexes(LogRef log, Set<String> types, long size) {
    return repository.indexes(row(log).id(), types, size);
  }

  /** The proof of an entry under a checkpoint of its log. */
  public ProofFile proof(LogRef log, long index, SignedNote checkpoint) {
    long size = Checkpoint.parse(checkpoint.text()).size();
    var path = Proofs.inclusion(repository.reader(row(log).id(), size), index, size);
    return new ProofFile(index, path, checkpoint);
  }

  /** Everything that is kept behind the commitments of a log and may be seen. */
  public List<Payload> payloads(LogRef log) {
    return repository.payloads(row(log).id());
  }

  /**
   * The commitments of a log whose contents were erased, in hexadecimal letters, by the index of
   * the entry that says so.
   */
  public Map<Long, List<String>> erased(LogRef log) {
    return repository.erased(row(log).id());
  }

  private LedgerRepository.LogRow row(LogRef log) {
    return ledger.log(log).orElseThrow(() -> new IllegalStateException("no " + origins.of(log)));
  }

  /**
   * How far a log has come.
   *
   * @param entries numbered without a gap
   * @param published of them, under the newest signed head
   */
  public record State(long entries, long published, Optional<Instant> publishedAt) {}

  /** How far the log has come, if it can be seen. */
  public Optional<State> state(LogRef log) {
    return ledger.log(log).flatMap(row -> repository.state(row.id()));
  }

  /** Takes the files of an export, in order, by their paths. */
  @FunctionalInterface
  public interface Files {
    void file(String path, byte[] content);
  }

  /**
   * Hands out a log as it stands under a checkpoint, in the C2SP layout: {@code checkpoint}, {@code
   * log.vkey}, every tile and every entry bundle, the partial ones included.
   *
   * @throws IllegalStateException if there is no such log
   */
  public void export(LogRef log, SignedNote checkpoint, Files files) {
    var row = row(log);
    long size = Checkpoint.parse(checkpoint.text()).size();
    files.file("checkpoint", checkpoint.bytes());
    files.file("log.vkey", signing(log, checkpoint).toString().getBytes(StandardCharsets.UTF_8));
    for (var tile : Tiles.of(size)) {
      var hashes = repository.tile(row.id(), tile.level(), tile.index(), tile.width());
      files.file(tile.path(), Tiles.bytes(hashes));
      if (tile.level() == 0) {
        files.file(
            Tiles.entriesPath(tile.index(), tile.width()),
            bundle(row.id(), tile.index(), tile.width()));
      }
    }
  }

  private byte[] bundle(UUID log, long index, int width) {
    long from = index * Tiles.WIDTH;
    return EntryBundle.write(repository.leaves(log, from, from + width));
  }
}
