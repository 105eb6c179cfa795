package jp.junshu.server.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import jp.junshu.auditor.dossier.RefusalWords;
import org.junit.jupiter.api.Test;

/**
 * Whatever the gate can refuse on a contract is said in words in its dossier, which has no words
 * from here. What concerns no contract stands in the ward's log alone.
 */
class RefusalWordsTest {

  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Set<String> OF_NO_CONTRACT =
      Set.of(
          "contract.register",
          "administer",
          "factor.reset",
          "plan.write",
          "plan.confirm",
          "plan.withdraw",
          "emergency.prepare",
          "emergency.confirm",
          "emergency.void",
          "emergency.end",
          "emergency.review",
          "emergency.reset",
          "emergency.sign-out",
          "emergency.appoint",
          "renewal.draft",
          "renewal.confirm",
          "renewal.withdraw",
          "number.take",
          "number.void",
          "rules.import",
          "rules.write-questions",
          "rules.acknowledge",
          "rules.try",
          "rules.seal-questions",
          "rules.publish");
  private static final Set<String> MISSING_WITHOUT_A_CONTRACT =
      Set.of(
          "section-post",
          "some-post",
          "plan-of-another",
          "renewal-of-another",
          "plan-gives-another",
          "envelope-of-another",
          "emergency-open",
          "emergency-no-drill",
          "emergency-is-over",
          "emergency-review-of-another",
          "emergency-review-once",
          "post",
          "posts",
          "no-contract",
          "number-of-own-section",
          "number-of-no-notice");

  @Test
  void everyActOfTheRuleTableHasWordsForTheAuditor() throws IOException {
    var acts =
        Files.readAllLines(RESOURCES.resolve("gate/rule-table.tsv")).stream()
            .filter(line -> !line.startsWith("#") && !line.startsWith("version"))
            .map(line -> line.split("\t")[0])
            .filter(act -> !OF_NO_CONTRACT.contains(act));
    assertThat(acts).hasSizeGreaterThan(50).allMatch(RefusalWords::knowsAct);
  }

  @Test
  void everythingThatCanBeMissingHasWordsForTheAuditor() throws IOException {
    try (var files = Files.list(RESOURCES.resolve("messages"))) {
      var missing =
          files
              .filter(file -> file.toString().endsWith("_ja.properties"))
              .flatMap(RefusalWordsTest::codes)
              .filter(code -> !MISSING_WITHOUT_A_CONTRACT.contains(code));
      assertThat(missing).hasSizeGreaterThan(40).allMatch(RefusalWords::knowsMissing);
    }
  }

  private static Stream<String> codes(Path messages) {
    try {
      return Files.readAllLines(messages).stream()
          .filter(line -> line.startsWith("missing."))
          .map(line -> line.substring("missing.".length(), line.indexOf('=')).strip());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
