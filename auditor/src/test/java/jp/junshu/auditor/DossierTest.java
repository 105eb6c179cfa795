package jp.junshu.auditor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DossierTest {

  @TempDir private Path temp;

  private String keys(SampleDossier sample) throws IOException {
    return Files.writeString(
            temp.resolve("keys"), sample.log().key() + "\n" + sample.ward().key() + "\n", UTF_8)
        .toString();
  }

  private Told verify(Map<String, byte[]> files, String... options) {
    return Told.verify(SampleLog.zip(files, temp.resolve("dossier.zip")), options);
  }

  @Test
  void aRightDossierIsOkWithItsKeysAndOnlyConsistentWithout() throws IOException {
    var sample = SampleDossier.story(SampleLog.pair());
    var files = sample.files();
    var told = verify(files, "--key", keys(sample));
    assertThat(told.lines()).first().isEqualTo("OK");
    assertThat(told.status()).isZero();
    assertThat(told.lines()).anyMatch(line -> line.contains("記録 21 件"));
    var without = verify(files);
    assertThat(without.status()).isEqualTo(2);
    assertThat(without.first())
        .isEqualTo("consistent; key NOT confirmed: " + sample.log().key().fingerprint());
  }
}
