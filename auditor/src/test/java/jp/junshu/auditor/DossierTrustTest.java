package jp.junshu.auditor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import jp.junshu.auditor.dossier.DossierManifest;
import jp.junshu.auditor.log.MemoryMembers;
import jp.junshu.auditor.log.Trust;
import jp.junshu.core.merkle.CanonicalJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DossierTrustTest {

  @TempDir private Path temp;

  private final SampleDossier sample = SampleDossier.story(SampleLog.pair());
  private final SortedMap<String, byte[]> files = sample.files();

  private Told verify(Map<String, byte[]> changed, String... options) {
    return Told.verify(SampleLog.zip(changed, temp.resolve("dossier.zip")), options);
  }

  private String file(String name, Object content) throws IOException {
    return Files.writeString(temp.resolve(name), content.toString(), UTF_8).toString();
  }

  @Test
  void theContractsKeyVouchesForTheWardsLogAsTheyAreOneKey() throws IOException {
    assertThat(verify(files, "--key", file("key", sample.log().key())).status()).isZero();
  }

  @Test
  void theWardsKeyAloneIsNoKeyOfTheContractsLog() throws IOException {
    var told = verify(files, "--key", file("key", sample.ward().key()));
    assertThat(told.status()).isEqualTo(1);
    assertThat(told.first()).startsWith("NG log/log.vkey");
  }

  @Test
  void aWardsLogOfAnotherHandIsRefused() throws IOException {
    var stranger = SampleDossier.story(SampleLog.pair()).files();
    var mixed = new TreeMap<>(files);
    stranger.forEach(
        (name, bytes) -> {
          if (name.startsWith("ward/")) {
            mixed.put(name, bytes);
          }
        });
    var told = verify(mixed, "--key", file("key", sample.log().key()));
    assertThat(told.status()).isEqualTo(1);
    assertThat(told.first())
        .startsWith("NG ward/log.vkey: 渡された鍵は、この台帳「demo.example/ward」の鍵ではありません");
  }

  @Test
  void anOlderGenuineDossierIsRefusedWithANewerCheckpoint() throws IOException {
    var key = file("key", sample.log().key());
    var now = file("now", sample.log().checkpoint());
    assertThat(verify(files, "--key", key, "--at-least", now).status()).isZero();
    sample.log().add("test.later", "system:CALENDAR", Map.of());
    var told = verify(files, "--key", key, "--at-least", file("later", sample.log().checkpoint()));
    assertThat(told.status()).isEqualTo(1);
    assertThat(told.first()).startsWith("NG log/checkpoint: 古い写しです");
  }

  @Test
  void aLogThatGoesOnAfterItsSealIsNoDossier() {
    sample.log().add("test.later", "system:CALENDAR", Map.of());
    var longer = new TreeMap<>(files);
    longer.keySet().removeIf(name -> name.startsWith("log/"));
    sample.log().files().forEach((name, bytes) -> longer.put("log/" + name, bytes));
    assertThat(verify(longer).first()).contains("封印で終わっていません");
  }

  @Test
  void somethingRecordedBetweenReadingAndSealingMakesTheSealWorthless() {
    var late = SampleDossier.story(SampleLog.pair());
    var before = late.files();
    late.log().add("dossier.sealed", "system:X", seal(before, late.log().entries().size() - 1));
    var again = new TreeMap<>(before);
    again.keySet().removeIf(name -> name.startsWith("log/"));
    late.log().files().forEach((name, bytes) -> again.put("log/" + name, bytes));
    assertThat(verify(again).first()).contains("封印の前に、証拠一式にない記録が入っています");
  }

  private static Map<String, Object> seal(Map<String, byte[]> files, long entries) {
    return Map.of(
        "contract",
        SampleDossier.CONTRACT,
        "manifest",
        "0".repeat(64),
        "forms",
        (long) files.size(),
        "entries",
        entries);
  }

  @Test
  void anUnlistedMemberIsNamed() {
    files.put("forms/more.json", new byte[] {'1'});
    assertThat(verify(files).first()).startsWith("NG forms/more.json: manifest.json に載っていません");
  }

  @Test
  void theManifestIsWhatWasSealedAndNothingElse() {
    var manifest = CanonicalJson.parse(requireNonNull(files.get(DossierManifest.NAME)));
    var changed = new TreeMap<String, Object>();
    ((Map<?, ?>) manifest).forEach((name, value) -> changed.put((String) name, value));
    changed.put("log", "demo.example/contract/other");
    files.put(DossierManifest.NAME, CanonicalJson.bytes(changed));
    assertThat(verify(files).first()).startsWith("NG manifest.json 記録 20番: 「log」は");
  }

  @Test
  void aLogAloneThatEndsWithASealIsStillCheckedAsALog() {
    var told = verify(sample.log().files());
    assertThat(told.status()).isEqualTo(2);
  }

  @Test
  void whichEntryNoLongerHoldsIsSaidOfOneTurnedByte() {
    var right = new MemoryMembers(files);
    assertThat(Package.firstWrong(right, Trust.NONE)).isEmpty();
    var form = new String(files.get("forms/F06-2026-1.r2.json"), UTF_8);
    var wrong =
        Package.firstWrong(
            right.flipped(
                "forms/F06-2026-1.r2.json",
                form.substring(0, form.indexOf("くわしい")).getBytes(UTF_8).length + 2),
            Trust.NONE);
    assertThat(wrong.orElseThrow().getMessage())
        .startsWith("forms/F06-2026-1.r2.json 記録 13番: 中身が、台帳にある約束値");
    var register = new String(files.get("registers/people.html"), UTF_8);
    wrong =
        Package.firstWrong(
            right.flipped(
                "registers/people.html",
                register.substring(0, register.indexOf("髙橋")).getBytes(UTF_8).length + 1),
            Trust.NONE);
    assertThat(wrong.orElseThrow().entry()).hasValue(3);
  }
}
