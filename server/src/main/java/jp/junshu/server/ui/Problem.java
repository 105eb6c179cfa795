package jp.junshu.server.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import jp.junshu.core.merkle.CanonicalJson;
import org.springframework.http.MediaType;

/**
 * What a program is told instead of an answer (RFC 9457).
 *
 * @param code what a program goes by; {@code type} is made of it
 * @param title the same for every problem of that code
 * @param detail what to do about this one
 * @param more members of that code alone
 */
public record Problem(
    int status, String code, String title, String detail, Map<String, Object> more) {

  /** As it is sent. */
  public static final String MEDIA = MediaType.APPLICATION_PROBLEM_JSON_VALUE;

  public Problem {
    more = Map.copyOf(more);
  }

  /** The same with one more member. */
  public Problem with(String name, Object value) {
    var members = new LinkedHashMap<>(more);
    members.put(name, value);
    return new Problem(status, code, title, detail, members);
  }

  public byte[] bytes() {
    var tree = new LinkedHashMap<>(more);
    tree.put("type", "urn:junshu:problem:" + code);
    tree.put("code", code);
    tree.put("status", (long) status);
    tree.put("title", title);
    tree.put("detail", detail);
    return CanonicalJson.bytes(tree);
  }
}
