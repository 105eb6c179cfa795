package jp.junshu.auditor.log;

import java.util.List;
import jp.junshu.core.merkle.Checkpoint;
import jp.junshu.core.merkle.VKey;

/**
 * A log in which nothing is wrong.
 *
 * @param head what was signed
 * @param key the first of its keys
 * @param signatures of the head, one for each key of the log and each that the checker holds
 * @param confirmed whether the checker held one of its keys already; if not, somebody may have made
 *     the whole log up
 */
public record CheckedLog(
    Checkpoint head, VKey key, List<CheckedSignature> signatures, boolean confirmed) {

  public CheckedLog {
    signatures = List.copyOf(signatures);
  }
}
