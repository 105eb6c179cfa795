package jp.junshu.auditor.dossier;

import java.util.Comparator;
import java.util.List;
import jp.junshu.core.merkle.LogKeys;
import jp.junshu.core.merkle.ProofFile;
import jp.junshu.core.merkle.SignedNote;

/**
 * What a contract relies on in the ward's log.
 *
 * @param keys of the ward's log
 * @param checkpoint that all proofs are under
 * @param entries each with its proof; kept in the order of their indexes
 * @param openings of their commitments, in any order
 */
public record WardExtract(
    LogKeys keys, SignedNote checkpoint, List<Proven> entries, List<Opening> openings) {

  public WardExtract {
    entries = entries.stream().sorted(Comparator.comparing(Proven::index)).toList();
    openings = List.copyOf(openings);
  }

  /**
   * An entry with its proof. The array is not to be changed.
   *
   * @param proof under the extract's checkpoint
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Proven(byte[] entry, ProofFile proof) {

    /** Its index in the ward's log. */
    public long index() {
      return proof.index();
    }
  }
}
