package jp.junshu.server.identity;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.springframework.security.core.AuthenticatedPrincipal;

/** The principal of somebody who has signed in and has yet to say for which organization. */
public record Entered(UUID person, Instant since) implements Serializable, AuthenticatedPrincipal {

  private static final long serialVersionUID = 1;

  @Override
  public String getName() {
    return person.toString();
  }
}
