package jp.junshu.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import jp.junshu.auditor.dossier.DossierCheck;
import jp.junshu.auditor.dossier.DossierSize;
import jp.junshu.auditor.log.Limits;
import jp.junshu.auditor.log.Trust;
import jp.junshu.auditor.log.Wrong;
import jp.junshu.auditor.log.ZipMembers;
import jp.junshu.core.merkle.DossierLimits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever makes a dossier counts its size as whoever checks it. */
class DossierSizeTest {

  private static final DossierLimits USUAL = DossierLimits.USUAL;

  @TempDir private Path temp;

  private DossierSize size = new DossierSize(0, 0, 0, 0);
  private SortedMap<String, byte[]> files = new TreeMap<>();

  @BeforeEach
  void aDossier() {
    var sample = SampleDossier.story(SampleLog.pair());
    var source = sample.source();
    files = sample.files();
    var made = new TreeMap<>(files);
    made.keySet().removeIf(name -> name.startsWith("log/"));
    size = DossierSize.of(source, made);
  }

  private boolean isRead(DossierLimits limits) throws IOException {
    var usual = new Limits(limits.member(), limits.all());
    try (var zip = new ZipMembers(SampleLog.zip(files, temp.resolve("d.zip")), usual)) {
      return new DossierCheck(zip, Trust.NONE, limits).check(_ -> {}).forms() > 0;
    } catch (Wrong tooLarge) {
      return false;
    }
  }

  @Test
  void whatFitsExactlyIsReadToTheEnd() throws IOException {
    var exact = new DossierLimits((int) size.member(), size.entries(), size.opened(), size.all());
    assertThat(size.fits(exact)).isTrue();
    assertThat(isRead(exact)).isTrue();
  }

  @Test
  void oneByteMoreOfWhatOpensCommitmentsDoesNotFitAndIsNotRead() throws IOException {
    var limits = new DossierLimits(USUAL.member(), USUAL.entries(), size.opened() - 1, USUAL.all());
    assertThat(size.fits(limits)).isFalse();
    assertThat(isRead(limits)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1_000, 5_000, 10_000, 20_000, 50_000, 70_000})
  void whateverIsNotReadForItsSizeDoesNotFit(int most) throws IOException {
    var little =
        List.of(
            new DossierLimits(most, USUAL.entries(), USUAL.opened(), USUAL.all()),
            new DossierLimits(USUAL.member(), most, USUAL.opened(), USUAL.all()),
            new DossierLimits(USUAL.member(), USUAL.entries(), most, USUAL.all()),
            new DossierLimits(USUAL.member(), USUAL.entries(), USUAL.opened(), most));
    for (var limits : little) {
      assertThat(isRead(limits) || !size.fits(limits)).as("%s", limits).isTrue();
    }
  }
}
