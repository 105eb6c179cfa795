package jp.junshu.server.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import jp.junshu.core.id.PersonId;
import jp.junshu.server.database.TenantContext;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request the context of whoever acts in it: the ward sees all, a contractor its own
 * organization, everybody else nothing. A session ends here when the person no longer acts for the
 * organization, when it has lasted too long, or when how they sign in was reset since it began.
 */
@Component
public class ActingFilter extends OncePerRequestFilter {

  private final LivingSignIns standings;
  private final Sessions sessions;
  private final Resets resets;
  private final Freshness freshness;
  private final ActingContext context;

  ActingFilter(
      LivingSignIns standings,
      Sessions sessions,
      Resets resets,
      Freshness freshness,
      ActingContext context) {
    this.standings = standings;
    this.context = context;
    this.resets = resets;
    this.freshness = freshness;
    this.sessions = sessions;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (Sessions.halfway().filter(this::over).isPresent()
        || Sessions.entered().filter(this::over).isPresent()) {
      end(request);
    }
    var principal = principal();
    if (principal.isEmpty()) {
      chain.doFilter(request, response);
    } else if (standings.stands(principal.get())) {
      Browser.keep(request);
      freshness.note(principal.get().actor().person(), request);
      inContext(context.of(principal.get().actor()), request, response, chain);
    } else {
      end(request);
      chain.doFilter(request, response);
    }
  }

  private boolean over(Halfway half) {
    return sessions.over(half) || resets.since(new PersonId(half.person()), half.since());
  }

  private boolean over(Entered choosing) {
    return resets.since(new PersonId(choosing.person()), choosing.since());
  }

  /** Lets the request go on in that context. */
  public static void inContext(
      TenantContext context,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws ServletException, IOException {
    try {
      TenantContext.call(
          context,
          () -> {
            chain.doFilter(request, response);
            return true;
          });
    } catch (ServletException | IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new ServletException(e);
    }
  }

  private static void end(HttpServletRequest request) {
    SecurityContextHolder.clearContext();
    var session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  private static Optional<SignedIn> principal() {
    return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
        .map(Authentication::getPrincipal)
        .filter(SignedIn.class::isInstance)
        .map(SignedIn.class::cast);
  }
}
