package jp.junshu.auditor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import jp.junshu.auditor.dossier.DossierContent;
import jp.junshu.auditor.dossier.DossierSource;
import jp.junshu.auditor.dossier.Opening;
import jp.junshu.auditor.log.Wrong;
import jp.junshu.core.merkle.CanonicalJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever has a key of their own may sign anything; the program says what is wrong and lives. */
class HostileDossierTest {

  private static final List<Object> STRANGE = List.of(-1L, "", List.of(), Map.of("entry", "x"));

  /** Tried with logs by themselves. */
  private static final Set<Object> FRAME =
      Set.of("schema", "log", "recordedAt", "occurredAt", "late");

  @TempDir private Path temp;

  private final SampleDossier sample = SampleDossier.story(SampleLog.pair());
  private int refused;

  @Test
  void anyEntryOfTheContractMayHoldAnythingAnywhere() {
    var entries = sample.log().entries();
    for (int i = 0; i < entries.size(); i++) {
      int at = i;
      strange(entries.get(i), (bytes, _) -> make(() -> sample.log().replace(at, bytes)));
      sample.log().replace(i, entries.get(i));
    }
    assertThat(refused).isGreaterThan(300);
  }

  @Test
  void anyEntryOfTheWardMayHoldAnythingAnywhere() {
    var entries = sample.ward().entries();
    for (int i = 0; i < entries.size(); i++) {
      int at = i;
      strange(entries.get(i), (bytes, _) -> make(() -> sample.ward().replace(at, bytes)));
      sample.ward().replace(i, entries.get(i));
    }
    assertThat(refused).isGreaterThan(100);
  }

  @Test
  void anythingMayStandBehindACommitment() {
    for (var log : List.of(sample.log(), sample.ward())) {
      for (var opening : log.openings()) {
        if (opening.text().startsWith("{")) {
          strange(opening.text().getBytes(UTF_8), (bytes, _) -> reopened(log, opening, bytes));
        }
      }
    }
    assertThat(refused).isGreaterThan(100);
  }

  private void reopened(LogWriter log, Opening opening, byte[] bytes) {
    var other = Opening.of(opening.randomness(), bytes);
    var before = log.entries();
    make(
        () -> {
          log.reopen(opening, other);
          for (int i = 0; i < before.size(); i++) {
            var text = new String(before.get(i), UTF_8);
            log.replace(
                i,
                text.replace(opening.commitment().hex(), other.commitment().hex()).getBytes(UTF_8));
          }
        });
    log.reopen(other, opening);
    for (int i = 0; i < before.size(); i++) {
      log.replace(i, before.get(i));
    }
  }

  /** Makes the members; whatever is thrown but {@link Wrong} is a fault of the program. */
  private void make(Runnable change) {
    change.run();
    try {
      DossierContent.members(sample.source());
    } catch (Wrong wrong) {
      assertThat(wrong.what()).isNotBlank();
      refused++;
    }
  }

  /** The bytes of a tree with each of its values in turn being something strange. */
  private static void strange(byte[] bytes, BiConsumer<byte[], Object> each) {
    var tree = CanonicalJson.parse(bytes);
    for (var path : paths(List.of(), tree)) {
      if (FRAME.contains(path.getFirst())) {
        continue;
      }
      for (var value : STRANGE) {
        each.accept(CanonicalJson.bytes(with(tree, path, 0, value)), value);
      }
    }
  }

  private static List<List<Object>> paths(List<Object> path, Object value) {
    var all = new ArrayList<List<Object>>();
    if (!path.isEmpty()) {
      all.add(path);
    }
    if (value instanceof Map<?, ?> map) {
      map.forEach((name, child) -> all.addAll(paths(below(path, name), child)));
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        all.addAll(paths(below(path, i), list.get(i)));
      }
    }
    return all;
  }

  private static List<Object> below(List<Object> path, Object step) {
    var longer = new ArrayList<>(path);
    longer.add(step);
    return longer;
  }

  private static Object with(Object value, List<Object> path, int depth, Object instead) {
    if (depth == path.size()) {
      return instead;
    }
    if (value instanceof Map<?, ?> map) {
      var changed = new LinkedHashMap<Object, Object>(map);
      changed.computeIfPresent(
          path.get(depth), (_, child) -> with(child, path, depth + 1, instead));
      return changed;
    }
    var changed = new ArrayList<Object>((List<?>) value);
    int at = (Integer) path.get(depth);
    changed.set(at, with(changed.get(at), path, depth + 1, instead));
    return changed;
  }

  @Test
  void noTurnedBitOfADossierGoesUnnoticedOrBreaksTheProgram() throws IOException {
    var random = new Random(20261127);
    var right = Files.readAllBytes(SampleLog.zip(sample.files(), temp.resolve("right.zip")));
    for (int round = 0; round < 200; round++) {
      var bytes = right.clone();
      int at = random.nextInt(bytes.length);
      bytes[at] ^= (byte) (1 << random.nextInt(8));
      var told = Told.verify(Files.write(temp.resolve("turned.zip"), bytes));
      assertThat(told.status()).as("byte %d", at).isIn(1, 2);
    }
  }

  @Test
  void whatIsNotTextOpensNothing() {
    var opening = sample.log().openings().getFirst();
    var source = sample.source();
    var none = new DossierSource(source.origin(), source.entries(), List.of(), source.ward());
    assertThat(opening.text()).isNotEmpty();
    assertThatExceptionOfType(Wrong.class)
        .isThrownBy(() -> DossierContent.members(none))
        .withMessageStartingWith("log/tile/entries/000.p/21 記録 0番: 「title」にある約束値を開くものがありません");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Opening.of(opening.randomness(), new byte[] {(byte) 0xff}));
  }
}
