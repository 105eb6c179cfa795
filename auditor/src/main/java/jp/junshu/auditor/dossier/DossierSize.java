package jp.junshu.auditor.dossier;

import java.util.SortedMap;
import jp.junshu.core.merkle.DossierLimits;
import jp.junshu.core.merkle.EntryBundle;

/**
 * How large a dossier will be once it is sealed, counted as the check counts it, or a little more.
 *
 * @param member bytes that no member is larger than
 * @param entries bytes of the entries, with room for the seal
 * @param opened bytes of the members that open commitments
 * @param all bytes of all members
 */
public record DossierSize(long member, long entries, long opened, long all) {

  /** What an entry needs in the log beside its own bytes, at most: its length, hashes above it. */
  private static final long BESIDE_AN_ENTRY = 64;

  /**
   * The size of what is made from a source.
   *
   * @param members all of them outside {@code log/}, the manifest among them
   */
  public static DossierSize of(DossierSource source, SortedMap<String, byte[]> members) {
    long largest = members.values().stream().mapToLong(bytes -> bytes.length).max().orElse(0);
    long made = members.values().stream().mapToLong(bytes -> bytes.length).sum();
    long entries =
        EntryBundle.MAX_ENTRY + source.entries().stream().mapToLong(bytes -> bytes.length).sum();
    long log = entries + BESIDE_AN_ENTRY * (source.entries().size() + 1L);
    long bundle = Math.min(EntryBundle.MAX_BYTES, log);
    return new DossierSize(Math.max(largest, bundle), entries, opened(members), made + log);
  }

  private static long opened(SortedMap<String, byte[]> members) {
    return members.entrySet().stream()
        .filter(member -> opens(member.getKey()))
        .mapToLong(member -> member.getValue().length)
        .sum();
  }

  /** Whether the check reads it to the end. */
  public boolean fits(DossierLimits limits) {
    return member <= limits.member()
        && entries <= limits.entries()
        && opened <= limits.opened()
        && all <= limits.all();
  }

  private static boolean opens(String name) {
    return name.equals(Openings.NAME)
        || (name.startsWith(Ward.FOLDER)
            && !name.equals(Ward.CHECKPOINT)
            && !name.equals(Ward.VKEY))
        || (name.startsWith(FiledForm.FOLDER) && name.endsWith(".json"));
  }
}
