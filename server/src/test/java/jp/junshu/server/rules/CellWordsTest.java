package jp.junshu.server.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page of a clause says the product can: a sentence for each cell that is begun. */
class CellWordsTest {

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void everyCellThatIsBegunSaysInWordsWhatIsThereAndWhatIsNot(String language) throws IOException {
    var begun =
        ClauseCells.ofThisBuild().rows().stream()
            .filter(row -> row.state() != CellState.NOT_YET)
            .map(row -> "cell." + row.cell())
            .collect(Collectors.toSet());
    assertThat(words(language).stringPropertyNames())
        .as("add or take away a sentence in rules/reference/cells_%s.properties", language)
        .isEqualTo(begun);
  }

  private static Properties words(String language) throws IOException {
    var words = new Properties();
    var name = "/rules/reference/cells_%s.properties".formatted(language);
    try (var file = Objects.requireNonNull(CellWordsTest.class.getResourceAsStream(name))) {
      words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    }
    return words;
  }
}
