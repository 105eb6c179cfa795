package jp.junshu.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.junshu.core.form.FieldType;
import jp.junshu.core.merkle.CanonicalJson;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ServerTest;
import jp.junshu.server.forms.FormOffers;
import jp.junshu.server.routes.RunningRoutes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** The description says what the running application does, for every form and every way in. */
@ServerTest
@TestPropertySource(properties = "junshu.test=api")
class OpenApiTest {

  private static final Path MADE = Path.of("target/openapi.json");

  @Autowired private ApplicationContext context;
  @Autowired private OpenApi description;
  @LocalServerPort private int port;

  @Test
  void itIsWrittenInTheBuildAndIsTheOneThatIsServed() throws IOException {
    var text = CanonicalJson.write(description.tree());
    Files.createDirectories(MADE.getParent());
    Files.writeString(MADE, text);
    var scene = new ApiScene(context, port);
    var served = scene.get(scene.key(ApiScene.ALL), "/api/v1/openapi.json");
    assertThat(served.status()).isEqualTo(200);
    assertThat(served.body()).isEqualTo(text);
  }

  @Test
  void everyWayInStandsInItAndNothingElse() {
    var described = new TreeSet<String>();
    map(description.tree().get("paths"))
        .forEach(
            (path, methods) ->
                map(methods).keySet().stream()
                    .filter(Set.of("get", "post")::contains)
                    .forEach(method -> described.add(route(method, path))));
    var running =
        RunningRoutes.of(context).stream()
            .filter(route -> route.contains(" /api"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(described).isEqualTo(running);
  }

  private static String route(String method, String path) {
    return method.toUpperCase(Locale.ROOT)
        + " "
        + path.replaceAll("/filings/F\\d+[A-Z]?$", "/filings/{no}")
            .replaceAll("/registers/[a-z]+$", "/registers/{name}");
  }

  @Test
  void everyFormThatAClientMayFileHasItsFieldsInItAndNoOther() {
    var schemas = map(map(description.tree().get("components")).get("schemas"));
    var forms = context.getBean(FormOffers.class).throughClients();
    assertThat(forms).extracting(form -> form.no()).contains("F04", "F06", "F10");
    assertThat(forms).extracting(form -> form.no()).doesNotContain("F01", "F29");
    for (var form : forms) {
      var properties = map(map(schemas.get(form.no())).get("properties"));
      assertThat(properties).as(form.no()).hasSameSizeAs(form.fields());
      for (var field : form.fields()) {
        assertThat(properties).containsKey(field.name());
        if (field.type() instanceof FieldType.Text(var max, _)) {
          assertThat(map(properties.get(field.name())).get("x-letters")).isEqualTo((long) max);
        }
      }
    }
  }

  @Test
  void whatIsTakenFitsItsSchemaAndWhatIsRefusedForItsKindDoesNot() {
    var scene = new ApiScene(context, port);
    var key = scene.key(ApiScene.ALL);
    assertThat(against("F10", scene.report())).isEmpty();
    assertThat(scene.file(key, "F10", scene.reportText()).status()).isEqualTo(201);
    assertThat(against("F04", scene.item())).isEmpty();
    var worker = String.valueOf(scene.job().of(Role.WORKER).assignment());
    assertThat(against("F06", scene.takeout(worker, worker))).isEmpty();
    var wrong = scene.report();
    wrong.put("unheardOf", "x");
    wrong.put("workers", "x");
    wrong.put("incidents", "MANY");
    wrong.remove("actual");
    assertThat(against("F10", wrong))
        .containsExactlyInAnyOrder("unheardOf", "workers", "incidents", "actual");
  }

  private List<String> against(String form, Map<String, Object> content) {
    var schemas = map(map(description.tree().get("components")).get("schemas"));
    return new Fits(new ArrayList<>()).object(map(schemas.get(form)), content);
  }

  /** As much of JSON Schema as forms use; names what does not fit. */
  private record Fits(List<String> wrong) {

    List<String> object(Map<String, ?> schema, Map<String, ?> value) {
      var properties = map(schema.get("properties"));
      value.keySet().stream().filter(name -> !properties.containsKey(name)).forEach(wrong::add);
      ((List<?>) Objects.requireNonNull(schema.get("required")))
          .stream()
              .map(String::valueOf)
              .filter(name -> !value.containsKey(name))
              .forEach(wrong::add);
      properties.forEach(
          (name, property) -> {
            if (value.containsKey(name) && !one(map(property), value.get(name))) {
              wrong.add(name);
            }
          });
      return wrong;
    }

    private boolean one(Map<String, ?> schema, Object value) {
      return switch (String.valueOf(schema.get("type"))) {
        case "string" -> value instanceof String text && string(schema, text);
        case "integer" ->
            value instanceof Long number
                && number >= number(schema, "minimum")
                && number <= number(schema, "maximum");
        case "boolean" -> value instanceof Boolean;
        case "array" ->
            value instanceof List<?> list
                && list.size() >= number(schema, "minItems")
                && list.stream().allMatch(each -> one(map(schema.get("items")), each));
        default -> value instanceof Map<?, ?> object && object(schema, map(object)).isEmpty();
      };
    }

    private static boolean string(Map<String, ?> schema, String text) {
      return (!(schema.get("enum") instanceof List<?> options) || options.contains(text))
          && (!(schema.get("maxLength") instanceof Long most) || text.length() <= most);
    }
  }

  private static long number(Map<String, ?> schema, String name) {
    return (Long) Objects.requireNonNull(schema.get(name), name);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, ?> map(@Nullable Object value) {
    return (Map<String, ?>) Objects.requireNonNull(value);
  }
}
