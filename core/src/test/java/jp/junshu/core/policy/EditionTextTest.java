package jp.junshu.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.junshu.core.policy.EditionReading.Fault;
import jp.junshu.core.policy.EditionReading.Parsed;
import jp.junshu.core.policy.EditionReading.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EditionTextTest {

  private static final Charset CP932 = Charset.forName("windows-31j");

  private static final String SMALL =
      """
      試しの約束

      1. はじめに

      - ①「知ること」：よく読む。
      - ② 守る。

      2 終わりに、ずっと守る。
      """;

  @Test
  void aClauseIsItsPlaceItsHeadingAndItsWords() {
    var edition = read(SMALL);
    assertThat(edition.title()).contains("試しの約束");
    assertThat(edition.sections()).containsExactly(new EditionSection("1", "はじめに"));
    assertThat(edition.clauses())
        .containsExactly(
            clause("1.1", Optional.of("知ること"), "よく読む。", Optional.of("1.1")),
            clause("1.2", Optional.empty(), "守る。", Optional.of("1.2")),
            clause("2", Optional.empty(), "終わりに、ずっと守る。", Optional.empty()));
  }

  @Test
  void aClauseWithoutItsPlaceInTheReferenceIsKeptAndNotCarriedOut() {
    var edition = read(SMALL);
    assertThat(edition.unmapped())
        .extracting(clause -> clause.own().toString())
        .containsExactly("2");
    assertThat(edition.hasReferenceStructure()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1. はじめに", "1　はじめに", "１　はじめに", "１．はじめに", "1 はじめに", "１、はじめに", "　1． はじめに"})
  void aSectionMayBeNumberedInAnyOfTheCustomaryWays(String heading) {
    assertThat(read(SMALL.replace("1. はじめに", heading)).sections())
        .containsExactly(new EditionSection("1", "はじめに"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"4.1 使う", "４．１　使う", "4.1使う", "4-1 使う", "4.1. 使う", "４－１　使う"})
  void aSectionMayHaveSectionsOfItsOwn(String heading) {
    var text = SMALL + "3 三つ目も守る。\n4 システム\n" + heading + "\n① つながない。\n5 これも守る。\n";
    assertThat(read(text).clauses())
        .extracting(clause -> clause.own().toString())
        .containsExactly("1.1", "1.2", "2", "3", "4.1.1", "5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"「知ること」：よく読む。", "｢知ること｣:よく読む。", "【知ること】 ： よく読む。", "「知ること」：\nよく読む。"})
  void aHeadingStandsInBracketsBeforeAColon(String words) {
    assertThat(read(SMALL.replace("「知ること」：よく読む。", words)).clauses().getFirst())
        .isEqualTo(clause("1.1", Optional.of("知ること"), "よく読む。", Optional.of("1.1")));
  }

  @Test
  void bracketsWithoutAColonAreWords() {
    var edition = read(SMALL.replace("② 守る。", "②「情報」とは、紙も含む。"));
    assertThat(edition.clauses().get(1).wording()).isEqualTo("「情報」とは、紙も含む。");
    assertThat(edition.clauses().get(1).heading()).isEmpty();
  }

  @Test
  void fiftyClausesAreReadAndTheFiftyFirstIsRefused() {
    assertThat(read(manyClauses(50)).clauses().getLast().own()).isEqualTo(ClauseId.of("1.50"));
    assertThat(read(manyClauses(50)).unmapped()).hasSize(47);
    assertThat(refused(manyClauses(50) + "(51) 五十一。\n").line()).isEqualTo(52);
  }

  @Test
  void clausesMayBeCountedInRoundBrackets() {
    assertThat(read(SMALL.replace("①", "(1)").replace("②", "（２）"))).isEqualTo(read(SMALL));
    var tooMany = "1. 約束\n" + lines(51, n -> "(%d) 守る。".formatted(n));
    assertThat(refused(tooMany))
        .extracting(Refused::fault, Refused::line)
        .containsExactly(Fault.NUMBER_TOO_HIGH, 52);
  }

  @Test
  void numbersInBracketsInsideACircledClauseBelongToIt() {
    var edition = read(SMALL.replace("② 守る。", "② 次を守る。\n　(1) 紙。\n　(2) データ。"));
    assertThat(edition.clauses().get(1).wording()).isEqualTo("次を守る。\n(1) 紙。\n(2) データ。");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\r", "\n"})
  void everyLineEndIsALineEnd(String end) {
    assertThat(read(SMALL.replace("\n", end))).isEqualTo(read(SMALL));
    assertThat(refused(SMALL.replace("②", "③").replace("\n", end)).line()).isEqualTo(6);
  }

  @Test
  void aWrappedLineGoesOnWithoutASpaceInJapaneseAndWithOneInLatin() {
    var edition = read(SMALL.replace("② 守る。", "② よく\n  読んで VPN\nclient を\n　使う。"));
    assertThat(edition.clauses().get(1).wording()).isEqualTo("よく読んで VPN client を使う。");
  }

  @Test
  void aWrappedLineAfterAWholeSentenceStandsFurtherIn() {
    var edition = read(SMALL.replace("② 守る。", "② 守る。\n　　また、知らせる。"));
    assertThat(edition.clauses().get(1).wording()).isEqualTo("守る。また、知らせる。");
  }

  @Test
  void bytesInCp932SayTheSame() {
    assertThat(EditionText.parse(SMALL.getBytes(CP932))).isEqualTo(new Parsed(read(SMALL)));
  }

  @Test
  void aByteOrderMarkIsNotAWord() {
    assertThat(read("\uFEFF" + SMALL)).isEqualTo(read(SMALL));
  }

  @Test
  void codePointsStayAsTheyCame() {
    var wording = "﨑山さんと𠮷田さんと葛\uDB40\uDD00城さんの㈱ｶﾅ～。";
    assertThat(read(SMALL.replace("② 守る。", "② " + wording)).clauses().get(1).wording())
        .isEqualTo(wording);
  }

  @Test
  void theWordForTheEndIsNoClause() {
    assertThat(read(SMALL + "\n　　　　　　以　上\n\n")).isEqualTo(read(SMALL));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2 終わりに、ずっと守る。|3 終わりに、ずっと守る。|SECTION_ORDER|8",
        "2 終わりに、ずっと守る。|2 終わりに|SECTION_WITHOUT_CLAUSES|8",
        "2 終わりに、ずっと守る。|2.|SECTION_WITHOUT_WORDS|8",
        "2 終わりに、ずっと守る。|99 守る。|NUMBER_TOO_HIGH|8",
        "- ② 守る。|- 守る。|NUMBER_MISSING|6",
        "- ② 守る。|守る。|NUMBER_MISSING|6",
        "- ② 守る。|「守ること」：守る。|NUMBER_MISSING|6",
        "- ② 守る。|③ 守る。|CLAUSE_ORDER|6",
        "- ② 守る。|① 守る。|CLAUSE_ORDER|6",
        "- ② 守る。|②|CLAUSE_WITHOUT_WORDS|6",
        "- ② 守る。|- ② 外字\uE000を守る。|FOREIGN_CHARACTER|6",
        "- ② 守る。|- ② 見えない\u200B字。|FOREIGN_CHARACTER|6",
      })
  void whatCannotBePlacedIsRefusedWithItsLine(String good, String bad, Fault fault, int line) {
    var refused = refused(SMALL.replace(good, bad));
    assertThat(refused.fault()).isEqualTo(fault);
    assertThat(refused.line()).isEqualTo(line);
    assertThat(refused.text()).contains(bad);
  }

  @Test
  void aSkippedSectionIsToldWithWhatCouldHaveCome() {
    assertThat(refused(SMALL.replace("2 終わり", "3 終わり")).details()).containsExactly("3", "2, 2.1");
    assertThat(refused(SMALL.replace("②", "④")).details()).containsExactly("④", "②");
  }

  @Test
  void aClauseBeforeAnySectionIsRefusedAndSoIsATextWithoutSections() {
    assertThat(refused(SMALL.replace("1. はじめに", "はじめに")))
        .extracting(Refused::fault, Refused::line)
        .containsExactly(Fault.NO_SECTION, 5);
    assertThat(refused("約束\nよく読む。\n").fault()).isEqualTo(Fault.NO_SECTION);
  }

  @Test
  void wordsAfterTheEndAreRefused() {
    assertThat(refused(SMALL + "以上\n附則 守る。\n").line()).isEqualTo(10);
  }

  @Test
  void aParagraphApartFromItsClauseIsRefused() {
    assertThat(refused(SMALL + "\n　　附則\n").fault()).isEqualTo(Fault.NUMBER_MISSING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", " 　\r\n", "\uFEFF"})
  void anEmptyFileIsRefused(String text) {
    assertThat(refused(text).fault()).isEqualTo(Fault.EMPTY);
  }

  @Test
  void brokenBytesAreRefusedWithTheirLine() {
    var bytes = SMALL.getBytes(StandardCharsets.UTF_8);
    bytes[SMALL.substring(0, SMALL.indexOf("②")).getBytes(StandardCharsets.UTF_8).length + 1] =
        0x20;
    assertThat(refused(bytes))
        .extracting(Refused::fault, Refused::line)
        .containsExactly(Fault.BROKEN_BYTES, 6);
    var cut = SMALL.strip().getBytes(CP932);
    cut[cut.length - 1] = 0x20;
    assertThat(refused(cut))
        .extracting(Refused::fault, Refused::line)
        .containsExactly(Fault.BROKEN_BYTES, 8);
  }

  @Test
  void bytesThatCouldBeEitherAreRefusedWithTheirLine() {
    var halfWidth = "1. ABC\n(1) abc.\n(2) ﾃｹﾃｹ abc.\n".getBytes(CP932);
    assertThat(refused(halfWidth))
        .extracting(Refused::fault, Refused::line)
        .containsExactly(Fault.AMBIGUOUS_BYTES, 3);
  }

  @Test
  void utf16IsRefusedByName() {
    assertThat(refused(SMALL.getBytes(StandardCharsets.UTF_16)).fault()).isEqualTo(Fault.UTF_16);
  }

  @Test
  void aFileTooLargeForRulesIsRefused() {
    assertThat(refused(new byte[1_000_001]).fault()).isEqualTo(Fault.TOO_LARGE);
  }

  private static String manyClauses(int count) {
    return "1. 約束\n" + lines(count, n -> ClauseId.circled(n) + " 守る。");
  }

  private static String lines(int count, IntFunction<String> line) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(line)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static EditionClause clause(
      String own, Optional<String> heading, String wording, Optional<String> reference) {
    return new EditionClause(ClauseId.of(own), heading, wording, reference.map(ClauseId::of));
  }

  private static Edition read(String text) {
    var reading = EditionText.parse(text.getBytes(StandardCharsets.UTF_8));
    assertThat(reading).isInstanceOf(Parsed.class);
    return ((Parsed) reading).edition();
  }

  private static Refused refused(String text) {
    return refused(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Refused refused(byte[] bytes) {
    var reading = EditionText.parse(bytes);
    assertThat(reading).isInstanceOf(Refused.class);
    return (Refused) reading;
  }
}
