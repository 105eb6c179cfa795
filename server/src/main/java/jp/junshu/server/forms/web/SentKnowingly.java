package jp.junshu.server.forms.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.junshu.server.gate.AccessRefused;
import jp.junshu.server.gate.Knowingly;

/**
 * The form that was sent, to be sent again as it was by whoever goes on knowingly: same page, same
 * act, and the number of the warning that they read. Of files nothing can be sent again.
 *
 * @param actKey of the act that alone may go on
 * @param fields what was typed, token and act key aside
 */
public record SentKnowingly(String path, String actKey, List<Field> fields) {

  private static final String KEY = "actKey";
  private static final Set<String> APART = Set.of("_csrf", KEY);

  /** One field; one with several values stands several times. */
  public record Field(String name, String value) {}

  public SentKnowingly {
    fields = List.copyOf(fields);
  }

  static Optional<SentKnowingly> of(AccessRefused refused, HttpServletRequest sent) {
    var key = Optional.ofNullable(sent.getParameter(KEY));
    return key.filter(_ -> refused.onlyWarns() && sendable(sent))
        .map(act -> new SentKnowingly(sent.getRequestURI(), act, fields(refused, sent)));
  }

  private static boolean sendable(HttpServletRequest sent) {
    return "POST".equals(sent.getMethod())
        && Optional.ofNullable(sent.getContentType())
            .filter(type -> type.startsWith("multipart/"))
            .isEmpty();
  }

  private static List<Field> fields(AccessRefused refused, HttpServletRequest sent) {
    var typed =
        sent.getParameterMap().entrySet().stream()
            .filter(each -> !APART.contains(each.getKey()))
            .flatMap(SentKnowingly::values);
    return Stream.concat(typed, Stream.of(new Field(Knowingly.FIELD, refused.number()))).toList();
  }

  private static Stream<Field> values(Map.Entry<String, String[]> field) {
    return Arrays.stream(field.getValue()).map(value -> new Field(field.getKey(), value));
  }
}
