package jp.junshu.server.sheets;

import java.util.List;

/**
 * Something in a file that was not read, so that its sender is told.
 *
 * @param code message key {@code sheet.remark.<code>}
 * @param args fill the message
 */
public record SheetRemark(String code, List<Object> args) {

  public SheetRemark {
    args = List.copyOf(args);
  }

  static SheetRemark of(String code, Object... args) {
    return new SheetRemark(code, List.of(args));
  }
}
