package jp.junshu.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/threats.md} and the recipes name tests; each of them is there. */
class ThreatsTest {

  private static final Path ROOT = Path.of("..");
  private static final Pattern NAMED = Pattern.compile("`(\\w+Test)\\.(\\w+)`");
  private static final Pattern METHOD =
      Pattern.compile(
          "@(?:Test|ParameterizedTest|RepeatedTest)\\b(?:(?!\\bvoid\\b)[\\s\\S])*+void (\\w+)\\(");

  @Test
  void everyTestThatThePapersNameExists() throws IOException {
    var tests = tests();
    try (var papers = Files.walk(ROOT.resolve("docs"))) {
      for (var paper : papers.filter(file -> file.toString().endsWith(".md")).toList()) {
        assertThat(missing(Files.readString(paper), tests)).as(paper.toString()).isEmpty();
      }
    }
  }

  @Test
  void everyThreatNamesATest() throws IOException {
    var threats = Files.readString(ROOT.resolve("docs/threats.md"));
    assertThat(threats.lines().filter(line -> line.startsWith("| ")))
        .filteredOn(line -> !line.startsWith("| threat |"))
        .isNotEmpty()
        .allMatch(line -> NAMED.matcher(line).find());
  }

  @Test
  void aTestThatDoesNotExistIsFound() {
    assertThat(missing("see `ThreatsTest.nobodyWroteThisOne`", tests()))
        .containsExactly("ThreatsTest.nobodyWroteThisOne");
    assertThat(missing("see `ThreatsTest.aTestThatDoesNotExistIsFound`", tests())).isEmpty();
  }

  private static List<String> missing(String paper, Set<String> tests) {
    return NAMED
        .matcher(paper)
        .results()
        .map(named -> named.group(1) + "." + named.group(2))
        .filter(named -> !tests.contains(named))
        .toList();
  }

  private static Set<String> tests() {
    var found = new HashSet<String>();
    for (var module : List.of("core", "auditor", "server", "e2e")) {
      try (var files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
        for (var file : files.filter(each -> each.toString().endsWith("Test.java")).toList()) {
          var name = file.getFileName().toString().replace(".java", "");
          METHOD
              .matcher(Files.readString(file))
              .results()
              .forEach(method -> found.add(name + "." + method.group(1)));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return found;
  }
}
