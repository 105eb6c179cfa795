package jp.junshu.server.forms;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import jp.junshu.core.form.Field;
import jp.junshu.core.form.FieldType;
import jp.junshu.core.id.Id;
import jp.junshu.server.text.TextRule;
import jp.junshu.server.text.Width;
import jp.junshu.server.ui.DateRead;
import jp.junshu.server.ui.DateReader;

/** Reads one field of what was typed. */
final class FieldReader {

  private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3])[:時]([0-5]?\\d)分?");

  private FieldReader() {}

  /** A value, or an error, or neither where an optional field was left empty. */
  record Read(Optional<Object> value, Optional<FieldError> error) {

    static Read of(Object value) {
      return new Read(Optional.of(value), Optional.empty());
    }

    static Read wrong(String path, String code, Object... args) {
      return new Read(Optional.empty(), Optional.of(FieldError.of(path, code, args)));
    }

    static Read nothing() {
      return new Read(Optional.empty(), Optional.empty());
    }
  }

  static Read read(Field field, String path, RawContent raw) {
    return switch (field.type()) {
      case FieldType.Flag _ -> Read.of(raw.chosen(path, "true"));
      case FieldType.Choice(var options, var many) when many -> several(field, path, raw, options);
      case FieldType.Reference(_, var many) when many -> references(field, path, raw);
      case FieldType.Moment _ -> moment(field, path, raw);
      default ->
          raw.get(path).isBlank() ? empty(field, path) : one(field.type(), path, raw.get(path));
    };
  }

  private static Read one(FieldType type, String path, String typed) {
    return switch (type) {
      case FieldType.Text(var max, var lines) -> text(path, typed, new TextRule(max, lines));
      case FieldType.Number(var min, var max) -> number(path, typed, min, max);
      case FieldType.Day _ -> day(path, typed);
      case FieldType.Choice(var options, _) ->
          options.contains(typed) ? Read.of(typed) : Read.wrong(path, "choose-one");
      case FieldType.Reference(var target, _) -> reference(path, typed, target);
      default -> throw new IllegalArgumentException("not read as one value: " + type);
    };
  }

  private static Read empty(Field field, String path) {
    if (!field.required()) {
      return Read.nothing();
    }
    return switch (field.type()) {
      case FieldType.Choice _, FieldType.Reference _ -> Read.wrong(path, "choose-one");
      default -> Read.wrong(path, "required");
    };
  }

  private static Read text(String path, String typed, TextRule rule) {
    var text = typed.strip().replace("\r\n", "\n").replace('\r', '\n');
    return rule.problem(text)
        .map(
            problem ->
                Read.wrong(
                    path,
                    "text-" + problem.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    rule.letters()))
        .orElseGet(() -> Read.of(text));
  }

  private static Read number(String path, String typed, long min, long max) {
    var digits = Width.half(typed).text().strip().replace(",", "");
    if (!digits.matches("-?\\d{1,18}")) {
      return Read.wrong(path, "number");
    }
    long number = Long.parseLong(digits);
    return number < min || number > max
        ? Read.wrong(path, "number-range", min, max)
        : Read.of(number);
  }

  private static Read day(String path, String typed) {
    return date(path, typed, date -> Read.of(date.toString()));
  }

  private static Read moment(Field field, String path, RawContent raw) {
    var date = raw.get(path + ".date");
    var time = Width.half(raw.get(path + ".time")).text().strip();
    if (date.isBlank() && time.isBlank()) {
      return empty(field, path);
    }
    if (date.isBlank()) {
      return Read.wrong(path, "date-missing");
    }
    var parts = TIME.matcher(time);
    if (!parts.matches()) {
      return Read.wrong(path, "time");
    }
    var clock = LocalTime.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
    return date(path, date, day -> Read.of(day.atTime(clock).toString()));
  }

  private static Read date(String path, String typed, Function<LocalDate, Read> then) {
    return switch (DateReader.read(typed)) {
      case DateRead.Day(var day) -> then.apply(day);
      case DateRead.Unreadable(var key, var about) -> Read.wrong(path, key, about.toArray());
    };
  }

  private static Read several(Field field, String path, RawContent raw, List<String> options) {
    var chosen = raw.all(path).stream().filter(v -> !v.isBlank()).distinct().toList();
    if (!options.containsAll(chosen)) {
      return Read.wrong(path, "choose-one");
    }
    return chosen.isEmpty() && field.required() ? Read.wrong(path, "choose-some") : Read.of(chosen);
  }

  private static Read references(Field field, String path, RawContent raw) {
    var ids = new ArrayList<>();
    for (var typed : raw.all(path)) {
      if (!typed.isBlank() && !ids.contains(typed)) {
        if (reference(path, typed, "").value().isEmpty()) {
          return Read.wrong(path, "choose-some");
        }
        ids.add(typed);
      }
    }
    return ids.isEmpty() && field.required() ? Read.wrong(path, "choose-some") : Read.of(ids);
  }

  private static Read reference(String path, String typed, String target) {
    try {
      return Read.of(Id.parse(typed).toString());
    } catch (IllegalArgumentException e) {
      return Read.wrong(path, target.isEmpty() ? "choose-one" : "unknown-" + target);
    }
  }
}
