package jp.junshu.server.story;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import jp.junshu.core.policy.ClauseId;

/** What the clauses are called, for whoever hears the story: 2-⑤ 持ち出しの禁止・制限. */
final class Clauses {

  private static final String TITLES = "/rules/reference/clauses_ja.properties";
  private static final Properties WORDS = read();

  private Clauses() {}

  /** As it stands on a page, without its title. */
  static String label(String id) {
    return ClauseId.of(id).label();
  }

  static String titled(String id) {
    return label(id) + " " + WORDS.getProperty("clause.%s.title".formatted(id));
  }

  private static Properties read() {
    var words = new Properties();
    try (var file = Objects.requireNonNull(Clauses.class.getResourceAsStream(TITLES));
        var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
      words.load(reader);
      return words;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
