package jp.junshu.server.sheets;

import java.util.List;

/** A file that is not read at all; nothing of it was kept. */
public final class SheetRefused extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String code;
  private final transient List<Object> args;

  SheetRefused(String code, Object... args) {
    super(code + List.of(args));
    this.code = code;
    this.args = List.of(args);
  }

  /** Message key {@code sheet.refused.<code>}. */
  public String code() {
    return code;
  }

  /** They fill the message. */
  public List<Object> args() {
    return args;
  }
}
