package jp.junshu.server.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

  private static Arguments read(String... typed) {
    return Arguments.read(List.of(typed), Set.of("--headless"), Set.of("--port", "--data"));
  }

  @Test
  void wordsFlagsAndValuesAreToldApartInAnyOrder() {
    var read = read("benefits", "--port", "18080", "--headless");
    assertThat(read.word(0, "話の名前")).isEqualTo("benefits");
    assertThat(read.port()).hasValue(18080);
    assertThat(read.has("--headless")).isTrue();
    assertThat(read.folder("--data")).isEmpty();
  }

  @Test
  void aFolderIsMeantFromWhereTheCallerStands() {
    assertThat(read("--data", "a folder/with a space").folder("--data").orElseThrow())
        .isAbsolute()
        .endsWithRaw(java.nio.file.Path.of("a folder/with a space"));
  }

  @Test
  void whatIsNotUnderstoodIsSaidInOneSentence() {
    assertThatExceptionOfType(Misused.class)
        .isThrownBy(() -> read("--quick"))
        .withMessage("--quick という指定はありません。");
    assertThatExceptionOfType(Misused.class)
        .isThrownBy(() -> read("--port"))
        .withMessage("--port のあとに値を書いてください。");
    assertThatExceptionOfType(Misused.class).isThrownBy(() -> read("--port", "八千").port());
    assertThatExceptionOfType(Misused.class).isThrownBy(() -> read("--port", "70000").port());
    assertThatExceptionOfType(Misused.class)
        .isThrownBy(() -> read().word(0, "話の名前"))
        .withMessage("話の名前を書いてください。");
  }
}
