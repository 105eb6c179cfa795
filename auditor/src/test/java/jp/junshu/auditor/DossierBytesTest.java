package jp.junshu.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import jp.junshu.auditor.dossier.DossierContent;
import jp.junshu.core.merkle.Hash;
import org.junit.jupiter.api.Test;

class DossierBytesTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden/dossier-2.sha256");

  @Test
  void theBytesOfADossierNeverChangeWithoutANewFormatNumber() throws IOException {
    var made = hashes(SampleDossier.story(SampleLog.pair()));
    if ("write".equals(System.getProperty("junshu.golden")) && Files.notExists(GOLDEN)) {
      Files.createDirectories(GOLDEN.getParent());
      Files.writeString(GOLDEN, made);
    }
    assertThat(made).isEqualTo(Files.readString(GOLDEN));
  }

  @Test
  void theSameSourceGivesTheSameBytesWhateverTheMachineSpeaks() {
    var sample = SampleDossier.story(SampleLog.pair());
    var here = hashes(sample);
    var before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(hashes(sample)).isEqualTo(here);
    } finally {
      Locale.setDefault(before);
    }
  }

  /** Of all but those signed with the key of the day. */
  private static String hashes(SampleDossier sample) {
    return DossierContent.members(sample.source()).entrySet().stream()
        .filter(each -> !each.getKey().matches("ward/(checkpoint|log.vkey|.*proof)"))
        .map(each -> Hash.sha256(each.getValue()).hex() + "  " + each.getKey() + "\n")
        .collect(Collectors.joining());
  }
}
