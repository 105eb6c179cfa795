package jp.junshu.server.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import jp.junshu.core.merkle.Checkpoint;
import jp.junshu.core.merkle.ProofFile;
import jp.junshu.core.merkle.Proofs;
import jp.junshu.core.merkle.SignedNote;
import org.springframework.stereotype.Service;

/** Receipts of recorded entries, for those who may see them. Call it inside a transaction. */
@Service
public class Receipts {

  private final ReceiptRepository repository;

  Receipts(ReceiptRepository repository) {
    this.repository = repository;
  }

  /**
   * The receipt of an entry by the id it was recorded under; empty if there is none to be seen.
   * What is numbered between looking for its number and looking whether it waits is looked for
   * again.
   */
  public Optional<Receipt> of(UUID entry) {
    return numbered(entry).or(() -> waiting(entry)).or(() -> numbered(entry));
  }

  private Optional<Receipt> numbered(UUID entry) {
    return repository.numbered(entry).map(this::numbered);
  }

  private Optional<Receipt> waiting(UUID entry) {
    return repository.waits(entry)
        ? Optional.of(new Receipt(Receipt.Level.RECORDED, OptionalLong.empty(), "", ""))
        : Optional.empty();
  }

  private Receipt numbered(ReceiptRepository.Numbered entry) {
    var index = OptionalLong.of(entry.index());
    var text = new String(entry.leaf(), StandardCharsets.UTF_8);
    return repository
        .checkpoint(entry.log())
        .map(note -> SignedNote.parse(note.getBytes(StandardCharsets.UTF_8)))
        .filter(note -> Checkpoint.parse(note.text()).size() > entry.index())
        .map(note -> new Receipt(Receipt.Level.PUBLISHED, index, text, proof(entry, note)))
        .orElseGet(() -> new Receipt(Receipt.Level.SEQUENCED, index, text, ""));
  }

  private String proof(ReceiptRepository.Numbered entry, SignedNote note) {
    long size = Checkpoint.parse(note.text()).size();
    var path = Proofs.inclusion(repository.reader(entry.log(), size), entry.index(), size);
    var itself = Base64.getEncoder().encodeToString(entry.leaf());
    return new ProofFile(Optional.of(itself), entry.index(), path, note).text();
  }
}
