package jp.junshu.auditor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import jp.junshu.core.merkle.LogKeys;
import jp.junshu.core.merkle.NoteAlgorithm;
import jp.junshu.core.merkle.SignedNote;
import jp.junshu.core.merkle.VKey;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a signature is worth on the day the checker names. */
@Tag("clause:7/prove")
class SignatureAgeTest {

  private static final KeyPair ML = NoteAlgorithm.ML_DSA_44.freshKeys();
  private static final LogKeys KEYS =
      LogKeys.of(SampleLog.ORIGIN, SampleLog.PAIR.getPublic(), ML.getPublic());
  private static final String AFTER = "2036-01-01";

  @TempDir private Path temp;

  private Told verify(Map<String, byte[]> files, String... options) throws IOException {
    return Told.verify(SampleLog.folder(files, Files.createTempDirectory(temp, "log")), options);
  }

  private String file(Object content) throws IOException {
    return Files.writeString(Files.createTempFile(temp, "given", ""), content.toString(), UTF_8)
        .toString();
  }

  /** The log, its checkpoint signed with both. */
  private static SortedMap<String, byte[]> renewed(int size) {
    var files = new TreeMap<>(SampleLog.of(size));
    var note = SignedNote.parse(requireNonNull(files.get("checkpoint")));
    var key = VKey.of(SampleLog.ORIGIN, ML.getPublic());
    files.put("checkpoint", note.cosigned(key, ML.getPrivate(), Instant.ofEpochSecond(9)).bytes());
    files.put("log.vkey", KEYS.toString().getBytes(UTF_8));
    return files;
  }

  @Test
  void aLogOfOneSignatureHoldsToTheLastDayAndIsAgedFromThen() throws IOException {
    var key = file(SampleLog.KEY);
    var last = verify(SampleLog.of(5), "--key", key, "--on", "2035-12-31");
    assertThat(last.status()).isZero();
    assertThat(last.lines())
        .anyMatch(line -> line.contains("署名 Ed25519") && line.contains("holds until 2035-12-31"));
    var aged = verify(SampleLog.of(5), "--key", key, "--on", AFTER);
    assertThat(aged.status()).isEqualTo(3);
    assertThat(aged.first()).isEqualTo("AGED: no signature holds on 2036-01-01");
    assertThat(aged.lines())
        .anyMatch(line -> line.contains("2036-01-01 から信用できません / valid, by an algorithm aged"));
  }

  @Test
  void whatWasSignedAgainHoldsAfterwards() throws IOException {
    var told = verify(renewed(5), "--key", file(KEYS), "--on", AFTER);
    assertThat(told.status()).isZero();
    assertThat(told.first()).isEqualTo("OK");
    assertThat(told.lines())
        .anyMatch(line -> line.contains("署名 Ed25519") && line.contains("aged since 2036-01-01"))
        .anyMatch(line -> line.contains("署名 ML-DSA-44") && line.contains("no end named"));
  }

  @Test
  void theSecondKeyOfTheLogItselfVouchesForNothing() throws IOException {
    var told = verify(renewed(5), "--key", file(SampleLog.KEY), "--on", AFTER);
    assertThat(told.status()).isEqualTo(3);
    assertThat(told.lines())
        .anyMatch(line -> line.contains("ML-DSA-44") && line.contains("渡された鍵ではない"));
    assertThat(verify(renewed(5), "--key", file(SampleLog.KEY), "--on", "2035-12-31").status())
        .isZero();
  }

  @Test
  void anotherKeyOfTheSecondKindIsRefused() throws IOException {
    var other = NoteAlgorithm.ML_DSA_44.freshKeys().getPublic();
    var keys = LogKeys.of(SampleLog.ORIGIN, SampleLog.PAIR.getPublic(), other);
    var told = verify(renewed(5), "--key", file(keys));
    assertThat(told.status()).isEqualTo(1);
    assertThat(told.first()).startsWith("NG log.vkey: 鍵が違います");
  }

