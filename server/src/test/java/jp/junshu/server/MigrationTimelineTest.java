package jp.junshu.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.junshu.core.merkle.Hash;
import org.junit.jupiter.api.Test;

/** One timeline of migrations; a landed file never changes; SQL keeps to its module's schema. */
class MigrationTimelineTest {

  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
  private static final Path CODE = Path.of("src/main/java/jp/junshu/server");
  private static final Path LANDED = Path.of("src/test/resources/golden/migrations");
  private static final boolean WRITE = "write".equals(System.getProperty("junshu.golden"));

  private final MigrationTimeline timeline =
      new MigrationTimeline(texts(MIGRATIONS), ModularityTest.FROM_THE_BOTTOM);

  @Test
  void everyMigrationHasAMinuteOfItsOwnAModuleAndAThing() {
    assertThat(timeline.files()).isNotEmpty();
    assertThat(timeline.wrongs()).isEmpty();
  }

  @Test
  void aLandedMigrationNeverChangesAndNeverGoes() throws IOException {
    for (var file : timeline.files().entrySet()) {
      var landed = LANDED.resolve(file.getKey() + ".sha256");
      if (WRITE && Files.notExists(landed)) {
        Files.createDirectories(LANDED);
        Files.writeString(landed, digest(file.getValue()) + "\n");
      }
      assertThat(landed)
          .as("a new migration: run once with -Djunshu.golden=write and commit the file")
          .exists();
      assertThat(digest(file.getValue()) + "\n")
          .as("%s changed after it landed: write a new migration", file.getKey())
          .isEqualTo(Files.readString(landed));
    }
    assertThat(texts(LANDED).keySet().stream().map(name -> name.replace(".sha256", "")))
        .containsExactlyElementsOf(timeline.files().keySet());
  }

  @Test
  void noModuleNamesTheSchemaOfAnotherNorReadsTheTimeInSql() {
    var wrongs =
        texts(CODE).entrySet().stream()
            .filter(file -> file.getKey().endsWith("Repository.java"))
            .flatMap(
                file ->
                    timeline
                        .in(file.getKey(), file.getKey().split("/")[0], file.getValue())
                        .stream());
    assertThat(wrongs).isEmpty();
  }

  @Test
  void whateverIsWrongWithAMigrationIsFound() {
    var wrong =
        new TreeMap<>(
            Map.of(
                "V1__forms__thing.sql", "",
                "V202611241412__nobody__thing.sql", "",
                "V202611241413__forms__thing.sql",
                    "CREATE TABLE forms.x (at timestamptz DEFAULT now())",
                "V202611241413__gate__thing.sql",
                    "ALTER TABLE gate.x ADD y uuid REFERENCES forms.x"));
    assertThat(new MigrationTimeline(wrong, List.of("gate", "forms")).wrongs())
        .containsExactlyInAnyOrder(
            "V1__forms__thing.sql is not named V<UTC minute>__<module>__<thing>.sql",
            "V202611241412__nobody__thing.sql is of no module: nobody",
            "V202611241413__forms__thing.sql reads the time of the database",
            "V202611241413__gate__thing.sql names the schema of forms",
            "[V202611241413__forms__thing.sql, V202611241413__gate__thing.sql] share a minute");
  }

  private static String digest(String text) {
    return Hash.sha256(text.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static TreeMap<String, String> texts(Path folder) {
    try (var files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .collect(
              Collectors.toMap(
                  file -> folder.relativize(file).toString(),
                  MigrationTimelineTest::read,
                  (one, _) -> one,
                  TreeMap::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
