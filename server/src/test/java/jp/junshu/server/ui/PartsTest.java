package jp.junshu.server.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.junshu.core.duty.DutyState;
import org.junit.jupiter.api.Test;

class PartsTest {

  private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);
  private static final Words WORDS = Messages.load().in(Locale.JAPAN);
  private static final String HOSTILE = "\"><script>alert('x')</script>";

  @Test
  void aStateIsAWordAndAMark() {
    assertThat(drawn("state", Map.of("words", WORDS, "state", DutyState.LATE)))
        .isEqualTo("<span class=\"state\" data-state=\"late\">遅延</span>");
  }

  @Test
  void everyStateHasWords() {
    for (var state : DutyState.values()) {
      assertThat(drawn("state", Map.of("words", WORDS, "state", state))).contains("</span>");
    }
  }

  @Test
  void aFieldWithAnErrorTiesItToItsControl() {
    var field =
        FieldView.of("name", "氏名")
            .hint("戸籍のとおり")
            .filled("髙", Errors.none().add("name", "氏名", "書いてください。"));
    assertThat(drawn("field", Map.of("field", field)))
        .contains("data-invalid")
        .contains("aria-invalid=\"true\"")
        .contains("aria-describedby=\"name-e name-h\"")
        .contains("<p class=\"error\" id=\"name-e\">書いてください。</p>")
        .contains("value=\"髙\"");
  }

  @Test
  void aFieldWithoutAnErrorSaysNothingOfErrors() {
    assertThat(drawn("field", Map.of("field", FieldView.of("name", "氏名"))))
        .doesNotContain("invalid", "describedby", "data-w");
  }

  @Test
  void aPasswordIsNeverSentBack() {
    var field = FieldView.of("p", "パスワード").type("password").value("secret");
    assertThat(drawn("field", Map.of("field", field))).doesNotContain("secret");
  }

  @Test
  void whatWasWrittenIsShownAsText() {
    var field = FieldView.of("name", HOSTILE).hint(HOSTILE).value(HOSTILE);
    var facts = List.of(NamedValue.of(HOSTILE, HOSTILE));
    assertThat(drawn("field", Map.of("field", field))).doesNotContain("<script", "\"><");
    assertThat(drawn("field", Map.of("field", field.rows(3)))).doesNotContain("<script");
    assertThat(drawn("facts", Map.of("facts", facts))).doesNotContain("<script");
  }

  @Test
  void aRouteShowsTheSealOfADeputyAndWhoseTurnItIs() {
    var seal = Seal.of("生活福祉", LocalDate.of(2026, 11, 24), "大槻").byDeputy();
    var boxes =
        List.of(
            new RouteBox("合議", "課長", Optional.of(seal), "", List.of("代決 課長補佐 大槻 修"), false),
            new RouteBox("決裁", "部長", Optional.empty(), "あなたの番", List.of(), true));
    assertThat(drawn("route", Map.of("words", WORDS, "boxes", boxes)))
        .contains("data-mark=\"代\"")
        .contains("<span>8.11.24</span>")
        .contains("<li aria-current=\"step\"><span class=\"route__act\">決裁</span>")
        .contains("あなたの番");
  }

  @Test
  void aWordThatIsMissingIsNeverPassedOver() {
    assertThatExceptionOfType(MissingWord.class).isThrownBy(() -> WORDS.get("no.such.word"));
    assertThatExceptionOfType(MissingWord.class).isThrownBy(() -> WORDS.get("date.era", "one"));
    assertThatExceptionOfType(MissingWord.class)
        .isThrownBy(() -> new Messages(Map.of("a", "あ"), Map.of()));
  }

  private static String drawn(String part, Map<String, Object> params) {
    var drawn = new StringOutput();
    ENGINE.render("ui/" + part + ".jte", params, drawn);
    return drawn.toString().strip();
  }
}
