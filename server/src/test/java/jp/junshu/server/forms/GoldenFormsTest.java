package jp.junshu.server.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.validation.constraints.Max;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import jp.junshu.core.form.FormSchema;
import jp.junshu.core.merkle.CanonicalJson;
import org.junit.jupiter.api.Test;

class GoldenFormsTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden/forms");
  private static final boolean WRITE = "write".equals(System.getProperty("junshu.golden"));

  @Test
  void theFieldsOfAFormNeverChangeWithoutANewVersion() throws IOException {
    for (var form : forms().entrySet()) {
      var file = GOLDEN.resolve(form.getKey());
      if (WRITE && Files.notExists(file)) {
        Files.createDirectories(GOLDEN);
        Files.writeString(file, form.getValue());
      }
      assertThat(file)
          .as("a new form: run once with -Djunshu.golden=write, look at the file, commit it")
          .exists();
      assertThat(form.getValue())
          .as("%s changed: give the form a new version, keep the old file", form.getKey())
          .isEqualTo(Files.readString(file));
    }
  }

  @Test
  void whatIsStoredOfAFormReadsBackToTheSameForm() {
    assertThat(schemas())
        .isNotEmpty()
        .allSatisfy(
            schema -> assertThat(SchemaJson.read(SchemaJson.tree(schema))).isEqualTo(schema));
  }

  record TooMuch(@Max(Long.MAX_VALUE) long count) {}

  @Test
  void aFormWhoseNumbersNoEntryCanHoldIsNoForm() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SchemaReader.fields(TooMuch.class))
        .withMessageContaining("count");
  }

  private static TreeMap<String, String> forms() {
    var forms = new TreeMap<String, String>();
    for (var schema : schemas()) {
      var name = "%s-v%d.json".formatted(schema.no(), schema.version());
      forms.put(name, CanonicalJson.write(SchemaJson.tree(schema)) + "\n");
    }
    return forms;
  }

  private static List<FormSchema> schemas() {
    return new FormCatalog(List.of())
        .all().stream().<FormSchema>map(FormDefinition::schema).toList();
  }
}
