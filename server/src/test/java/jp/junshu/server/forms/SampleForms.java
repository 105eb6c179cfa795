package jp.junshu.server.forms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import jp.junshu.core.form.Field;
import jp.junshu.core.form.FieldType;
import jp.junshu.core.form.FormSchema;

/** Every form there is, and a content for each that its schema takes. */
public final class SampleForms {

  private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
  private static final List<String> WORDS =
      List.of("髙橋 結衣", "山﨑 大地", "第2作業室", "LT8-04471-A", "電話受付で答えるため。", "ｶﾌﾞｼｷｶﾞｲｼｬ", "臨時給付金");

  private final Random chance;
  private final int rows;

  private SampleForms(Random chance, int rows) {
    this.chance = chance;
    this.rows = rows;
  }

  /** The schemas of all forms, by number. */
  public static List<FormSchema> all() {
    return new FormCatalog(List.of())
        .all().stream().<FormSchema>map(FormDefinition::schema).toList();
  }

  public static FormSchema of(String no) {
    return all().stream().filter(schema -> schema.no().equals(no)).findFirst().orElseThrow();
  }

  /** A content as a tree; every field that may be empty is so now and then. */
  public static Map<String, Object> content(FormSchema schema, Random chance) {
    return content(schema, chance, 3);
  }

  /** A content whose table has so many rows. */
  public static Map<String, Object> content(FormSchema schema, Random chance, int rows) {
    return new SampleForms(chance, rows).tree(schema.fields());
  }

  private Map<String, Object> tree(List<Field> fields) {
    var tree = new LinkedHashMap<String, Object>();
    for (var field : fields) {
      if (field.required() || chance.nextInt(4) > 0) {
        tree.put(field.name(), value(field.type()));
      }
    }
    return tree;
  }

  private Object value(FieldType type) {
    return switch (type) {
      case FieldType.Text(var max, _) -> text(max);
      case FieldType.Number(var min, var max) ->
          min + chance.nextLong(Math.min(max - min, 1_000_000) + 1);
      case FieldType.Flag _ -> true;
      case FieldType.Choice(var options, var many) -> choice(options, many);
      case FieldType.Day _ -> day().toString();
      case FieldType.Moment _ -> day().atTime(chance.nextInt(24), chance.nextInt(60)).toString();
      case FieldType.Reference(_, var many) -> many ? List.of(id(), id()) : id();
      case FieldType.Table(var columns, _) ->
          Stream.generate(() -> tree(columns)).limit(rows).toList();
    };
  }

  private String text(int max) {
    var text = WORDS.get(chance.nextInt(WORDS.size()));
    while (max > 100 && text.length() < 60) {
      text += WORDS.get(chance.nextInt(WORDS.size()));
    }
    return text.substring(0, Math.min(text.length(), max));
  }

  private Object choice(List<String> options, boolean many) {
    var all = new ArrayList<>(options);
    var one = all.remove(chance.nextInt(all.size()));
    return many ? (all.isEmpty() ? List.of(one) : List.of(one, all.getFirst())) : one;
  }

  private LocalDate day() {
    return DAY.plusDays(chance.nextInt(365));
  }

  private String id() {
    return new UUID(chance.nextLong(), chance.nextLong()).toString();
  }
}
