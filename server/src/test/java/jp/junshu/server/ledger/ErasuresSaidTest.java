package jp.junshu.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.junshu.auditor.log.Entry;
import jp.junshu.core.merkle.Hash;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What was erased as one kind of records was of that kind, by what the log said until then. */
@Tag("clause:7/prove")
class ErasuresSaidTest {

  private static final Hash PLEDGE = Hash.sha256(new byte[] {1});
  private static final Hash ITEM = Hash.sha256(new byte[] {2});

  private static ErasuresSaid logOf(List<Hash> list) {
    var hexes = Set.copyOf(list.stream().map(Hash::hex).toList());
    var said = new ErasuresSaid(Map.of(Erasures.list(list).hex(), hexes));
    said.take(filed("1", "F01", PLEDGE));
    said.take(filed("2", "F04", ITEM));
    return said;
  }

  private static Entry filed(String id, String form, Hash content) {
    return entry("filing.filed", Map.of("filing", id, "form", form, "content", content.hex()));
  }

  private static Entry entry(String type, Map<String, Object> body) {
    return new Entry(
        0, 0, Map.of("type", type, "version", 1L, "actor", "assignment:x", "body", body));
  }

  private static Map<String, Object> erasing(String records, List<Hash> list) {
    return Map.of("records", records, "list", Erasures.list(list).hex());
  }

  @Test
  void contentsOfAnotherKindAreFoundBeforeAndAfterTheirEntryHasANumber() {
    for (var list : List.of(List.of(PLEDGE), List.of(PLEDGE, ITEM))) {
      var said = logOf(list);
      assertThat(said.ofItsKind(erasing("FILE", list))).isFalse();
      said.take(entry("retention.erased", erasing("FILE", list)));
      assertThat(said.ofItsKind(erasing("FILE", list))).isFalse();
    }
  }

  @Test
  void thoseOfItsKindStandThoughTheLogSaysMoreLater() {
    var list = List.of(ITEM);
    var said = logOf(list);
    assertThat(said.ofItsKind(erasing("FILE", list))).isTrue();
    said.take(entry("retention.erased", erasing("FILE", list)));
    said.take(filed("2", "F08", PLEDGE));
    assertThat(said.ofItsKind(erasing("FILE", list))).isTrue();
  }
}
