package jp.junshu.auditor.log;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import jp.junshu.core.merkle.LogKeys;
import jp.junshu.core.merkle.SignedNote;
import jp.junshu.core.merkle.VKey;

/**
 * The keys to check a log with.
 *
 * @param own those that come with it
 * @param held those of its name that the checker brought along
 */
public record TrustedKeys(LogKeys own, List<VKey> held) {

  public TrustedKeys {
    held = List.copyOf(held);
  }

  /**
   * What each of them signed of a note.
   *
   * @throws IllegalArgumentException if a signature claims to be of one of them and is not
   */
  List<CheckedSignature> of(SignedNote note) {
    var all = new LinkedHashSet<>(own.keys());
    all.addAll(held);
    var found = new ArrayList<CheckedSignature>();
    for (var key : all) {
      found.add(new CheckedSignature(key, held.contains(key), note.signedBy(key)));
    }
    return List.copyOf(found);
  }
}
