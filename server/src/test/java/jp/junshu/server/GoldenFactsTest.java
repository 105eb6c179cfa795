package jp.junshu.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import jp.junshu.core.merkle.CanonicalJson;
import jp.junshu.core.merkle.CanonicalRecord;
import jp.junshu.server.ledger.FactType;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

class GoldenFactsTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden/facts");
  private static final boolean WRITE = "write".equals(System.getProperty("junshu.golden"));

  @Test
  void theBytesOfAFactNeverChangeWithoutANewVersion() throws IOException {
    for (var fact : facts().entrySet()) {
      var file = GOLDEN.resolve(fact.getKey());
      if (WRITE && Files.notExists(file)) {
        Files.createDirectories(GOLDEN);
        Files.writeString(file, fact.getValue());
      }
      assertThat(file)
          .as("a new fact: run once with -Djunshu.golden=write, look at the file, commit it")
          .exists();
      assertThat(fact.getValue())
          .as("%s changed: give the fact a new version, keep the old file", fact.getKey())
          .isEqualTo(Files.readString(file));
    }
  }

  private static TreeMap<String, String> facts() {
    var facts = new TreeMap<String, String>();
    var scanner = new AnyClass();
    scanner.addIncludeFilter(new AnnotationTypeFilter(FactType.class));
    for (var found : scanner.findCandidateComponents("jp.junshu.server")) {
      var name = String.valueOf(found.getBeanClassName());
      var type = ClassUtils.resolveClassName(name, GoldenFactsTest.class.getClassLoader());
      if (isMain(type)) {
        var before = facts.put(fileName(type), json(type));
        assertThat(before).as("two facts are named %s", fileName(type)).isNull();
      }
    }
    assertThat(facts).isNotEmpty();
    return facts;
  }

  private static String fileName(Class<?> type) {
    var fact = type.getAnnotation(FactType.class);
    return "%s-v%d.json".formatted(fact.name(), fact.version());
  }

  private static String json(Class<?> type) {
    return CanonicalJson.write(CanonicalRecord.tree(SampleRecord.of(type))) + "\n";
  }

  /** Facts that only tests record lie where this test lies. */
  private static boolean isMain(Class<?> type) {
    return !home(type).equals(home(GoldenFactsTest.class));
  }

  private static String home(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation().getPath();
  }

  /** Finds nested and package-private records as well, which are no components. */
  private static final class AnyClass extends ClassPathScanningCandidateComponentProvider {

    AnyClass() {
      super(false);
    }

    @Override
    protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
      return true;
    }
  }
}
