package jp.junshu.server.api;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a client was let in to do on its contract; within what its person may do at that moment. */
public enum Scope {
  FILINGS_READ("filings:read"),
  FILINGS_WRITE("filings:write"),
  REGISTERS_READ("registers:read");

  private final String code;

  Scope(String code) {
    this.code = code;
  }

  /** As it stands in answers and papers. */
  public String code() {
    return code;
  }

  static Optional<Scope> of(String code) {
    return Arrays.stream(values()).filter(scope -> scope.code.equals(code)).findFirst();
  }

  static List<String> codes(List<Scope> scopes) {
    return scopes.stream().map(Scope::code).toList();
  }
}
