package jp.junshu.server.forms;

import jakarta.validation.Validation;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.tools.ToolProvider;
import jp.junshu.core.form.Field;
import jp.junshu.core.form.FieldType;
import jp.junshu.core.form.Form;
import jp.junshu.core.form.FormSchema;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.merkle.CanonicalJson;

/**
 * Form records that nobody wrote: their sources are made at random, compiled, and read as any
 * form's record is. Whatever works for them works for the next form too.
 */
public final class RandomForms {

  private static final List<String> TARGETS = List.of("asset", "assignment");
  private static final String LETTERS =
      "亜髙﨑山葛橋田マイケルｱｲｳかなカナabcXYZ019 _x0041_=+-@'\"<>&,;・ー〜～①㈱𠮷齋\u3000é";

  private final Random random;
  private final FormBinder binder;
  private final Map<String, List<UUID>> things = new LinkedHashMap<>();

  public RandomForms(long seed) {
    this.random = new Random(seed);
    TARGETS.forEach(
        target ->
            things.put(
                target,
                IntStream.range(0, 7)
                    .mapToObj(_ -> new UUID(random.nextLong(), random.nextLong()))
                    .toList()));
    this.binder = binder();
  }

  /** The things that a reference of that kind may name. */
  public List<UUID> things(String target) {
    return Objects.requireNonNull(things.get(target));
  }

  /** A form record that was made up. */
  public final class Made {

    private final FormDefinition<?> definition;

    private Made(FormDefinition<?> definition) {
      this.definition = definition;
    }

    public FormSchema schema() {
      return definition.schema();
    }

    /** What the screen makes of what was typed: the content as a tree. */
    public Map<String, ?> read(RawContent raw) {
      var bound = binder.bind(definition, raw, ContractId.random());
      if (bound.content().isEmpty()) {
        throw new AssertionError(schema() + " " + raw + " " + bound.errors());
      }
      return Json.object(
          CanonicalJson.parse(
              CanonicalJson.write(ContentCodec.toTree((Record) bound.content().get()))));
    }

    /** A value that the form takes, as its screen would keep it. */
    public Map<String, ?> value() {
      return read(new RawContent(typed()));
    }

    private Map<String, List<String>> typed() {
      var typed = new LinkedHashMap<String, List<String>>();
      fields(schema().fields(), "", typed);
      return typed;
    }

    private void fields(List<Field> fields, String prefix, Map<String, List<String>> typed) {
      for (var field : fields) {
        if (field.required() || random.nextInt(3) > 0) {
          field(field, prefix + field.name(), typed);
        }
      }
    }

    private void field(Field field, String path, Map<String, List<String>> typed) {
      switch (field.type()) {
        case FieldType.Text(var max, var lines) -> typed.put(path, List.of(text(max, lines)));
        case FieldType.Number(var min, var max) ->
            typed.put(path, List.of(String.valueOf(random.nextLong(min, Math.addExact(max, 1)))));
        case FieldType.Flag _ -> typed.put(path, List.of(random.nextBoolean() ? "true" : ""));
        case FieldType.Choice(var options, var many) -> typed.put(path, some(options, many));
        case FieldType.Day _ -> typed.put(path, List.of(day()));
        case FieldType.Moment _ -> {
          typed.put(path + ".date", List.of(day()));
          typed.put(
              path + ".time",
              List.of("%02d:%02d".formatted(random.nextInt(24), random.nextInt(60))));
        }
        case FieldType.Reference(var target, var many) ->
            typed.put(path, some(things(target).stream().map(UUID::toString).toList(), many));
        case FieldType.Table(var columns, _) -> {
          int rows = 1 + random.nextInt(5);
          for (int row = 0; row < rows; row++) {
            fields(columns, path + "." + row + ".", typed);
          }
        }
      }
    }

    private List<String> some(List<String> from, boolean many) {
      if (!many) {
        return List.of(from.get(random.nextInt(from.size())));
      }
      var chosen = from.stream().filter(_ -> random.nextBoolean()).toList();
      return chosen.isEmpty() ? List.of(from.getFirst()) : chosen;
    }

