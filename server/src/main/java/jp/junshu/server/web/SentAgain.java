package jp.junshu.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A request of now with the fields that were sent then. */
final class SentAgain extends HttpServletRequestWrapper {

  private final Map<String, String[]> fields;

  SentAgain(HttpServletRequest now, Map<String, List<String>> sent) {
    super(now);
    fields =
        sent.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, field -> field.getValue().toArray(String[]::new)));
  }

  @Override
  public @Nullable String getParameter(String name) {
    var values = fields.get(name);
    return values == null || values.length == 0 ? null : values[0];
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return fields;
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(fields.keySet());
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    return fields.get(name);
  }
}
