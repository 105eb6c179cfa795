package jp.junshu.server.ui;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Every word on screen, from {@code messages/<module>_ja.properties} and {@code _en}, in UTF-8, and
 * the titles and plain words of the clauses, {@code clause.2.5.title}, from {@code
 * rules/reference}. A key stands in one file only, and in both languages, or the application does
 * not start.
 */
public final class Messages {

  private final Map<String, String> japanese;
  private final Map<String, String> english;

  Messages(Map<String, String> japanese, Map<String, String> english) {
    this.japanese = Map.copyOf(japanese);
    this.english = Map.copyOf(english);
    requireSame(japanese, english, "English");
    requireSame(english, japanese, "Japanese");
  }

  /** All files on the class path. */
  public static Messages load() {
    return new Messages(all("ja"), all("en"));
  }

  /** The words in one language; anything but English is Japanese. */
  public Words in(Locale locale) {
    return isEnglish(locale)
        ? new Words(Locale.ENGLISH, english)
        : new Words(Locale.JAPAN, japanese);
  }

  static boolean isEnglish(Locale locale) {
    return locale.getLanguage().equals("en");
  }

  private static void requireSame(
      Map<String, String> these, Map<String, String> those, String name) {
    these.keySet().stream()
        .filter(key -> !those.containsKey(key))
        .sorted()
        .findFirst()
        .ifPresent(
            key -> {
              throw new MissingWord(key + " in " + name);
            });
  }

  private static Map<String, String> all(String language) {
    var words = new HashMap<String, String>();
    try {
      for (var folder : List.of("messages", "rules/reference")) {
        var pattern = "classpath*:%s/*_%s.properties".formatted(folder, language);
        for (var file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
          add(words, file);
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException("the words cannot be read", e);
    }
    return words;
  }

  private static void add(Map<String, String> words, Resource file) throws IOException {
    var read = new Properties();
    try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
      read.load(reader);
    }
    for (var key : read.stringPropertyNames()) {
      if (words.put(key, read.getProperty(key)) != null) {
        throw new IllegalStateException("two files say what %s means".formatted(key));
      }
    }
  }
}
