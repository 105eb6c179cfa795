package jp.junshu.server.api;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import jp.junshu.core.form.FormSchema;
import jp.junshu.server.forms.FormOffers;
import jp.junshu.server.forms.RegisterSource;
import jp.junshu.server.ui.Messages;
import jp.junshu.server.ui.Words;
import org.springframework.stereotype.Component;

/**
 * The description of the API (OpenAPI 3.1): one way in for each form, its body read off the form's
 * record, and one for each register.
 */
@Component
public class OpenApi {

  private static final String ROOT = "/api/v1";
  private static final String CONTRACT = ROOT + "/contracts/{contract}";
  private static final String FILING = ROOT + "/filings/{id}";

  private final FormOffers forms;
  private final List<RegisterSource> registers;
  private final Words words;

  OpenApi(FormOffers forms, List<RegisterSource> registers, Messages messages) {
    this.forms = forms;
    this.registers = List.copyOf(registers);
    this.words = messages.in(Locale.ENGLISH);
  }

  /** The whole description. */
  public Map<String, Object> tree() {
    return Map.ofEntries(
        entry("openapi", "3.1.0"),
        entry(
            "info",
            Map.of("title", "Junshu", "version", "1", "description", words.get("api.description"))),
        entry("paths", paths()),
        entry("components", components()),
        entry("security", List.of(Map.of("client", List.of()))));
  }

  private Map<String, Object> paths() {
    var paths = new TreeMap<String, Object>();
    paths.put(ROOT, read("", List.of(), "index"));
    paths.put(ROOT + "/openapi.json", read("", List.of(), "description"));
    paths.put(ROOT + "/contracts", read("", List.of(), "contracts"));
    paths.put(CONTRACT, read("", List.of(), "contract"));
    paths.put(CONTRACT + "/forms", read("", List.of(), "forms"));
    paths.put(
        CONTRACT + "/filings",
        read("filings:read", List.of(query("form"), query("after"), query("limit")), "filings"));
    forms
        .throughClients()
        .forEach(form -> paths.put(CONTRACT + "/filings/" + form.no(), Map.of("post", file(form))));
    paths.put(FILING, read("filings:read", List.of(), "filing"));
    paths.put(FILING + "/receipt", read("filings:read", List.of(), "receipt"));
    paths.put(CONTRACT + "/registers", read("registers:read", List.of(), "registers"));
    registers.forEach(
        register ->
            paths.put(
                CONTRACT + "/registers/" + register.name(),
                read("registers:read", List.of(query("after"), query("limit")), "register")));
    paths.replaceAll((path, methods) -> named(path, methods));
    return paths;
  }

  /** With the parameters that stand in the path. */
  private static Map<String, Object> named(String path, Object methods) {
    var tree = new LinkedHashMap<String, Object>();
    ((Map<?, ?>) methods).forEach((method, operation) -> tree.put((String) method, operation));
    var inPath = new ArrayList<>();
    for (var name : List.of("contract", "id")) {
      if (path.contains("{" + name + "}")) {
        inPath.add(Map.of("name", name, "in", "path", "required", true, "schema", uuid()));
      }
    }
    if (!inPath.isEmpty()) {
      tree.put("parameters", inPath);
    }
    return tree;
  }

  private Map<String, Object> read(String scope, List<Object> parameters, String what) {
    var media = what.equals("receipt") ? "text/plain" : "application/json";
    var operation = new LinkedHashMap<String, Object>();
    operation.put("summary", words.get("api.what." + what));
    operation.put("parameters", parameters);
    operation.put("x-scope", scope);
    operation.put(
        "responses",
        Map.of(
            "200", Map.of("description", "OK", "content", Map.of(media, Map.of())),
            "default", problem()));
    return Map.of("get", operation);
  }

  private Map<String, Object> file(FormSchema form) {
    var operation = new LinkedHashMap<String, Object>();
    operation.put("summary", words.get("form." + form.no() + ".title"));
    operation.put("x-scope", Scope.FILINGS_WRITE.code());
    operation.put(
        "parameters",
        List.of(
            Map.of("name", "Idempotency-Key", "in", "header", "required", true, "schema", uuid())));
    operation.put(
        "requestBody",
        Map.of(
            "required",
            true,
            "content",
            Map.of(
                "application/json",
                Map.of("schema", Map.of("$ref", "#/components/schemas/" + form.no())))));
    operation.put(
        "responses",
        Map.of(
            "201", answer("Created"),
            "200", answer("Filed before under this key"),
            "default", problem()));
    return operation;
  }

  private static Map<String, Object> answer(String said) {
    return Map.of("description", said, "content", Map.of("application/json", Map.of()));
  }

  private static Map<String, Object> query(String name) {
    return Map.of("name", name, "in", "query", "schema", Map.of("type", "string"));
  }

  private static Map<String, Object> uuid() {
    return Map.of("type", "string", "format", "uuid");
  }

  private static Map<String, Object> problem() {
    return Map.of(
        "description",
        "Problem details (RFC 9457)",
        "content",
        Map.of(
            "application/problem+json",
            Map.of("schema", Map.of("$ref", "#/components/schemas/Problem"))));
  }

  private Map<String, Object> components() {
    var schemas = new TreeMap<String, Object>();
    schemas.put("Problem", problemSchema());
    forms.throughClients().forEach(form -> schemas.put(form.no(), FormJsonSchema.of(form, words)));
    return Map.of(
        "schemas",
        schemas,
        "securitySchemes",
        Map.of("client", Map.of("type", "http", "scheme", "bearer")));
  }

  private static Map<String, Object> problemSchema() {
    var text = Map.of("type", "string");
    return Map.of(
        "type", "object",
        "required", List.of("type", "code", "status", "title", "detail"),
        "properties",
            Map.of(
                "type", text,
                "code", text,
                "status", Map.of("type", "integer"),
                "title", text,
                "detail", text));
  }
}
