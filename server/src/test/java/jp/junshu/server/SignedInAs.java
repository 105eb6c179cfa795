package jp.junshu.server;

import java.time.Instant;
import java.util.List;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.server.identity.SignedIn;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Puts a person into the security context of this thread, as a session does. */
public final class SignedInAs {

  private SignedInAs() {}

  /** The same person, signed in until the context is cleared. */
  public static PersonActor signedIn(PersonActor actor) {
    var principal =
        new SignedIn(
            actor.person().value(), actor.organization().value(), actor.side(), Instant.EPOCH);
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(
                principal,
                null,
                List.of(
                    FactorGrantedAuthority.fromAuthority(
                        FactorGrantedAuthority.PASSWORD_AUTHORITY))));
    return actor;
  }
}
