package jp.junshu.server.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.junshu.server.text.Graphemes;
import jp.junshu.server.text.Kana;
import jp.junshu.server.text.TextProblem;
import jp.junshu.server.text.TextRule;
import jp.junshu.server.text.Width;

/**
 * What a person wrote into a form, read field by field; what cannot be taken becomes an error that
 * says what to write. Field {@code x} has its label under {@code <prefix>.x} and may have a hint
 * under {@code <prefix>.x.hint}.
 */
public final class TypedForm {

  private final Words words;
  private final String prefix;
  private final Map<String, String> typed;
  private final Errors errors = Errors.none();

  public TypedForm(Words words, String prefix, Map<String, String> typed) {
    this.words = words;
    this.prefix = prefix;
    this.typed = Map.copyOf(typed);
  }

  /** As it was written. */
  public String raw(String field) {
    return typed.getOrDefault(field, "");
  }

  public Words words() {
    return words;
  }

  public Errors errors() {
    return errors;
  }

  /** The field, ready to be drawn with what was written. */
  public FieldView view(String field) {
    var view = FieldView.of(field, label(field)).filled(raw(field), errors);
    return words.find(prefix + "." + field + ".hint").map(view::hint).orElse(view);
  }

  /** A text that must be there; its ends are trimmed, nothing else is touched. */
  public String text(String field, TextRule rule) {
    var text = optional(field, rule);
    if (text.isEmpty() && errors.of(field).isEmpty()) {
      refuse(field, words.get("text.EMPTY"));
    }
    return text;
  }

  /** A text that may be empty. */
  public String optional(String field, TextRule rule) {
    var text = raw(field).strip();
    rule.problem(text).ifPresent(problem -> refuse(field, said(problem, text, rule)));
    return text;
  }

  /** A number or serial in half width; may be empty. */
  public String serial(String field) {
    return Width.serial(raw(field)).text();
  }

  /** A reading in full-width katakana. */
  public String reading(String field, TextRule rule, boolean required) {
    var text = Kana.reading(raw(field)).text();
    if (text.isEmpty() && required) {
      refuse(field, words.get("text.EMPTY"));
    }
    rule.problem(text)
        .or(() -> Kana.problem(text))
        .ifPresent(problem -> refuse(field, said(problem, text, rule)));
    return text;
  }

  /** A day that must be there. */
  public Optional<LocalDate> day(String field) {
    return switch (DateReader.read(raw(field))) {
      case DateRead.Day(var date) -> Optional.of(date);
      case DateRead.Unreadable(var key, var about) -> {
        refuse(field, words.get(key, about.toArray()));
        yield Optional.empty();
      }
    };
  }

  /** A day that must be there, and not before that one. */
  public Optional<LocalDate> dayFrom(String field, LocalDate first) {
    var day = day(field);
    if (day.filter(read -> read.isBefore(first)).isPresent()) {
      refuse(field, words.get("date.before", words.day(first)));
      return Optional.empty();
    }
    return day;
  }

  /** One of these, or an error. */
  public <T> Optional<T> oneOf(String field, Map<String, T> choices) {
    var chosen = Optional.ofNullable(choices.get(raw(field)));
    if (chosen.isEmpty()) {
      refuse(field, words.get("ui.choose"));
    }
    return chosen;
  }

  /** Says what to write into that field instead. */
  public void refuse(String field, String message) {
    errors.add(field, label(field), message);
  }

  private String label(String field) {
    return words.get(prefix + "." + field);
  }

  private String said(TextProblem problem, String text, TextRule rule) {
    return switch (problem) {
      case TOO_LONG -> words.get("text.TOO_LONG", rule.letters(), Graphemes.count(text));
      case PRIVATE_USE -> words.get("text.PRIVATE_USE", String.join("", privateUse(text)));
      default -> words.get("text." + problem.name());
    };
  }

  private static List<String> privateUse(String text) {
    return text.codePoints()
        .filter(c -> Character.getType(c) == Character.PRIVATE_USE)
        .distinct()
        .mapToObj(Character::toString)
        .toList();
  }
}
