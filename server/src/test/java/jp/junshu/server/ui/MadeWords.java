package jp.junshu.server.ui;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The Japanese words, and some more for what only a test knows. */
public final class MadeWords {

  private MadeWords() {}

  public static Words with(Map<String, String> more) {
    var words = new HashMap<>(more);
    try {
      for (var folder : List.of("messages", "rules/reference")) {
        var pattern = "classpath*:" + folder + "/*_ja.properties";
        for (var file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
          var read = new Properties();
          try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            read.load(reader);
          }
          read.stringPropertyNames().forEach(key -> words.put(key, read.getProperty(key)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Words(Locale.JAPAN, words);
  }
}
