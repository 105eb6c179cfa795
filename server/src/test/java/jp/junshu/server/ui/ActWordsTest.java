package jp.junshu.server.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import jp.junshu.core.gate.RuleTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a person can do is called by name once it is done; what no rule names nobody can do. */
class ActWordsTest {

  private static final Messages MESSAGES = Messages.load();

  static Stream<String> acts() throws IOException {
    var table = Files.readString(Path.of("src/main/resources/gate/rule-table.tsv"));
    return RuleTable.parse(table).rules().keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("acts")
  void everyActOfTheRuleTableHasWordsOnceItIsDoneInBothLanguages(String act) {
    var japanese = DoneWords.of(act, MESSAGES.in(Locale.JAPANESE));
    assertThat(japanese).endsWith("ました");
    assertThat(DoneWords.of(act, MESSAGES.in(Locale.ENGLISH))).isNotBlank().isNotEqualTo(japanese);
  }

  @Test
  void theActOfAFormNamesTheForm() {
    assertThat(DoneWords.of("file:F06", MESSAGES.in(Locale.JAPANESE)))
        .isEqualTo("情報資産持出し許可申請書(F06)を提出しました");
  }

  @Test
  void anActWithoutWordsIsFound() {
    assertThatExceptionOfType(MissingWord.class)
        .isThrownBy(() -> DoneWords.of("work.forget", MESSAGES.in(Locale.JAPANESE)));
  }
}
