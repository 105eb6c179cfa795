package jp.junshu.server;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jp.junshu.core.id.PersonId;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** Lets what somebody has shown in their sessions be longer ago, without waiting for it. */
public final class Ageing {

  private static final String KEY =
      HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

  private Ageing() {}

  /** As if everything were shown that much earlier. */
  public static void of(ApplicationContext context, PersonId person, Duration by) {
    age(context.getBean(FindByIndexNameSessionRepository.class), person, by);
  }

  private static <S extends Session> void age(
      FindByIndexNameSessionRepository<S> sessions, PersonId person, Duration by) {
    for (var session : sessions.findByPrincipalName(person.toString()).values()) {
      SecurityContext before = session.getRequiredAttribute(KEY);
      session.setAttribute(
          KEY,
          new SecurityContextImpl(aged(Objects.requireNonNull(before.getAuthentication()), by)));
      sessions.save(session);
    }
  }

  private static Authentication aged(Authentication before, Duration by) {
    List<GrantedAuthority> authorities = new ArrayList<>();
    for (GrantedAuthority each : before.getAuthorities()) {
      authorities.add(
          each instanceof FactorGrantedAuthority factor
              ? FactorGrantedAuthority.withAuthority(factor.getAuthority())
                  .issuedAt(factor.getIssuedAt().minus(by))
                  .build()
              : each);
    }
    return UsernamePasswordAuthenticationToken.authenticated(
        Objects.requireNonNull(before.getPrincipal()), null, authorities);
  }
}
