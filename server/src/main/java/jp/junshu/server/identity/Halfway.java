package jp.junshu.server.identity;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * The principal of somebody whose password was right and who has to do one thing more before
 * anything opens.
 */
public record Halfway(UUID person, Instant since, Due due)
    implements Serializable, AuthenticatedPrincipal {

  private static final long serialVersionUID = 1;

  /** What is to be done; its name is the authority that opens the one page for it. */
  public enum Due {
    CODE,
    ENROLMENT
  }

  @Override
  public String getName() {
    return person.toString();
  }
}
