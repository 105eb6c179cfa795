package jp.junshu.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import jp.junshu.core.id.PersonId;
import jp.junshu.server.database.DataFolder;
import jp.junshu.server.database.TestFolders;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes by time against the vectors of RFC 6238, and what is sealed of them. */
class TotpTest {

  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
  private static final Instant NOW = Instant.ofEpochSecond(1111111109);
  private static final long STEP = 1111111109 / 30;

  @ParameterizedTest
  @CsvSource({
    "59, 94287082",
    "1111111109, 07081804",
    "1111111111, 14050471",
    "1234567890, 89005924",
    "2000000000, 69279037",
    "20000000000, 65353130"
  })
  void theVectorsOfTheStandardHold(long seconds, String code) {
    assertThat(Totp.code(SECRET, seconds / 30, 8)).isEqualTo(code);
    assertThat(Totp.code(SECRET, seconds / 30, 6)).isEqualTo(code.substring(2));
  }

  @ParameterizedTest
  @CsvSource({"-2, false", "-1, true", "0, true", "1, true", "2, false"})
  void aClockMayBeWrongByOneStepAndNoMore(int off, boolean taken) {
    var code = Totp.code(SECRET, STEP + off, 6);
    assertThat(Totp.step(SECRET, code, NOW, -1).isPresent()).isEqualTo(taken);
  }

  @Test
  void aCodeThatWasUsedAndEveryOlderOneIsSpent() {
    assertThat(Totp.step(SECRET, Totp.code(SECRET, STEP, 6), NOW, STEP)).isEmpty();
    assertThat(Totp.step(SECRET, Totp.code(SECRET, STEP - 1, 6), NOW, STEP)).isEmpty();
    assertThat(Totp.step(SECRET, Totp.code(SECRET, STEP + 1, 6), NOW, STEP)).hasValue(STEP + 1);
  }

  @Test
  void whatIsNoCodeIsNone() {
    for (var typed : new String[] {"", "7081804", "07081804", "abcdef", "08180", "\0\0\0\0\0\0"}) {
      assertThat(Totp.step(SECRET, typed, NOW, -1)).as(typed).isEmpty();
    }
  }

  @Test
  void theSecretIsWrittenAsAppsReadIt() {
    for (int length = 0; length <= SECRET.length; length++) {
      var bytes = java.util.Arrays.copyOf(SECRET, length);
      var theirs = Base32.toBase32String(bytes).replace("=", "");
      assertThat(jp.junshu.server.identity.Base32.write(bytes)).isEqualTo(theirs);
    }
  }

  @Test
  void whatIsSealedForOnePersonOpensForThemAndForNobodyElse() {
    try (var folder = DataFolder.open(TestFolders.fresh())) {
      var seal = new FactorSeal(new AttemptKey(folder));
      var person = PersonId.random();
      var sealed = seal.seal(person, SECRET);
      assertThat(new FactorSeal(new AttemptKey(folder)).open(person, sealed)).isEqualTo(SECRET);
      assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("1234567890");
      assertThatIllegalStateException().isThrownBy(() -> seal.open(PersonId.random(), sealed));
      sealed[sealed.length - 1] ^= 1;
      assertThatIllegalStateException().isThrownBy(() -> seal.open(person, sealed));
    }
  }
}
