package jp.junshu.server.assets.web;

import static org.assertj.core.api.Assertions.assertThat;

import jp.junshu.server.assets.web.TakeoutRow.Call;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which lines that somebody wrote are dialled by a press. */
class CallTest {

  @ParameterizedTest
  @Tag("clause:2.5/detect")
  @CsvSource({
    "090-0000-0000,09000000000",
    "０９０−００００−００００,09000000000",
    "(03) 0000-0000,0300000000",
    "+81 90 0000 0000,+819000000000"
  })
  void oneNumberIsDialledHoweverItIsWritten(String written, String dialled) {
    assertThat(Call.of(written)).isEqualTo(new Call(written, dialled));
  }

  @ParameterizedTest
  @Tag("clause:2.5/detect")
  @ValueSource(
      strings = {
        "090-1111-2222 / 03-3333-4444",
        "03-3333-4444(内線12)",
        "携帯 090-1111-2222",
        "9999",
        "当日の朝に連絡します"
      })
  void whatIsMoreOrLessThanOneNumberIsReadAndNotDialled(String written) {
    assertThat(Call.of(written)).isEqualTo(new Call(written, ""));
  }
}
