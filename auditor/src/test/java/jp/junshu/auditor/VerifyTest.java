package jp.junshu.auditor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.junshu.core.merkle.CanonicalJson;
import jp.junshu.core.merkle.Merkle;
import jp.junshu.core.merkle.Tiles;
import jp.junshu.core.merkle.VKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifyTest {

  @TempDir private Path temp;

  private String file(String name, Object content) throws IOException {
    return Files.writeString(temp.resolve(name), content.toString()).toString();
  }

  private String key() throws IOException {
    return file("key", SampleLog.KEY + "\n");
  }

  private Told verify(Map<String, byte[]> files, String... options) {
    return Told.verify(SampleLog.zip(files, temp.resolve("log.zip")), options);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 255, 256, 257, 700, 65_537})
  void aRightLogOfAnySizeIsOkWithItsKey(int size) throws IOException {
    var told = verify(SampleLog.of(size), "--key", key());
    assertThat(told.lines()).as("status %d", told.status()).first().isEqualTo("OK");
    assertThat(told.status()).isZero();
  }

  @Test
  void aFolderServesAsWellAsAZip() throws IOException {
    var folder = SampleLog.folder(SampleLog.of(300), temp.resolve("log"));
    assertThat(Told.verify(folder, "--key", key()).status()).isZero();
  }

  @Test
  void withoutAKeyItIsConsistentAndNotConfirmed() {
    var told = verify(SampleLog.of(3));
    assertThat(told.status()).isEqualTo(2);
    assertThat(told.first())
        .isEqualTo("consistent; key NOT confirmed: " + SampleLog.KEY.fingerprint());
  }

  @Test
  void aWholeLogForgedUnderAnotherKeyIsRefusedWithTheRightOne() throws IOException {
    var forged = SampleLog.of(SampleLog.entries(5), SampleLog.pair());
    assertThat(verify(forged).status()).isEqualTo(2);
    var told = verify(forged, "--key", key());
    assertThat(told.status()).isEqualTo(1);
    assertThat(told.first()).startsWith("NG log.vkey: 鍵が違います");
  }

  @Test
  void theRightKeyFileInTheForgedLogDoesNotHelp() throws IOException {
    var forged = SampleLog.of(SampleLog.entries(5), SampleLog.pair());
    forged.put("log.vkey", SampleLog.of(1).get("log.vkey"));
    var told = verify(forged, "--key", key());
    assertThat(told.status()).isEqualTo(1);
    assertThat(told.first()).startsWith("NG checkpoint");
  }

  @Test
  void theKeyOfAnotherLogIsNoKeyOfThisOne() throws IOException {
    var other = VKey.of("demo.example/ward", SampleLog.PAIR.getPublic());
    var told = verify(SampleLog.of(5), "--key", file("other", other));
    assertThat(told.status()).isEqualTo(1);
    assertThat(verify(SampleLog.of(5), "--key", file("two", other + "\n" + SampleLog.KEY)).status())
        .isZero();
  }

  private String checkpoint(int size) throws IOException {
    return file("checkpoint-" + size, new String(SampleLog.of(size).get("checkpoint"), UTF_8));
  }

  @Test
  void anOlderGenuineLogIsRefusedWithANewerCheckpoint() throws IOException {
    var log = SampleLog.of(300);
    for (int size : new int[] {0, 1, 256, 299, 300}) {
      assertThat(verify(log, "--key", key(), "--at-least", checkpoint(size)).status()).isZero();
    }
    var told = verify(log, "--key", key(), "--at-least", checkpoint(301));
    assertThat(told.status()).isEqualTo(1);
    assertThat(told.first()).startsWith("NG checkpoint: 古い写しです");
  }

  @Test
  void aLogRewrittenUnderItsOwnKeyIsRefusedWithAnOlderCheckpoint() throws IOException {
    var entries = SampleLog.entries(40);
    var changed = SampleLog.tree(17);
    changed.put("body", Map.of("number", 18L));
    entries.set(17, CanonicalJson.bytes(changed));
    var rewritten = SampleLog.of(entries, SampleLog.PAIR);
    assertThat(verify(rewritten, "--key", key()).status()).isZero();
    assertThat(verify(rewritten, "--key", key(), "--at-least", checkpoint(17)).status()).isZero();
    var told = verify(rewritten, "--key", key(), "--at-least", checkpoint(30));
    assertThat(told.status()).isEqualTo(1);
    assertThat(told.first()).contains("記録 0番から29番まで");
    var foreign = SampleLog.signed(3, Merkle.EMPTY_ROOT, SampleLog.pair());
    assertThat(verify(rewritten, "--at-least", file("foreign", foreign)).first())
        .startsWith("NG --at-least");
  }

  @Test
  void everyMemberChangedRemovedEmptiedOrAddedIsNamed() throws IOException {
    var right = SampleLog.of(700);
    for (var name : right.keySet()) {
      var bytes = right.get(name);
      for (int at : new int[] {0, bytes.length / 2, bytes.length - 1}) {
        var flipped = bytes.clone();
        flipped[at] ^= 1;
        requireNamed(right, name, flipped);
      }
      requireNamed(right, name, new byte[0]);
      requireNamed(right, name, Arrays.copyOf(bytes, bytes.length + 1));
      requireNamed(right, name, Arrays.copyOf(bytes, bytes.length - 1));
      var without = new TreeMap<>(right);
      without.remove(name);
      assertThat(verify(without, "--key", key()).first()).startsWith("NG " + name);
    }
    for (var more : List.of("more", "tile/0/002", "tile/0/000.p/3", "tile/entries/000.p/255")) {
      requireNamed(right, more, new byte[] {1});
    }
  }

  private void requireNamed(Map<String, byte[]> right, String name, byte[] content)
      throws IOException {
    var changed = new TreeMap<>(right);
    changed.put(name, content);
    var told = verify(changed, "--key", key());
    assertThat(told.status()).as(name).isEqualTo(1);
    assertThat(told.first()).as(name).startsWith("NG ");
    var also = name.startsWith("tile/0/") ? name.replace("tile/0/", "tile/entries/") : name;
    assertThat(told.first()).containsAnyOf(name, also);
  }

  @Test
  void aChangedEntryIsNamedByItsIndex() throws IOException {
    var right = SampleLog.of(700);
    var entries = SampleLog.entries(700);
    var changed = SampleLog.tree(300);
    changed.put("actor", "system:STARTUP");
    entries.set(300, CanonicalJson.bytes(changed));
    right.put("tile/entries/001", SampleLog.of(entries, SampleLog.PAIR).get("tile/entries/001"));
    assertThat(verify(right, "--key", key()).first())
        .startsWith("NG tile/entries/001 記録 300番: 内容が");
  }

  @Test
  void anEntryChangedTogetherWithItsTileIsFoundOneTileHigher() throws IOException {
    var right = SampleLog.of(700);
    var entries = SampleLog.entries(700);
    entries.set(300, CanonicalJson.bytes(SampleLog.tree(301)));
    var changed = SampleLog.of(entries, SampleLog.PAIR);
    right.put("tile/entries/001", changed.get("tile/entries/001"));
    right.put("tile/0/001", changed.get("tile/0/001"));
    assertThat(verify(right, "--key", key()).first())
        .startsWith("NG tile/1/000.p/2: 1番目のハッシュが、記録 256番から511番まで");
    right.put("tile/1/000.p/2", changed.get("tile/1/000.p/2"));
    assertThat(verify(right, "--key", key()).first()).startsWith("NG checkpoint");
  }

  @Test
  void anEntryThatIsNotCanonicalOrNotFramedIsRefusedEvenWhenTheTreeIsRight() throws IOException {
    for (var change :
        List.<Map.Entry<String, Object>>of(
            Map.entry("schema", 2L),
            Map.entry("log", "demo.example/contract/c2"),
            Map.entry("version", "1"),
            Map.entry("actor", 1L),
            Map.entry("body", "text"),
            Map.entry("late", true),
            Map.entry("side", "BOTH"),
            Map.entry("act", "0"),
            Map.entry("client", "0"),
            Map.entry("more", "x"),
            Map.entry("occurredAt", "2026-03-31T00:00:00.000000Z"),
            Map.entry("occurredAt", "2026-04-02T00:00:00.000000Z"),
            Map.entry("recordedAt", "2026-04-31T00:00:00.000000Z"),
            Map.entry("recordedAt", "2026-04-01T00:00:00Z"))) {
      var tree = SampleLog.tree(2);
      tree.put(change.getKey(), change.getValue());
      requireSecondRefused(CanonicalJson.bytes(tree), change.toString());
    }
    requireSecondRefused("{\"a\": 1}".getBytes(UTF_8), "white space");
    requireSecondRefused("[]".getBytes(UTF_8), "a list");
    requireSecondRefused(new byte[] {'"', (byte) 0xff, '"'}, "not UTF-8");
    requireSecondRefused(new byte[0], "nothing");
  }

  @Test
  void whatAClientDidInAPersonsNameIsAnEntryLikeAnother() throws IOException {
    var entries = SampleLog.entries(4);
    var tree = SampleLog.tree(2);
    tree.put("act", "5b3b9a7e-0f6c-8d0e-9a54-6f2f0f3f6a11");
    tree.put("decision", Map.of("action", "file:F10"));
    tree.put("client", "0c8d3a52-4a0e-4f6b-8a65-0d1f0d3c9a77");
    entries.set(2, CanonicalJson.bytes(tree));
    assertThat(verify(SampleLog.of(entries, SampleLog.PAIR), "--key", key()).status()).isZero();
    tree.put("client", 1L);
    requireSecondRefused(CanonicalJson.bytes(tree), "a client that is no text");
  }

  private void requireSecondRefused(byte[] entry, String why) throws IOException {
    var entries = SampleLog.entries(4);
    entries.set(2, entry);
    var told = verify(SampleLog.of(entries, SampleLog.PAIR), "--key", key());
    assertThat(told.first()).as(why).startsWith("NG tile/entries/000.p/4 記録 2番");
    assertThat(told.status()).isEqualTo(1);
  }

  @Test
  void whereAPartialTileIsGoneTheFullOneServes() throws IOException {
    var files = SampleLog.of(300);
    var later = SampleLog.of(700);
    files.remove("tile/0/001.p/44");
    files.remove("tile/entries/001.p/44");
    files.put("tile/0/001", later.get("tile/0/001"));
    files.put("tile/entries/001", later.get("tile/entries/001"));
    assertThat(verify(files, "--key", key()).status()).isZero();
    assertThat(Tiles.of(300)).hasSize(3);
  }

  @Test
  void whatItCannotUseItSaysInOneSentence() throws IOException {
    assertThat(Told.run().status()).isEqualTo(64);
    assertThat(Told.run("verify").status()).isEqualTo(64);
    assertThat(Told.run("verify", "x", "--key").status()).isEqualTo(64);
    assertThat(Told.run("verify", temp.resolve("absent").toString()).first()).contains("absent");
    var log = SampleLog.zip(SampleLog.of(1), temp.resolve("log.zip"));
    assertThat(Told.verify(log, "--key", file("empty", "")).status()).isEqualTo(64);
    assertThat(Told.verify(log, "--key", file("bad", "x+y+z")).status()).isEqualTo(64);
    assertThat(Told.verify(log, "--at-least", file("text", "text")).status()).isEqualTo(64);
    assertThat(Told.verify(log, "--unknown", "x").status()).isEqualTo(64);
  }
}
