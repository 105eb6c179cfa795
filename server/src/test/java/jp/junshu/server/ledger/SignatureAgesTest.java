package jp.junshu.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.merkle.AlgorithmEnds;
import jp.junshu.core.merkle.NoteAlgorithm;
import jp.junshu.server.database.StartRefused;
import jp.junshu.server.ledger.SignatureAges.Age;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/** From when a renewal is owed, from when it is late, and what can be set. */
@Tag("clause:7/detect")
class SignatureAgesTest {

  private static final SignatureAges USUAL = new SignatureAges(AlgorithmEnds.STANDARD, 2, 1);

  private static Age of(String day, NoteAlgorithm... signed) {
    return USUAL.age(USUAL.lastEnd(List.of(signed)), LocalDate.parse(day));
  }

  @Test
  void aRenewalIsOwedTwoYearsBeforeTheEndAndLateOneYearBefore() {
    assertThat(of("2033-12-31", NoteAlgorithm.ED25519)).isEqualTo(Age.HOLDS);
    assertThat(of("2034-01-01", NoteAlgorithm.ED25519)).isEqualTo(Age.OWED);
    assertThat(of("2034-12-31", NoteAlgorithm.ED25519)).isEqualTo(Age.OWED);
    assertThat(of("2035-01-01", NoteAlgorithm.ED25519)).isEqualTo(Age.LATE);
    assertThat(of("2050-01-01", NoteAlgorithm.ED25519)).isEqualTo(Age.LATE);
    assertThat(of("2050-01-01", NoteAlgorithm.values())).isEqualTo(Age.HOLDS);
  }

  @Test
  void whatIsSignedWithNothingKnownIsNeverGreen() {
    assertThat(of("2026-01-01")).isEqualTo(Age.LATE);
  }

  @Test
  void nothingIsSignedAgainWithWhatIsAboutToEnd() {
    var soon = AlgorithmEnds.STANDARD.ending(NoteAlgorithm.ML_DSA_44, LocalDate.of(2040, 1, 1));
    var ages = new SignatureAges(soon, 2, 1);
    assertThat(ages.best(LocalDate.of(2037, 1, 1))).contains(NoteAlgorithm.ML_DSA_44);
    assertThat(ages.best(LocalDate.of(2038, 1, 1))).isEqualTo(Optional.empty());
  }

  @Test
  void anEndIsSetEarlierOrTheProgramDoesNotStart() {
    var settings = new MockEnvironment().withProperty("junshu.ledger.ends.ed25519", "2033-04-01");
    var ages = new LedgerConfiguration().signatureAges(settings, 2, 1);
    assertThat(ages.ends().end(NoteAlgorithm.ED25519)).contains(LocalDate.of(2033, 4, 1));
    for (var bad : List.of("2036-01-02", "soon")) {
      settings.setProperty("junshu.ledger.ends.ed25519", bad);
      assertThatExceptionOfType(StartRefused.class)
          .isThrownBy(() -> new LedgerConfiguration().signatureAges(settings, 2, 1))
          .withMessageContaining(bad);
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SignatureAges(AlgorithmEnds.STANDARD, 1, 1));
  }
}
