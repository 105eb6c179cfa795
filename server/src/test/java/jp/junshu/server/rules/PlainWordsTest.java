package jp.junshu.server.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.junshu.core.policy.ClauseId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainWordsTest {

  private static final int LONGEST_COMMON_RUN = 24;

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void everyClauseHasATitleAndPlainWordsAndEverySectionATitle(String language) throws IOException {
    var expected = new HashSet<String>();
    for (var id : ClauseId.ALL) {
      expected.addAll(
          Set.of(
              "clause.%s.title".formatted(id),
              "clause.%s.words".formatted(id),
              "section.%s.title".formatted(id.section())));
    }
    assertThat(words(language).stringPropertyNames()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void titlesAreShortAndWordsAreAFewSentences(String language) throws IOException {
    var words = words(language);
    for (var id : ClauseId.ALL) {
      assertThat(words.getProperty("clause.%s.title".formatted(id))).hasSizeBetween(3, 30);
      assertThat(words.getProperty("clause.%s.words".formatted(id))).hasSizeBetween(20, 200);
    }
  }

  @Test
  void nothingOfOursRepeatsTheSentencesOfTheOfficialText() throws IOException {
    var official = dense(OfficialText.text());
    for (var file : ours()) {
      var text = dense(Files.readString(file));
      for (int at = 0; at + LONGEST_COMMON_RUN + 1 <= text.length(); at++) {
        var run = text.substring(at, at + LONGEST_COMMON_RUN + 1);
        assertThat(official.contains(run)).as("%s repeats %s", file, run).isFalse();
      }
    }
  }

  private static Set<Path> ours() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/resources"))) {
      return files
          .filter(file -> file.toString().matches(".*\\.(properties|txt|tsv|csv)"))
          .collect(Collectors.toSet());
    }
  }

  private static String dense(String text) {
    return text.replaceAll("(?U)\\s+", "");
  }

  private static Properties words(String language) throws IOException {
    var name = "/rules/reference/clauses_%s.properties".formatted(language);
    var words = new Properties();
    try (var file = PlainWordsTest.class.getResourceAsStream(name)) {
      assertThat(file).as(name).isNotNull();
      words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    }
    return words;
  }
}
