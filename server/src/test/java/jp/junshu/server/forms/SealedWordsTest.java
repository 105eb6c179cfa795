package jp.junshu.server.forms;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What was pledged cannot be reworded under those who pledged it. */
class SealedWordsTest {

  private static void compare(Map<String, ?> today, Map<String, ?> committed) {
    FormVersions.requireSameWords("F01", Map.of("ja", today), Map.of("ja", committed));
  }

  @Test
  @Tag("clause:1.2/prove")
  void anotherSentenceTakesAnotherVersion() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                compare(
                    Map.of("keepsSecret.hint", "二度と働きません。"),
                    Map.of("keepsSecret.hint", "関係のない人に話しません。")))
        .withMessageContaining("keepsSecret.hint");
    assertThatIllegalStateException()
        .isThrownBy(() -> compare(Map.of("lead", "罰金を払います。"), Map.of("lead", "誓約します。")));
  }

  @Test
  void aLabelMayBePutBetter() {
    assertThatCode(
            () ->
                compare(
                    Map.of("keepsSecret", "守ること", "keepsSecret.yes", "守ります"),
                    Map.of("keepsSecret", "守るもの", "keepsSecret.yes", "守ります")))
        .doesNotThrowAnyException();
  }
}
