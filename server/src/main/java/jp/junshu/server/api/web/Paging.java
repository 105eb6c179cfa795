package jp.junshu.server.api.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** Which page of a list is asked for. */
final class Paging {

  private Paging() {}

  /** No such place, or no such number. */
  static final class Wrong extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  static int limit(String sent) {
    if (!sent.matches("[1-9][0-9]{0,2}") || Integer.parseInt(sent) > Answers.MOST) {
      throw new Wrong();
    }
    return Integer.parseInt(sent);
  }

  static <T> T id(Supplier<T> id) {
    try {
      return id.get();
    } catch (IllegalArgumentException noId) {
      throw new Wrong();
    }
  }

  static String form(String no) {
    return "?form=" + URLEncoder.encode(no, StandardCharsets.UTF_8);
  }
}