    private String day() {
      return "%d-%02d-%02d"
          .formatted(1880 + random.nextInt(220), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private String text(int max, boolean lines) {
      int length = 1 + random.nextInt(Math.min(max, 60));
      var text = new StringBuilder();
      for (int i = 0; i < length; i++) {
        int at = random.nextInt(LETTERS.codePointCount(0, LETTERS.length()));
        text.appendCodePoint(LETTERS.codePointAt(LETTERS.offsetByCodePoints(0, at)));
        if (lines && random.nextInt(12) == 0) {
          text.append('\n');
        }
      }
      var stripped = text.toString().strip();
      return stripped.isEmpty() ? "葛\uDB40\uDD00" : stripped;
    }
  }

  /** What its title and fields are called. */
  public static Map<String, String> words(FormSchema schema) {
    var words = new HashMap<String, String>();
    var form = "form." + schema.no() + ".";
    words.put(form + "title", "見本の様式");
    words.put(form + "lead", "次のとおり届け出ます。");
    name(schema.fields(), form, words);
    return words;
  }

  private static void name(List<Field> fields, String prefix, Map<String, String> words) {
    for (var field : fields) {
      words.put(prefix + field.name(), "項目" + field.name());
      if (field.type() instanceof FieldType.Choice(var options, _)) {
        options.forEach(option -> words.put(prefix + field.name() + "." + option, "選択" + option));
      }
      if (field.type() instanceof FieldType.Table(var columns, _)) {
        name(columns, prefix + field.name() + ".", words);
      }
    }
  }

  private FormBinder binder() {
    List<ReferenceSource> sources =
        TARGETS.stream().<ReferenceSource>map(target -> new Known(target, things(target))).toList();
    return new FormBinder(sources, Validation.buildDefaultValidatorFactory().getValidator());
  }

  private record Known(String target, List<UUID> ids) implements ReferenceSource {
    @Override
    public List<Option> options(ContractId contract, PersonActor actor) {
      return List.of();
    }

    @Override
    public Optional<String> label(ContractId contract, UUID id) {
      return ids.contains(id) ? Optional.of("known") : Optional.empty();
    }
  }

  /** That many records, compiled into the folder. */
  public List<Made> make(int count, Path folder) throws IOException {
    var sources = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      var file = folder.resolve("Made" + i + ".java");
      Files.writeString(file, source(i));
      sources.add(file.toString());
    }
    var arguments = new ArrayList<>(List.of("-proc:none", "-parameters", "-d", folder.toString()));
    arguments.addAll(List.of("-cp", System.getProperty("java.class.path")));
    arguments.addAll(sources);
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    if (status != 0) {
      throw new AssertionError("the records do not compile");
    }
    var loader =
        new URLClassLoader(new URL[] {folder.toUri().toURL()}, RandomForms.class.getClassLoader());
    return IntStream.range(0, count).mapToObj(i -> new Made(definition(loader, i))).toList();
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static FormDefinition<?> definition(ClassLoader loader, int number) {
    try {
      var type = loader.loadClass("made.Made" + number).asSubclass(Form.class);
      FormHandler handler = () -> (Class) type;
      return new FormDefinition(SchemaReader.read(type), type, handler);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private String source(int number) {
    var fields = new StringBuilder(components(2 + random.nextInt(8), "f"));
    var rows = "";
    if (random.nextInt(3) == 0) {
      fields.append(", java.util.List<Row> rows");
      rows = "public record Row(%s) {}".formatted(components(1 + random.nextInt(5), "r"));
    }
    return """
    package made;
    import java.util.List;
    import java.util.Optional;
    import java.time.*;
    import jakarta.validation.constraints.*;
    import jp.junshu.core.form.*;
    import jp.junshu.core.id.*;
    @FormType(no = "R%02d", version = 1, clauses = "3.1")
    public record Made%d(@NotBlank @Size(max = 60) String first, %s) implements Report {
      public enum Kind { ONE, TWO, THREE }
      %s
    }
    """
        .formatted(
            number,
            number,
            fields,
            rows.replace("Row(", "Row(@NotBlank @Size(max = 30) String head, "));
  }

  private String components(int count, String prefix) {
    var all = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      all.add(component() + " " + prefix + i);
    }
    return String.join(", ", all);
  }

  private String component() {
    int max = random.nextBoolean() ? 40 : 400;
    return switch (random.nextInt(12)) {
      case 0 -> "@NotBlank @Size(max = %d) String".formatted(max);
      case 1 -> "Optional<@Size(max = %d) String>".formatted(max);
      case 2 -> "@Min(-5) @Max(9007199254740991L) long";
      case 3 -> "Optional<Long>";
      case 4 -> "boolean";
      case 5 -> "Kind";
      case 6 -> "List<Kind>";
      case 7 -> "LocalDate";
      case 8 -> "Optional<LocalDateTime>";
      case 9 -> "LocalDateTime";
      case 10 -> "AssetId";
      default -> "List<AssignmentId>";
    };
  }
}
