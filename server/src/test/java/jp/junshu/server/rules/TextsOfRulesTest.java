package jp.junshu.server.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.core.policy.Edition;
import jp.junshu.core.policy.EditionReading.Parsed;
import jp.junshu.core.policy.EditionText;
import org.junit.jupiter.api.Test;

class TextsOfRulesTest {

  private static final List<String> CLAUSES_WITH_HEADINGS =
      List.of(
          "1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "2.4", "2.5", "2.6", "3.1", "3.2", "3.3", "3.4",
          "3.5");

  @Test
  void theTextOfMihonWardIsReadWhole() throws IOException {
    var edition = read(sample());
    assertThat(edition.title()).contains("見本区 委託先のための情報保護の約束");
    requireReferenceStructure(edition);
  }

  @Test
  void theTextOfMihonWardReadsTheSameInCp932() throws IOException {
    var text = new String(sample(), StandardCharsets.UTF_8).replace("\n", "\r\n");
    assertThat(read(text.getBytes(Charset.forName("windows-31j")))).isEqualTo(read(sample()));
  }

  @Test
  void theOfficialTextIsReadWhole() throws IOException {
    requireReferenceStructure(read(OfficialText.bytes()));
  }

  @Test
  void noWordOfTheOfficialTextIsLostOrMovedByReading() throws IOException {
    var edition = read(OfficialText.bytes());
    var left = OfficialText.text();
    for (var piece : pieces(edition)) {
      assertThat(left).contains(piece);
      left = left.replaceFirst(Pattern.quote(piece), "");
    }
    assertThat(left.replaceAll("(?U)[\\s\\d.①-⑨「」：-]", "")).isEmpty();
  }

  private static List<String> pieces(Edition edition) {
    return Stream.of(
            edition.title().stream(),
            edition.clauses().stream().map(clause -> clause.wording()),
            edition.clauses().stream().flatMap(clause -> clause.heading().stream()),
            edition.sections().stream().map(section -> section.heading()))
        .flatMap(pieces -> pieces)
        .toList();
  }

  private static void requireReferenceStructure(Edition edition) {
    assertThat(edition.hasReferenceStructure()).isTrue();
    assertThat(edition.unmapped()).isEmpty();
    assertThat(edition.sections()).hasSize(6);
    for (var id : ClauseId.ALL) {
      assertThat(edition.saying(id))
          .singleElement()
          .extracting(clause -> clause.own())
          .isEqualTo(id);
    }
    assertThat(edition.clauses().stream().filter(clause -> clause.heading().isPresent()))
        .extracting(clause -> clause.own().toString())
        .containsExactlyElementsOf(CLAUSES_WITH_HEADINGS);
  }

  private static byte[] sample() throws IOException {
    try (var file = TextsOfRulesTest.class.getResourceAsStream("/rules/sample/mihon.txt")) {
      return Objects.requireNonNull(file).readAllBytes();
    }
  }

  private static Edition read(byte[] bytes) {
    var reading = EditionText.parse(bytes);
    assertThat(reading).isInstanceOf(Parsed.class);
    return ((Parsed) reading).edition();
  }
}
