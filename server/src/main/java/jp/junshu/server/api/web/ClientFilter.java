package jp.junshu.server.api.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.junshu.server.api.Client;
import jp.junshu.server.api.ClientDoor;
import jp.junshu.server.identity.ActingContext;
import jp.junshu.server.identity.ActingFilter;
import jp.junshu.server.ui.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a client in by the key it sends with every request; no cookie and no session is looked at.
 */
final class ClientFilter extends OncePerRequestFilter {

  private static final String BEARER = "Bearer ";

  private final ClientDoor door;
  private final Problems problems;
  private final ActingContext acting;

  ClientFilter(ClientDoor door, Problems problems, ActingContext acting) {
    this.acting = acting;
    this.door = door;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var sent = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (sent == null) {
      refuse(HttpStatus.UNAUTHORIZED, "Bearer realm=\"junshu\"", request, response);
      return;
    }
    var key =
        sent.regionMatches(true, 0, BEARER, 0, BEARER.length())
            ? sent.substring(BEARER.length())
            : "";
    switch (door.knock(key.strip(), request.getRemoteAddr())) {
      case ClientDoor.Answer.Entered(var client) -> enter(client, request, response, chain);
      case ClientDoor.Answer.Refused _ ->
          refuse(
              HttpStatus.UNAUTHORIZED,
              "Bearer realm=\"junshu\", error=\"invalid_token\"",
              request,
              response);
      case ClientDoor.Answer.Wait _ -> {
        response.setHeader(HttpHeaders.RETRY_AFTER, "900");
        problems.send(problems.of(429, problems.words(request)), response);
      }
    }
  }

  private void enter(
      Client client, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(Caller.entered(client));
    SecurityContextHolder.setContext(context);
    ActingFilter.inContext(acting.of(client.actor()), request, response, chain);
  }

  private void refuse(
      HttpStatus status, String challenge, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
    problems.send(problems.of(status.value(), problems.words(request)), response);
  }
}