  @Test
  void aSignatureTakenOffIsFoundByTheKeysOfTheLogOrByAnEarlierCheckpoint() throws IOException {
    var off = renewed(5);
    off.put("checkpoint", requireNonNull(SampleLog.of(5).get("checkpoint")));
    assertThat(verify(off, "--key", file(KEYS)).first())
        .startsWith("NG checkpoint: この台帳の鍵で署名されていません(ML-DSA-44)");
    var before = file(new String(renewed(4).get("checkpoint"), UTF_8));
    for (var key : new Object[] {KEYS, SampleLog.KEY}) {
      assertThat(verify(SampleLog.of(5), "--key", file(key), "--at-least", before).first())
          .startsWith("NG checkpoint: 手元のチェックポイントには ML-DSA-44 の署名があるのに");
    }
    assertThat(verify(renewed(5), "--key", file(KEYS), "--at-least", before).status()).isZero();
  }

  @Test
  void anOldLogIsToldNotToBeSignedWithTheSecondKeyAndIsRightAllTheSame() throws IOException {
    var told = verify(SampleLog.of(5), "--key", file(KEYS));
    assertThat(told.status()).isZero();
    assertThat(told.lines())
        .anyMatch(line -> line.contains("ML-DSA-44") && line.contains("not signed with this key"));
  }

  @Test
  void everyTurnedByteOfEitherSignatureIsNamed() throws IOException {
    var files = renewed(5);
    var right = requireNonNull(files.get("checkpoint"));
    for (int at = right.length - 3300; at < right.length; at += 97) {
      var bytes = right.clone();
      bytes[at] ^= 1;
      files.put("checkpoint", bytes);
      var told = verify(files, "--key", file(KEYS));
      assertThat(told.status()).as("byte %d", at).isEqualTo(1);
      assertThat(told.first()).startsWith("NG checkpoint");
    }
  }

  @Test
  void theCheckerMayTrustAnAlgorithmForAShorterTimeAndNotForALonger() throws IOException {
    var key = file(SampleLog.KEY);
    assertThat(
            verify(
                    SampleLog.of(5),
                    "--key",
                    key,
                    "--ends",
                    "Ed25519=2031-04-01",
                    "--on",
                    "2031-04-01")
                .status())
        .isEqualTo(3);
    for (var bad : new String[] {"Ed25519=2040-01-01", "Ed25519", "Ed448=2030-01-01"}) {
      assertThat(verify(SampleLog.of(5), "--key", key, "--ends", bad).status()).isEqualTo(64);
    }
    assertThat(verify(SampleLog.of(5), "--key", key, "--on", "2036").status()).isEqualTo(64);
  }

  @Test
  void aDossierIsAgedWhereOnlyTheWardsPartIs() throws IOException {
    var sample = SampleDossier.story(SampleLog.PAIR);
    var files = sample.files();
    var key = file(sample.log().key());
    var zip = SampleLog.zip(files, temp.resolve("dossier.zip"));
    assertThat(Told.verify(zip, "--key", key, "--on", "2035-12-31").status()).isZero();
    assertThat(Told.verify(zip, "--key", key, "--on", AFTER).status()).isEqualTo(3);
    var log = VKey.of(sample.log().key().name(), ML.getPublic());
    var note = SignedNote.parse(requireNonNull(files.get("log/checkpoint")));
    files.put(
        "log/checkpoint", note.cosigned(log, ML.getPrivate(), Instant.ofEpochSecond(9)).bytes());
    var keys = new LogKeys(List.of(sample.log().key(), log));
    files.put("log/log.vkey", keys.toString().getBytes(UTF_8));
    var half = SampleLog.zip(files, temp.resolve("half.zip"));
    var told = Told.verify(half, "--key", file(keys), "--on", AFTER);
    assertThat(told.status()).isEqualTo(3);
    assertThat(told.lines()).anyMatch(line -> line.startsWith("区の台帳の署名 Ed25519"));
  }
}
