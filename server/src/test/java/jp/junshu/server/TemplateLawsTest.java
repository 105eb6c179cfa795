package jp.junshu.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateLawsTest {

  private static final Path TEMPLATES = Path.of("src/main/jte");

  /** Where a form may be written by hand; search asks by GET, changes nothing, needs no token. */
  private static final Set<String> FORMS = Set.of("ui/form.jte", "ui/search.jte");

  @ParameterizedTest
  @ValueSource(strings = {"\\son[a-z]+\\s*=", "\\$unsafe", "\\sstyle\\s*=", "<script(?![^>]*src)"})
  void noTemplateCarriesScriptStyleOrUnescapedText(String forbidden) throws IOException {
    assertThat(templatesWith(forbidden)).isEmpty();
  }

  @Test
  void formsAreWrittenInOnePlaceSoThatNoneForgetsItsToken() throws IOException {
    assertThat(templatesWith("<form")).isSubsetOf(FORMS);
  }

  private static List<String> templatesWith(String regex) throws IOException {
    var pattern = Pattern.compile(regex);
    try (var files = Files.walk(TEMPLATES)) {
      return files
          .filter(file -> file.toString().endsWith(".jte"))
          .filter(file -> pattern.matcher(read(file)).find())
          .map(file -> TEMPLATES.relativize(file).toString())
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
