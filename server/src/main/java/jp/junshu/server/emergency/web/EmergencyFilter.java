package jp.junshu.server.emergency.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import jp.junshu.server.emergency.EmergencySession;
import jp.junshu.server.emergency.EmergencyWatch;
import jp.junshu.server.emergency.Opening;
import jp.junshu.server.identity.ActingFilter;
import jp.junshu.server.time.MachineClock;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Every request of a broken envelope is listed before it is answered, and none is answered once it
 * is over. A page that stands open is exchanged by the browser when its time has run out.
 */
@Component
class EmergencyFilter extends OncePerRequestFilter {

  private final EmergencyWatch watch;
  private final MachineClock clock;

  EmergencyFilter(EmergencyWatch watch, MachineClock clock) {
    this.watch = watch;
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var id = EmergencySession.current();
    if (id.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    boolean page = "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
    var opening = watch.listed(id.get(), page, request.getRequestURI());
    if (opening.isEmpty()) {
      forget(request);
      response.sendRedirect(EmergencyDoorController.PATH + "?over");
      return;
    }
    response.setHeader(
        "Refresh", left(opening.get()) + ";url=" + EmergencyDoorController.PATH + "?over");
    ActingFilter.inContext(watch.context(id.get()), request, response, chain);
  }

  private long left(Opening opening) {
    return Math.max(0, Duration.between(clock.instant(), opening.until()).toSeconds()) + 1;
  }

  static void forget(HttpServletRequest request) {
    SecurityContextHolder.clearContext();
    var session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }
}
