package jp.junshu.server.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks for the parameters before anybody else does: what cannot be read ends here. Further in, the
 * refusal would be taken for a fault and kept with the value, which may be a password.
 */
final class ReadableForms extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    int refused = refused(request);
    if (refused == 0) {
      chain.doFilter(request, response);
    } else {
      response.sendError(refused);
    }
  }

  private static int refused(HttpServletRequest request) {
    try {
      request.getParameterMap();
      return 0;
    } catch (InvalidParameterException unreadable) {
      return unreadable.getErrorCode();
    }
  }
}
