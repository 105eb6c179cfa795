package jp.junshu.server.identity;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * What whoever is before the browser has just done: kept in their session, which no address and no
 * field can write, until one page has said it.
 */
@Component
public class JustDone {

  private static final String KEY = JustDone.class.getName();

  /**
   * An act that succeeded.
   *
   * @param by the person who did it
   * @param code of the act, for example {@code file:F06}
   * @param where path of the page that shows what came of it
   */
  public record Done(UUID by, String code, Instant at, String where) implements Serializable {
    private static final long serialVersionUID = 1;
  }

  /** Keeps it for the next page; outside a session there is nobody to tell. */
  public void keep(Done done) {
    session().ifPresent(session -> session.setAttribute(KEY, done));
  }

  /** What was done before is not said any more. */
  public void forget() {
    session().ifPresent(session -> session.removeAttribute(KEY));
  }

  /** What is to be said, once, and to nobody but whoever did it. */
  public Optional<Done> take() {
    var kept = session().map(session -> session.getAttribute(KEY));
    kept.ifPresent(_ -> forget());
    return kept.filter(Done.class::isInstance)
        .map(Done.class::cast)
        .filter(
            done ->
                SignedIn.current().filter(is -> is.person().value().equals(done.by())).isPresent());
  }

  private static Optional<HttpSession> session() {
    return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
        .filter(ServletRequestAttributes.class::isInstance)
        .map(request -> ((ServletRequestAttributes) request).getRequest().getSession(false));
  }
}
