package jp.junshu.server.attachments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.AttachmentId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.server.forms.Attached;
import jp.junshu.server.forms.AttachedFiles;
import jp.junshu.server.forms.ContractDirectory;
import jp.junshu.server.forms.ContractHead;
import jp.junshu.server.ledger.Ledger;
import jp.junshu.server.ledger.LogRef;
import org.springframework.stereotype.Service;

/**
 * Keeps files and tells of them. It gives no bytes back: even the database lets nobody but a
 * scanner to come, and the backup, read them.
 */
@Service
public class Attachments implements AttachedFiles {

  private static final int PIECE = 256 << 10;

  private final AttachmentRepository repository;
  private final ContractDirectory contracts;
  private final Ledger ledger;

  Attachments(AttachmentRepository repository, ContractDirectory contracts, Ledger ledger) {
    this.repository = repository;
    this.contracts = contracts;
    this.ledger = ledger;
  }

  /**
   * Keeps a file in the caller's transaction, piece by piece; if that does not commit, nothing of
   * it remains. The caller records the fact, with {@link Kept#commitment}.
   *
   * @throws IllegalStateException outside a transaction
   */
  public Kept keep(
      ContractHead contract, Owner owner, CheckedFile file, PersonActor by, Instant at) {
    var id = AttachmentId.random();
    var digest = sha256();
    long size = store(contract, id, file, digest);
    var whole = Hash.of(digest.digest());
    var log = LogRef.contract(contract.id());
    var commitment = ledger.commit(log, whole.hex().getBytes(StandardCharsets.UTF_8));
    var kept = new Kept(id, file.kind(), size, whole, commitment);
    var signature = contracts.signature(by, contract.id(), at);
    repository.insert(contract, owner, file.name(), kept, by, signature, at);
    return kept;
  }

  private long store(
      ContractHead contract, AttachmentId id, CheckedFile file, MessageDigest digest) {
    long size = 0;
    try (var in = file.source().open()) {
      int number = 0;
      for (var piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
        digest.update(piece);
        size += piece.length;
        repository.insertPiece(contract, id, number++, piece);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return size;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How many files ever lay there, those that were taken away too. */
  public int ever(Owner owner) {
    return repository.ever(owner);
  }

  /**
   * Lays a file that lies with something else with a filing that was made from it, in the caller's
   * transaction, and records that.
   *
   * @throws IllegalStateException if it does not lie there
   */
  public void handOver(
      ContractId contract, Owner from, AttachmentId id, FilingId filing, PersonActor by) {
    var kept = repository.find(from, id).orElseThrow(() -> new IllegalStateException("no " + id));
    repository.move(id, Owner.filing(filing));
    ledger.record(
        by,
        new AttachmentFacts.FilingAttached(
            contract, filing, 1, kept.id(), kept.kind(), kept.size(), kept.commitment()));
  }

  /**
   * Lets a file stay where it lies for good, in the caller's transaction: nobody takes it away or
   * puts another in its place.
   *
   * @throws IllegalStateException if it does not lie there
   */
  public void stay(Owner owner, AttachmentId id) {
    if (repository.find(owner, id).isEmpty()) {
      throw new IllegalStateException("no " + id);
    }
    repository.move(id, owner);
  }

  /** Takes away a file that lies with something else than a filing; its bytes go. */
  public void drop(Owner owner, AttachmentId id, PersonActor by, Instant at) {
    repository.find(owner, id).ifPresent(kept -> repository.remove(kept.id(), by, at));
  }

  @Override
  public Map<FilingId, List<Attached>> of(List<FilingId> filings) {
    return filings.isEmpty() ? Map.of() : repository.ofFilings(filings);
  }

  @Override
  public Set<PersonId> touchedBy(FilingId filing) {
    return repository.touchedBy(Owner.filing(filing));
  }
}
