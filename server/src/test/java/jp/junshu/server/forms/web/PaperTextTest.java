package jp.junshu.server.forms.web;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import jp.junshu.core.form.FieldType;
import jp.junshu.core.form.FormSchema;
import jp.junshu.server.forms.SampleForms;
import jp.junshu.server.paper.PaperPresses;
import jp.junshu.server.paper.PaperReader;
import jp.junshu.server.paper.VeraPdf;
import jp.junshu.server.ui.Words;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands on paper can be read back, letter by letter. */
class PaperTextTest {

  private static final FormSchema ROSTER = SampleForms.of("F02");

  static List<FormSchema> forms() {
    return SampleForms.all();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void everyFieldOfEveryFormIsReadBackFromItsPaper(FormSchema form) {
    var seed = new Random().nextLong();
    var words = SampleSheets.japanese();
    var sheet = SampleSheets.of(form, SampleForms.content(form, new Random(seed)), words);
    var read = read(sheet);
    if (sheet.worded()) {
      assertThat(read.letter()).as("%s, seed %d", form.no(), seed).contains(written(sheet, words));
      assertThat(read.values(form, words)).isEmpty();
      return;
    }
    var lines =
        sheet.content().lines().stream()
            .collect(toMap(ContentView.Line::label, line -> PaperReader.bare(line.value())));
    assertThat(lines)
        .as("%s, seed %d", form.no(), seed)
        .allSatisfy((label, value) -> assertThat(read.value(label)).as(label).contains(value));
    assertThat(read.values(form, words)).hasSameSizeAs(lines);
    var cells = sheet.content().tables().stream().flatMap(grid -> grid.rows().stream());
    assertThat(read.rows().stream().flatMap(List::stream))
        .containsAll(cells.flatMap(List::stream).map(PaperReader::bare).toList());
  }

  /** All that a letter is filed with; the application is named by its text alone. */
  private static List<String> written(Sheet sheet, Words words) {
    var written = new ArrayList<String>();
    for (var field : sheet.view().schema().fields()) {
      var value = sheet.view().content().get(field.name());
      if (value instanceof String text && !field.name().equals("application")) {
        written.add(
            switch (field.type()) {
              case FieldType.Day _ -> words.letterDay(LocalDate.parse(text));
              case FieldType.Reference _ -> "A-" + text.substring(0, 4);
              default -> text;
            });
      }
    }
    return written.stream().map(PaperReader::bare).toList();
  }

  @Test
  void aLetterIsALetterItsSubjectItsTextAndItsEndOnceOnOnePage() throws IOException {
    var content = new HashMap<String, Object>();
    content.put("subject", "鍵の管理について");
    content.put("body", " 平素より\n\n記\n\n1 期日\n2 場所\n\n以上\n");
    content.put("answerBy", "2026-12-10");
    content.put("follows", "00000000-0000-0000-0000-000000000000");
    var words = SampleSheets.japanese();
    var sheet = SampleSheets.of(SampleForms.of("N01"), content, words);
    var pdf = pdf(sheet);
    assertThat(PaperReader.read(pdf).text())
        .containsOnlyOnce("以上")
        .containsOnlyOnce("記1期日2場所")
        .containsOnlyOnce("鍵の管理について")
        .contains("2場所回答期限令和8年12月10日元の文書A-0000以上")
        .doesNotContain("督促状", "2026-12-10", "本文", "臨時給付金支給事務処理業務委託");
    assertThat(VeraPdf.broken(pdf)).isEmpty();
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "髙橋 結衣",
        "山﨑 大地",
        "葛\uDB40\uDD00飾 太郎",
        "𠮷田 花子",
        "渡邊\uDB40\uDD02 誠 2月",
        "ｶﾌﾞｼｷｶﾞｲｼｬ ﾐﾅﾄ",
        "\uFA19\uFA10 ㈱①",
        "first office, final flat baffle",
        "𝒳𠮷👪\u200D葛\uDB40\uDD00",
        "\uFE0F始め"
      })
  void aNameComesBackFromPaperWithTheCodePointsItWasWrittenWith(String name) {
    var read = read(named(name));
    assertThat(read.value("変更の理由")).contains(PaperReader.bare(name));
  }

  @Test
  void aLetterThatNoFontHasIsToldInAFootnoteWithItsFieldAndNoBoxIsPrinted() {
    var pdf = pdf(named("𝒳田 葛\uDB40\uDD00子 𠮷川 👪"));
    var text = PaperReader.read(pdf).text();
    assertThat(text)
        .contains("X(※1)田葛(※2)子吉(※3)川〓(※4)")
        .contains("(※1)変更の理由:U+1D4B3を「X」で印字")
        .contains("(※2)変更の理由:U+845BU+E0100を「葛」で印字")
        .contains("(※3)変更の理由:U+20BB7を「吉」で印字")
        .contains("(※4)変更の理由:U+1F46Aは使えるフォントにないため「〓」で印字")
        .doesNotContain("#", "\uFFFD");
    assertThat(VeraPdf.broken(pdf)).isEmpty();
  }

  @Test
  void aSubstituteInATableIsToldByRowAndColumn() {
    var content =
        SampleForms.content(ROSTER, new Random(1), 3).entrySet().stream()
            .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    var rows = (List<?>) Objects.requireNonNull(content.get("rows"));
    var second = new HashMap<String, Object>((Map<String, ?>) rows.get(1));
    second.put("workplace", "𠮷野ビル");
    content.put("rows", List.of(rows.get(0), second, rows.get(2)));
    var read = read(SampleSheets.of(ROSTER, content, SampleSheets.japanese()));
    assertThat(read.text()).contains("(※1)従事する人2行目作業場所:U+20BB7を「吉」で印字");
    assertThat(read.rows()).anySatisfy(row -> assertThat(row).contains("𠮷野ビル"));
  }

  @Test
  void aSheetWithNothingToSubstituteSaysNothingOfIt() {
    assertThat(read(named("髙橋")).text()).doesNotContain("※", "代替文字");
  }

  private static Sheet named(String name) {
    var content = SampleForms.content(ROSTER, new Random(1), 2);
    content.put("reason", name);
    return SampleSheets.of(ROSTER, content, SampleSheets.japanese());
  }

  private static PaperReader read(Sheet sheet) {
    return PaperReader.read(pdf(sheet));
  }

  private static byte[] pdf(Sheet sheet) {
    return SampleSheets.pdf(PaperPresses.shared(), sheet, SampleSheets.japanese());
  }
}
