package jp.junshu.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import jp.junshu.auditor.log.MemoryMembers;
import jp.junshu.auditor.log.Trust;
import jp.junshu.auditor.trial.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TamperedDossierTest {

  @TempDir private Path temp;

  private final SampleDossier sample = SampleDossier.story(SampleLog.pair());
  private final SortedMap<String, byte[]> files = sample.files();
  private final Trial trial =
      new Trial(
          new MemoryMembers(files),
          new Trust(List.of(sample.log().key()), Optional.empty()),
          Package::firstWrong);

  @Test
  void eachMemberFlippedEmptiedCutDoubledOrRemovedIsRefusedWithItsName() {
    var result = trial.damage();
    assertThat(result.missed()).isEmpty();
    assertThat(result.tried()).isGreaterThan(250);
  }

  @Test
  void eachOtherValueIsRefusedWithMemberAndEntryThoughTheManifestIsMadeAgain() {
    var result = trial.meaning(700);
    assertThat(result.missed()).isEmpty();
    assertThat(result.tried()).isGreaterThan(400);
  }

  @Test
  void aWholeDossierForgedUnderAnotherKeyIsConsistentAndRefusedByTheRightKey() {
    assertThat(trial.forgery().missed()).isEmpty();
  }

  @Test
  void eachMemberNamedTwiceIsRefusedWithItsName() {
    assertThat(trial.twice().missed()).isEmpty();
  }

  @Test
  void theTrialCanBeRunOnAnyDossierByCommand() throws IOException {
    var dossier = SampleLog.zip(files, temp.resolve("dossier.zip"));
    var key = Files.writeString(temp.resolve("key"), sample.log().key().toString()).toString();
    var told = Told.run("verify", "--try", dossier.toString(), "--key", key);
    assertThat(told.lines()).hasSize(4).allMatch(line -> line.endsWith("すべて断られました"));
    assertThat(told.status()).isZero();
  }

  @Test
  void aTrialOfACheckThatSeesNothingSaysSo() {
    var blind = new Trial(new MemoryMembers(files), Trust.NONE, (_, _) -> Optional.empty());
    assertThat(blind.damage().missed()).hasSize(blind.damage().tried());
    assertThat(blind.meaning(50).missed()).hasSize(50);
    assertThat(blind.forgery().missed()).isNotEmpty();
  }
}
