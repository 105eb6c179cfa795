package jp.junshu.server.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import jp.junshu.server.Tries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

  private static final TextRule NAME = TextRule.line(20);

  @ParameterizedTest
  @ValueSource(
      strings = {"髙橋", "﨑山", "𠮷田", "葛\uDB40\uDD00城", "㈱みなと①", "O'Brien-Álvarez", "ｶﾅ", "か゚"})
  void aNameIsTakenAsItWasWritten(String name) {
    assertThat(NAME.problem(name)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uE000田", "田\uF8FF", "\uDB80\uDC00", "\uDBFF\uDFFD"})
  void aCharacterOfAPrivateUseAreaIsRefused(String name) {
    assertThat(NAME.problem(name)).contains(TextProblem.PRIVATE_USE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uD842", "\uDFB7田", "田\uFFFE", "\uFDD0"})
  void halfALetterIsRefused(String name) {
    assertThat(NAME.problem(name)).contains(TextProblem.BROKEN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"田\u0000", "田\n中", "\u202E田", "\uFEFF田", "田\t中", "\u0085"})
  void aControlCharacterIsRefused(String name) {
    assertThat(NAME.problem(name)).contains(TextProblem.CONTROL);
  }

  @Test
  void aLineBreakStandsWhereLinesAreAskedFor() {
    assertThat(TextRule.lines(10).problem("一行目\r\n二行目")).isEmpty();
  }

  @Test
  void lettersAreCountedAsAReaderCountsThem() {
    assertThat(Graphemes.count("葛\uDB40\uDD00城𠮷")).isEqualTo(3);
    assertThat(NAME.problem("葛\uDB40\uDD00".repeat(20))).isEmpty();
    assertThat(NAME.problem("葛\uDB40\uDD00".repeat(21))).contains(TextProblem.TOO_LONG);
    assertThat(Graphemes.first("葛\uDB40\uDD00城市", 2)).isEqualTo("葛\uDB40\uDD00城");
  }

  @Test
  void aLetterUnderAHeapOfMarksIsTooLong() {
    assertThat(NAME.problem("a" + "\u0301".repeat(400))).contains(TextProblem.TOO_LONG);
  }

  @Test
  void numbersAndSerialsBecomeHalfWidthAndTheChangeIsKnown() {
    var folded = Width.serial("　ＳＮ－１２３４ー５ ");
    assertThat(folded.text()).isEqualTo("SN-1234-5");
    assertThat(folded.changed()).isTrue();
    assertThat(Width.half("03-0000-0000").changed()).isFalse();
    assertThat(Width.half("データー１").text()).isEqualTo("データー1");
  }

  @Test
  void aReadingBecomesFullWidthKatakana() {
    assertThat(Kana.reading("ﾀｶﾊｼ ﾕｲ").text()).isEqualTo("タカハシ　ユイ");
    assertThat(Kana.reading("わたなべ").text()).isEqualTo("ワタナベ");
    assertThat(Kana.reading("ｳﾞｧﾝｶﾞﾎﾟ").text()).isEqualTo("ヴァンガポ");
    assertThat(Kana.problem("タカハシ　ユイ")).isEmpty();
    assertThat(Kana.problem("髙橋")).contains(TextProblem.NOT_KANA);
  }

  @Test
  void readingsStandInTheOrderOfAJapaneseIndex() {
    var names = List.of("アオキ", "オオツキ", "カトウ", "ガトウ", "サエキ", "ハハ", "ババ", "パパ", "ハハカ", "ワタナベ");
    assertThat(names.reversed().stream().sorted((a, b) -> SortKey.of(a).compareTo(SortKey.of(b))))
        .containsExactlyElementsOf(names);
    assertThat(SortKey.of("シュウ")).isGreaterThan(SortKey.of("シユウ").replace("222", "111"));
    assertThat(SortKey.of("オー")).isLessThan(SortKey.of("オカ"));
  }

  @Test
  void foldingTwiceIsFoldingOnce() {
    Tries.of(
        2000,
        random -> {
          var text = text(random, random.nextInt(41), '\0', random.nextBoolean() ? '\uffff' : 'ｿ');
          var once = Width.serial(text).text();
          assertThat(Width.serial(once).text()).isEqualTo(once);
          var kana = Kana.reading(text).text();
          assertThat(Kana.reading(kana).text()).isEqualTo(kana);
        });
  }

  @Test
  void everyHalfWidthKanaBecomesAReading() {
    Tries.of(
        2000,
        random -> {
          var text = text(random, 1 + random.nextInt(20), 'ｦ', 'ﾝ');
          assertThat(Kana.problem(Kana.reading(text).text())).isEmpty();
        });
  }

  private static String text(Random random, int length, char from, char to) {
    return random
        .ints(length, from, to + 1)
        .collect(StringBuilder::new, (text, c) -> text.append((char) c), StringBuilder::append)
        .toString();
  }
}
