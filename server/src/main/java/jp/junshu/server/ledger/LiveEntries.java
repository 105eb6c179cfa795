package jp.junshu.server.ledger;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.junshu.auditor.log.Entry;
import jp.junshu.auditor.log.Wrong;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.merkle.Merkle;
import jp.junshu.server.ledger.LiveRepository.StoredEntry;

/** Entries that no checkpoint covers yet, and what an entry commits to. */
final class LiveEntries {

  private static final int HEX = 2 * Hash.LENGTH;

  /** Hashes that are digests of what stands elsewhere and no commitments, by fact and member. */
  static final Set<String> DIGESTS =
      Set.of(
          "dossier.sealed manifest",
          "emergency.ended list",
          "identity.directory-bound identity",
          "identity.directory-unbound identity",
          "identity.sign-ins-digested digest",
          "import.confirmed source",
          "leaving.confirmed text",
          "ledger.renewal-confirmed key",
          "ledger.renewal-done digest",
          "paper.printed text",
          "pledge.made text",
          "retention.erased list",
          "rules.acknowledged text",
          "rules.acknowledged-on-paper questions",
          "rules.acknowledged-on-paper text",
          "rules.edition-imported text",
          "rules.edition-published text",
          "rules.group-opened questions",
          "rules.questions-sealed questions",
          "rules.questions-sealed text",
          "rules.role-understood questions",
          "rules.role-understood text",
          "rules.understood questions",
          "rules.understood text",
          "rules.ward-acknowledged questions",
          "rules.ward-acknowledged text");

  private LiveEntries() {}

  /**
   * Reads an entry as kept.
   *
   * @throws Wrong if it is not the one of that number, or not what its hash says
   */
  static Entry read(StoredEntry stored, long index, String origin) {
    var member = "entry/" + index;
    if (stored.index() != index) {
      throw new Wrong(member, index, "この番号の記録がありません");
    }
    if (!Merkle.leaf(stored.leaf()).equals(stored.hash())) {
      throw new Wrong(member, index, "内容が、別に持っているこの記録のハッシュと合いません");
    }
    try {
      return Entry.read(index, stored.leaf(), origin);
    } catch (IllegalArgumentException e) {
      throw new Wrong(member, index, String.valueOf(e.getMessage()));
    }
  }

  /** The commitments in an entry's body: every hash there, digests excepted. */
  static Stream<Hash> commitments(Entry entry) {
    return entry.body().entrySet().stream()
        .filter(member -> !DIGESTS.contains(entry.type() + " " + member.getKey()))
        .flatMap(member -> in(member.getValue()));
  }

  private static Stream<Hash> in(Object value) {
    return switch (value) {
      case Map<?, ?> tree -> tree.values().stream().flatMap(LiveEntries::in);
      case List<?> list -> list.stream().flatMap(LiveEntries::in);
      case String text when isHash(text) -> Stream.of(Hash.ofHex(text));
      default -> Stream.empty();
    };
  }

  private static boolean isHash(String text) {
    return text.length() == HEX && text.chars().allMatch(c -> "0123456789abcdef".indexOf(c) >= 0);
  }
}
