package jp.junshu.server.forms.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.junshu.core.form.Field;
import jp.junshu.core.form.FieldType;
import jp.junshu.core.form.FormSchema;
import jp.junshu.server.forms.RandomForms;
import jp.junshu.server.paper.PaperPresses;
import jp.junshu.server.paper.PaperReader;
import jp.junshu.server.ui.MadeWords;
import jp.junshu.server.ui.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Paper knows no white space; everything else of a value comes back from it. */
class EveryFormOnPaperTest {

  private static final long SEED = Long.getLong("junshu.seed", 20261128);
  private static final int FORMS = 100;
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern TIME = Pattern.compile("\\d{2}:\\d{2}$");
  private static final String NONE = "(記入なし)";

  @TempDir Path folder;

  private final RandomForms random = new RandomForms(SEED);

  @Test
  void aValueOfAnyRecordReadsBackFromItsPaper() throws IOException {
    for (var form : random.make(FORMS, folder)) {
      var schema = form.schema();
      var value = form.value();
      var words = MadeWords.with(RandomForms.words(schema));
      var pdf =
          SampleSheets.pdf(
              PaperPresses.shared(),
              SampleSheets.of(schema, new LinkedHashMap<>(value), words),
              words);
      assertThat(read(schema, PaperReader.read(pdf), value, words))
          .as("%s, seed %d", schema, SEED)
          .isEqualTo(bare(value));
    }
  }

  private Map<String, Object> read(
      FormSchema schema, PaperReader paper, Map<String, ?> value, Words words) {
    var read = new LinkedHashMap<String, Object>();
    for (var field : schema.fields()) {
      if (field.type() instanceof FieldType.Table(var columns, _)) {
        int rows = ((List<?>) Objects.requireNonNull(value.get(field.name()))).size();
        read.put(field.name(), rows(columns, paper, rows));
      } else {
        var label = words.get("form." + schema.no() + "." + field.name());
        put(
            read,
            field,
            paper
                .value(label)
                .orElseThrow(
                    () -> new AssertionError(field + " of " + value + " in " + paper.rows())));
      }
    }
    return read;
  }

  /** The rows below the row of headings. */
  private List<Object> rows(List<Field> columns, PaperReader paper, int count) {
    var headings = columns.stream().map(column -> "項目" + column.name()).toList();
    var all = paper.rows();
    int first =
        IntStream.range(0, all.size())
                .filter(i -> heads(all.get(i), headings))
                .findFirst()
                .orElseThrow()
            + 1;
    var rows = new ArrayList<>();
    for (int at = first; rows.size() < count; at++) {
      if (!heads(all.get(at), headings)) {
        var row = new LinkedHashMap<String, Object>();
        for (int i = 0; i < columns.size(); i++) {
          put(row, columns.get(i), all.get(at).get(i));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  /** The headings of a table that goes on are printed on each page, and are one row of its tags. */
  private static boolean heads(List<String> row, List<String> headings) {
    return row.size() == headings.size()
        && IntStream.range(0, row.size()).allMatch(i -> repeats(row.get(i), headings.get(i)));
  }

  private static boolean repeats(String cell, String heading) {
    int times = cell.length() / heading.length();
    return times > 0
        && Arrays.equals(
            cell.chars().sorted().toArray(), heading.repeat(times).chars().sorted().toArray());
  }

  private void put(Map<String, Object> read, Field field, String printed) {
    var several =
        field.type() instanceof FieldType.Choice(_, var many) && many
            || field.type() instanceof FieldType.Reference(_, var more) && more;
    if (several) {
      read.put(
          field.name(),
          Stream.of(printed.split("、"))
              .filter(one -> !one.isEmpty() && !one.equals(NONE))
              .map(one -> one(field.type(), one))
              .toList());
    } else if (field.required() || !printed.equals(NONE)) {
      read.put(field.name(), one(field.type(), printed));
    }
  }

  private Object one(FieldType type, String printed) {
    return switch (type) {
      case FieldType.Number _ -> Long.valueOf(printed.replace(",", ""));
      case FieldType.Flag _ -> printed.equals("はい");
      case FieldType.Choice _ -> printed.substring("選択".length());
      case FieldType.Day _ -> day(printed);
      case FieldType.Moment _ -> {
        var time = TIME.matcher(printed);
        assertThat(time.find()).as(printed).isTrue();
        yield day(printed) + "T" + time.group();
      }
      case FieldType.Reference(var target, _) -> thing(target, printed);
      default -> printed;
    };
  }

  private static String day(String printed) {
    var day = DAY.matcher(printed);
    assertThat(day.find()).as(printed).isTrue();
    return day.group();
  }

  /** The samples print a thing as A- and the first four digits of its id. */
  private String thing(String target, String printed) {
    return random.things(target).stream()
        .map(UUID::toString)
        .filter(id -> printed.equals("A-" + id.substring(0, 4)))
        .findFirst()
        .orElseThrow();
  }

  private static Object bare(Object value) {
    return switch (value) {
      case Map<?, ?> map -> {
        var tree = new LinkedHashMap<Object, Object>();
        map.forEach((name, inner) -> tree.put(name, bare(inner)));
        yield tree;
      }
      case List<?> list -> list.stream().map(EveryFormOnPaperTest::bare).toList();
      case String text -> PaperReader.bare(text);
      default -> value;
    };
  }
}
