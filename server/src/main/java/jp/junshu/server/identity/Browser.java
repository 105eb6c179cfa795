package jp.junshu.server.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which kind of browser a session is used with, in two words; nothing else of what it says of
 * itself is kept. It may say anything, so this is a help for the eye and proves nothing.
 */
public record Browser(Kind kind, Device device) implements Serializable {

  private static final long serialVersionUID = 1;

  static final String KEY = Browser.class.getName();

  static final Browser UNKNOWN = new Browser(Kind.OTHER, Device.OTHER);

  /** In the order in which they are looked for: some name others too. */
  public enum Kind {
    EDGE("Edg"),
    FIREFOX("Firefox/"),
    CHROME("Chrome/"),
    SAFARI("Safari/"),
    OTHER("");

    private final String mark;

    Kind(String mark) {
      this.mark = mark;
    }
  }

  /** In the order in which they are looked for: some name others too. */
  public enum Device {
    IPHONE("iPhone"),
    IPAD("iPad"),
    ANDROID("Android"),
    WINDOWS("Windows"),
    MAC("Macintosh"),
    LINUX("Linux"),
    OTHER("");

    private final String mark;

    Device(String mark) {
      this.mark = mark;
    }
  }

  static Browser of(@Nullable String says) {
    var text = says == null ? "" : says;
    return new Browser(
        Stream.of(Kind.values()).filter(k -> text.contains(k.mark)).findFirst().orElseThrow(),
        Stream.of(Device.values()).filter(d -> text.contains(d.mark)).findFirst().orElseThrow());
  }

  /** Keeps it in the session, once. */
  static void keep(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session != null && session.getAttribute(KEY) == null) {
      session.setAttribute(KEY, of(request.getHeader("User-Agent")));
    }
  }
}
