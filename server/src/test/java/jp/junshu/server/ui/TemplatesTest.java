package jp.junshu.server.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What no template may hold, because no compiler sees it. */
class TemplatesTest {

  private static final Path TEMPLATES = Path.of("src/main/jte");
  private static final Set<String> MAY_DRAW_FORMS = Set.of("ui/form.jte", "ui/search.jte");

  /** The one script, on the pages that ask for a passkey (decision 92). */
  private static final String THE_SCRIPT = "<script src=\"/assets/passkey.js\"></script>";

  private static final Pattern HANDLER =
      Pattern.compile("\\son[a-z]+\\s*=", Pattern.CASE_INSENSITIVE);
  private static final Pattern OUTSIDE = Pattern.compile("(?:src|href|action)=\"(?:https?:)?//");
  private static final Pattern WORD = Pattern.compile("words(?:\\(\\))?\\.get\\(\"([^\"]+)\"[,)]");

  static Stream<Path> templates() throws IOException {
    return Files.walk(TEMPLATES).filter(file -> file.toString().endsWith(".jte"));
  }

  @ParameterizedTest
  @MethodSource("templates")
  void nothingInlineNothingUnsafeNothingFromOutside(Path file) throws IOException {
    var text = Files.readString(file);
    assertThat(text).doesNotContain("$unsafe", "style=", "<style", "javascript:");
    assertThat(text.replace(THE_SCRIPT, file.endsWith("ui/passkey.jte") ? "" : THE_SCRIPT))
        .doesNotContain("<script");
    assertThat(HANDLER.matcher(text).find()).as("an inline handler").isFalse();
    assertThat(OUTSIDE.matcher(text).find()).as("something from outside").isFalse();
  }

  @ParameterizedTest
  @MethodSource("templates")
  void formsAreDrawnByTheOneTemplateForForms(Path file) throws IOException {
    if (!MAY_DRAW_FORMS.contains(TEMPLATES.relativize(file).toString())) {
      assertThat(Files.readString(file)).doesNotContain("<form");
    }
  }

  @ParameterizedTest
  @MethodSource("templates")
  void everyWordThatATemplateAsksForIsThere(Path file) throws IOException {
    var words = Messages.load().in(Locale.JAPAN);
    WORD.matcher(Files.readString(file))
        .results()
        .forEach(
            asked ->
                assertThat(words.find(asked.group(1), 0, 1, 2, 3, 4, 5))
                    .as(asked.group(1))
                    .isPresent());
  }
}
