package jp.junshu.server.ui;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A field about to be drawn: label, hint, what was changed for the writer, error, control, in that
 * order. Begin with {@link #of} and add what is known.
 *
 * @param widthOrEmpty {@code s}, {@code m}, {@code l}, or empty for the whole line
 * @param type as HTML's {@code input} knows it
 * @param inputModeOrEmpty which keyboard a phone shows, or empty
 * @param autocompleteOrEmpty as HTML knows it, or empty
 * @param verbatim the device is not to correct what is typed
 * @param rows more than one draws an area of lines
 */
public record FieldView(
    String name,
    String label,
    String value,
    Optional<String> hint,
    Optional<String> changed,
    Optional<String> error,
    String widthOrEmpty,
    String type,
    String inputModeOrEmpty,
    String autocompleteOrEmpty,
    boolean verbatim,
    int rows) {

  /** A line of text, empty. */
  public static FieldView of(String name, String label) {
    return new FieldView(
        name,
        label,
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "",
        "text",
        "",
        "",
        false,
        1);
  }

  /** With what was written so far and its error, if it has one. */
  public FieldView filled(String newValue, Errors errors) {
    return value(newValue).error(errors.of(name));
  }

  public FieldView value(String newValue) {
    return with(newValue, hint, changed, error, widthOrEmpty, type, rows);
  }

  public FieldView hint(String text) {
    return with(value, Optional.of(text), changed, error, widthOrEmpty, type, rows);
  }

  public FieldView changed(Optional<String> text) {
    return with(value, hint, text, error, widthOrEmpty, type, rows);
  }

  public FieldView error(Optional<String> text) {
    return with(value, hint, changed, text, widthOrEmpty, type, rows);
  }

  public FieldView wide(String width) {
    return with(value, hint, changed, error, width, type, rows);
  }

  public FieldView type(String newType) {
    return with(value, hint, changed, error, widthOrEmpty, newType, rows);
  }

  public FieldView rows(int newRows) {
    return with(value, hint, changed, error, widthOrEmpty, type, newRows);
  }

  /** What the device may do for the writer. */
  public FieldView typing(String inputMode, String autocomplete, boolean asTyped) {
    return new FieldView(
        name,
        label,
        value,
        hint,
        changed,
        error,
        widthOrEmpty,
        type,
        inputMode,
        autocomplete,
        asTyped,
        rows);
  }

  /** Where the summary of errors leads to. */
  public String id() {
    return name;
  }

  public @Nullable String width() {
    return orNull(widthOrEmpty);
  }

  public @Nullable String inputMode() {
    return orNull(inputModeOrEmpty);
  }

  public @Nullable String autocomplete() {
    return orNull(autocompleteOrEmpty);
  }

  public @Nullable String invalid() {
    return error.isPresent() ? "true" : null;
  }

  /** A password is never sent back. */
  public @Nullable String shownValue() {
    return type.equals("password") ? null : value;
  }

  public @Nullable String describedBy() {
    var ids =
        Stream.of(
                error.map(e -> id() + "-e"),
                hint.map(h -> id() + "-h"),
                changed.map(c -> id() + "-c"))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" "));
    return orNull(ids);
  }

  private FieldView with(
      String newValue,
      Optional<String> newHint,
      Optional<String> newChanged,
      Optional<String> newError,
      String newWidth,
      String newType,
      int newRows) {
    return new FieldView(
        name,
        label,
        newValue,
        newHint,
        newChanged,
        newError,
        newWidth,
        newType,
        inputModeOrEmpty,
        autocompleteOrEmpty,
        verbatim,
        newRows);
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
