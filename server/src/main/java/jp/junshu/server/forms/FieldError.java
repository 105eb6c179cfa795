package jp.junshu.server.forms;

import java.util.List;

/**
 * What is wrong in one field and what to write instead.
 *
 * @param field the component's name, {@code rows.2.serial} inside a table, empty for the whole form
 * @param code message key {@code error.<code>}
 * @param args fill the message; never anything of a foreign contract
 */
public record FieldError(String field, String code, List<Object> args) {

  public FieldError {
    args = List.copyOf(args);
  }

  /** An error of one field. */
  public static FieldError of(String field, String code, Object... args) {
    return new FieldError(field, code, List.of(args));
  }
}
