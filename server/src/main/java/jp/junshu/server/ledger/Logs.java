package jp.junshu.server.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.core.merkle.Checkpoint;
import jp.junshu.core.merkle.EntryBundle;
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

  /** The verifier key of a log, to be handed over by another way than the log itself. */
  public VKey vkey(LogRef log) {
    return key.vkey(origins.of(log));
  }

  /** The newest signed head of a log. */
  public Optional<SignedNote> checkpoint(LogRef log) {
    return ledger
        .log(log)
        .flatMap(row -> repository.checkpoint(row.id()))
        .map(note -> SignedNote.parse(note.getBytes(StandardCharsets.UTF_8)));
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
    var row = ledger.log(log).orElseThrow(() -> new IllegalStateException("no " + origins.of(log)));
    long size = Checkpoint.parse(checkpoint.text()).size();
    files.file("checkpoint", checkpoint.bytes());
    files.file("log.vkey", (vkey(log) + "\n").getBytes(StandardCharsets.UTF_8));
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
