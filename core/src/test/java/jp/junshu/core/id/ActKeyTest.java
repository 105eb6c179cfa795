package jp.junshu.core.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class ActKeyTest {

  private static final String TEXT = "6f1c1c1e-0b57-4b0e-8a3c-3f5f4a1d2b10";
  private static final PersonId AOKI = PersonId.of("11111111-1111-4111-8111-111111111111");
  private static final PersonId TAKAHASHI = PersonId.of("22222222-2222-4222-8222-222222222222");

  @Test
  void theSameTextIsAnotherKeyInEveryHand() {
    assertThat(ActKey.of(TEXT, AOKI)).isNotEqualTo(ActKey.of(TEXT, TAKAHASHI));
  }

  @Test
  void inOneHandItIsOneKeyForEver() {
    assertThat(ActKey.of(TEXT, AOKI)).hasToString("c073e753-2287-89da-b919-019febdb42f3");
  }

  @Test
  void whoReadsAKeyOutOfTheLogHoldsAnotherEvenIfItWasTheirOwn() {
    var used = ActKey.of(TEXT, AOKI);
    assertThat(ActKey.of(used.toString(), AOKI)).isNotEqualTo(used);
    assertThat(ActKey.of(used.toString(), TAKAHASHI)).isNotEqualTo(used);
  }

  @Test
  void whatIsNoKeyIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> ActKey.of("no key", AOKI));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ActKey.of(TEXT.toUpperCase(Locale.ROOT), AOKI));
  }
}
