package jp.junshu.server.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.junshu.auditor.log.Wrong;
import jp.junshu.core.merkle.CanonicalJson;
import jp.junshu.core.merkle.Hash;

/** What a log says was erased, against what is said to be erased beside it. */
final class LiveErasures {

  private static final String TYPE = "retention.erased";

  private final LiveRepository repository;
  private final UUID log;
  private final ErasuresSaid said;

  /**
   * Compares.
   *
   * @param said what the whole log says of them
   */
  LiveErasures(LiveRepository repository, UUID log, ErasuresSaid said) {
    this.repository = repository;
    this.log = log;
    this.said = said;
  }

  /**
   * The commitments that may have no content.
   *
   * @throws Wrong if no entry of the log erased them, or it names others
   */
  Set<Hash> checked() {
    var all = new HashSet<Hash>();
    for (var erasure : repository.erasures(log)) {
      all.addAll(checked(erasure));
    }
    return all;
  }

  private List<Hash> checked(LiveRepository.StoredErasure erasure) {
    var name = "erasure/" + erasure.entry();
    var entry =
        repository
            .entry(log, erasure.entry())
            .orElseThrow(() -> new Wrong(name, "消去したという記録が、この台帳にありません"));
    var erased = repository.erased(log, erasure.entry());
    if (!(CanonicalJson.parse(entry.getBytes(StandardCharsets.UTF_8)) instanceof Map<?, ?> tree)
        || !TYPE.equals(tree.get("type"))
        || !(tree.get("body") instanceof Map<?, ?> body)
        || !erasure.records().equals(body.get("records"))
        || !Erasures.list(erased).hex().equals(body.get("list"))) {
      throw new Wrong(name, "消去したとされる中身が、台帳の消去の記録と合いません");
    }
    if (!erasure.at().equals(moment(tree))) {
      throw new Wrong(name, "消去したとされる時刻が、台帳の消去の記録の時刻と違います");
    }
    if (!said.ofItsKind(body)) {
      throw new Wrong(name, "消去したとされる中身に、ほかの種類の記録のものがあります");
    }
    if (!said.stands(body)) {
      throw new Wrong(name, "2人の廃棄の決定がないか、保留があるのに消去されています");
    }
    return erased;
  }

  /** When the entry says it was recorded; of an entry that does not say it, no moment at all. */
  private static Instant moment(Map<?, ?> tree) {
    try {
      return Instant.parse(String.valueOf(tree.get("recordedAt")));
    } catch (DateTimeParseException none) {
      return Instant.MIN;
    }
  }
}
