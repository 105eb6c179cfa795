package jp.junshu.server.pledges.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.identity.SignedIn;
import jp.junshu.server.pledges.LeaverAsked.Kind;
import jp.junshu.server.pledges.LeaverRequests;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Notes what is asked of a contract or its filings and answered like what is not there, or refused.
 * It does so for everybody of every contractor alike, after the answer was made, and looks at
 * nothing: who of them left is found out later. Nothing that was sent is noted but the id.
 */
@Component
@Clause("1.2")
class LeaverWatch implements HandlerInterceptor, WebMvcConfigurer {

  private final LeaverRequests requests;

  LeaverWatch(LeaverRequests requests) {
    this.requests = requests;
  }

  /** Before whatever else stands before the pages, so that it sees what that refuses. */
  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry
        .addInterceptor(this)
        .addPathPatterns("/contracts/*/**", "/contracts/*", "/filings/**")
        .order(Ordered.HIGHEST_PRECEDENCE);
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception failure) {
    var status = HttpStatus.resolve(response.getStatus());
    if (status == HttpStatus.NOT_FOUND || status == HttpStatus.FORBIDDEN) {
      SignedIn.current().ifPresent(actor -> note(actor, request));
    }
  }

  private void note(PersonActor actor, HttpServletRequest request) {
    var kind = request.getMethod().equals("POST") ? Kind.ACT : Kind.PAGE;
    var pattern =
        String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    if (pattern.startsWith("/contracts/{contract}")) {
      id(request, "contract", ContractId::of).ifPresent(id -> requests.note(actor, id, kind));
    } else if (pattern.startsWith("/filings/{id}")) {
      id(request, "id", FilingId::of).ifPresent(id -> requests.note(actor, id, kind));
    }
  }

  /** What is no id names nothing. */
  private static <T> Optional<T> id(
      HttpServletRequest request, String name, Function<String, T> read) {
    try {
      return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
              instanceof Map<?, ?> variables
          ? Optional.ofNullable(variables.get(name)).map(Object::toString).map(read)
          : Optional.empty();
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
