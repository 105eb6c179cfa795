package jp.junshu.server.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is to be put right before a form is taken, in the order of its fields. */
public final class Errors {

  private final List<FieldError> found = new ArrayList<>();

  /**
   * One thing to put right.
   *
   * @param field the name of the field, or empty where it lies in no single one
   * @param message says what to write, never only that it is wrong
   */
  public record FieldError(String field, String label, String message) {}

  public static Errors none() {
    return new Errors();
  }

  public Errors add(String field, String label, String message) {
    found.add(new FieldError(field, label, message));
    return this;
  }

  /** An error of the whole. */
  public Errors add(String message) {
    return add("", "", message);
  }

  /** The first error of a field. */
  public Optional<String> of(String field) {
    return found.stream()
        .filter(error -> error.field().equals(field))
        .map(FieldError::message)
        .findFirst();
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  public int count() {
    return found.size();
  }

  public List<FieldError> list() {
    return List.copyOf(found);
  }
}
