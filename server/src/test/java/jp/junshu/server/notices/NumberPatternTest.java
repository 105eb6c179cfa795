package jp.junshu.server.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberPatternTest {

  @Test
  void aNumberIsWrittenAsTheWardWritesIt() {
    var plain = new NumberPattern("渋{課}発第{番号}号");
    assertThat(plain.written(2026, "情", 123)).isEqualTo("渋情発第123号");
    var year = new NumberPattern("{年度}渋{課}発第{番号}号");
    assertThat(year.written(2026, "情", 5)).isEqualTo("8渋情発第5号");
    assertThat(NumberPattern.branch("渋情発第5号", 2)).isEqualTo("渋情発第5号の2");
  }

  @ParameterizedTest
  @CsvSource({
    "渋{課}発第{番号}号{氏名}, number-pattern-unknown 12 {氏名}",
    "渋{課}発第{番号, number-pattern-unknown 7 {番号",
    "渋{課}{課}発第{番号}号, number-pattern-twice 5 {課}",
    "渋{課}第{年度}{番号}号, number-pattern-touching 10 {番号}",
    "渋{課}第1{番号}号, number-pattern-letter 6 1",
    "渋{課}第１{番号}号, number-pattern-letter 6 １",
    "渋{課}<b>第{番号}号, number-pattern-letter 5 <",
    "渋情発第{番号}号, number-pattern-without 0",
    "渋{課}発号, number-pattern-without 0"
  })
  void aPatternThatCouldMisleadIsRefusedWithItsPlace(String pattern, String fault) {
    var found = NumberPattern.fault(pattern).orElseThrow();
    assertThat("%s %d %s".formatted(found.code(), found.place(), found.piece()).strip())
        .isEqualTo(fault.strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{課}第{番号}号\u202E",
        "{課}第{番号}号\n",
        "{課} 第{番号}号",
        "{課}第{番号}号}",
        "${T(java.lang.Runtime)}{課}{番号}",
        "=HYPERLINK({課},{番号})",
        ""
      })
  void nothingHostileBecomesAPattern(String pattern) {
    assertThatIllegalArgumentException().isThrownBy(() -> new NumberPattern(pattern));
  }

  @Test
  void aPatternIsShort() {
    assertThat(NumberPattern.fault("渋".repeat(40) + "{課}第{番号}号").orElseThrow().code())
        .isEqualTo("number-pattern-long");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "情 報", "情{番号}", "情報政策課", "<"})
  void aMarkIsAFewLetters(String mark) {
    assertThat(NumberPattern.isMark(mark)).isFalse();
    assertThat(NumberPattern.isMark("情政")).isTrue();
  }
}
