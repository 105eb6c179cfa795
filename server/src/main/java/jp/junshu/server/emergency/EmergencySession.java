package jp.junshu.server.emergency;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.core.id.OpeningId;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The principal of whoever broke an envelope: no person, and nothing of what opens to people. Holds
 * the id of the opening only; whether it is still open is asked with every request.
 */
public record EmergencySession(UUID opening) implements Serializable, AuthenticatedPrincipal {

  /** The one authority it has. */
  public static final String AUTHORITY = "EMERGENCY";

  private static final long serialVersionUID = 1;

  /** The opening of this request's session, if it is one. */
  public static Optional<OpeningId> current() {
    return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
        .map(Authentication::getPrincipal)
        .filter(EmergencySession.class::isInstance)
        .map(session -> new OpeningId(((EmergencySession) session).opening()));
  }

  @Override
  public String getName() {
    return "emergency:" + opening;
  }
}
