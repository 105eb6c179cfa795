package jp.junshu.server.ledger;

import java.io.ByteArrayOutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import jp.junshu.auditor.log.Entry;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.policy.Clause;
import org.springframework.stereotype.Service;

/**
 * Says what of a contract's log was erased, and what can be. Every entry stays, so all proofs hold.
 * Call it inside a transaction.
 */
@Service
@Clause("7")
public class Erasures {

  private final ErasureRepository repository;
  private final Logs logs;
  private final Origins origins;

  Erasures(ErasureRepository repository, Logs logs, Origins origins) {
    this.repository = repository;
    this.logs = logs;
    this.origins = origins;
  }

  /** What was erased of these contracts, the oldest first. */
  public List<Erasure> of(List<ContractId> contracts) {
    return repository.of(contracts);
  }

  /**
   * The numbered entries of a contract's log with what is kept behind each, in their order. Bytes
   * that are no entry are left out: they commit to nothing, and hold no erasure up.
   */
  public List<Committed> committed(ContractId contract) {
    var log = LogRef.contract(contract);
    var kept = repository.kept(contract);
    var leaves = logs.entries(log, 0, logs.size(log));
    return LongStream.range(0, leaves.size())
        .mapToObj(i -> read(i, leaves.get((int) i), origins.of(log)))
        .flatMap(Optional::stream)
        .map(entry -> committed(entry, kept))
        .toList();
  }

  private static Optional<Entry> read(long index, byte[] leaf, String origin) {
    try {
      return Optional.of(Entry.read(index, leaf, origin));
    } catch (IllegalArgumentException noEntry) {
      return Optional.empty();
    }
  }

  private static Committed committed(Entry entry, Set<Hash> kept) {
    var own = LiveEntries.commitments(entry).filter(kept::contains).toList();
    return new Committed(entry.type(), entry.actor(), entry.body(), own);
  }

  /** The digest by which an entry names what it erases: SHA-256 over the commitments in order. */
  public static Hash list(List<Hash> commitments) {
    var bytes = new ByteArrayOutputStream();
    commitments.stream()
        .map(Hash::hex)
        .sorted(Comparator.naturalOrder())
        .map(Hash::ofHex)
        .forEach(each -> bytes.writeBytes(each.bytes()));
    return Hash.sha256(bytes.toByteArray());
  }

  /** Whether something recorded on the contract waits for its number in the log. */
  public boolean waits(ContractId contract) {
    return repository.waits(contract);
  }
}
