package jp.junshu.server.forms;

import static org.assertj.core.api.Assertions.assertThat;

import jp.junshu.core.policy.ClauseId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClauseFieldTest {

  @ParameterizedTest
  @ValueSource(strings = {"4.1-⑥", "4.1.6", "4.1-6", "4.1.6", "4−1−6", " 4.1-⑥ "})
  void aClauseIsReadHoweverPeopleWriteIt(String typed) {
    assertThat(ClauseField.read(typed)).contains(ClauseId.of("4.1.6"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.9", "8", "2", "4.1", "持ち出し", "2.5.1", ""})
  void whatTheRulesDoNotHaveIsNoClause(String typed) {
    assertThat(ClauseField.read(typed)).isEmpty();
    assertThat(ClauseField.errors("clause", typed))
        .containsExactly(FieldError.of("clause", "no-clause"));
  }
}
