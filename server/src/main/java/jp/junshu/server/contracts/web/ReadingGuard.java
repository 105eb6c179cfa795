package jp.junshu.server.contracts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.FilingId;
import jp.junshu.server.contracts.Readers;
import jp.junshu.server.database.TenantContext;
import jp.junshu.server.forms.FormDesk;
import jp.junshu.server.identity.SignedIn;
import jp.junshu.server.ui.NotThere;
import jp.junshu.server.ui.Subject;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Stands before every page of a contract and of its filings, whichever module draws it: to whoever
 * may not open the contract the page is not there.
 */
@Component
class ReadingGuard implements HandlerInterceptor, WebMvcConfigurer {

  private static final String FILING = "/filings/{";

  /** What is there for whoever sees a part of a contract only; what they see on it is bound too. */
  private static final Set<String> FOR_A_PART =
      Set.of(
          "/contracts/{contract}",
          "/contracts/{contract}/forms/{no}",
          "/contracts/{contract}/filings",
          "/contracts/{contract}/people",
          "/contracts/{contract}/chain",
          "/contracts/{contract}/employer",
          "/contracts/{contract}/questions/{edition}",
          "/contracts/{contract}/takeouts/{permit}/return");

  private final Readers readers;
  private final FormDesk filings;

  ReadingGuard(Readers readers, FormDesk filings) {
    this.readers = readers;
    this.filings = filings;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns("/contracts/*/**", "/contracts/*", "/filings/**");
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (namesOne(request)
        && SignedIn.current().filter(actor -> readable(actor, request)).isEmpty()) {
      throw new NotThere();
    }
    return true;
  }

  /** Whether the matched pattern, never the path as it was sent, stands for one of them. */
  private static boolean namesOne(HttpServletRequest request) {
    var pattern = pattern(request);
    return pattern.startsWith("/contracts/{") || pattern.startsWith(FILING);
  }

  private boolean readable(PersonActor actor, HttpServletRequest request) {
    var readable =
        contract(request)
            .filter(named -> readers.mayOpen(actor, named))
            .filter(named -> !TenantContext.bounds(named) || within(request));
    readable.ifPresent(named -> Subject.note(request, named));
    return readable.isPresent();
  }

  private boolean within(HttpServletRequest request) {
    var pattern = pattern(request);
    return pattern.startsWith(FILING)
        || FOR_A_PART.contains(pattern)
            && (!pattern.contains("{permit}")
                || variable(request, "permit").flatMap(this::ofFiling).isPresent());
  }

  private Optional<ContractId> contract(HttpServletRequest request) {
    return pattern(request).startsWith(FILING)
        ? variable(request, "id").flatMap(this::ofFiling)
        : variable(request, "contract").flatMap(id -> read(() -> ContractId.of(id)));
  }

  private Optional<ContractId> ofFiling(String id) {
    return read(() -> FilingId.of(id))
        .flatMap(
            filing ->
                filings
                    .find(filing)
                    .map(found -> found.contract().id())
                    .or(() -> filings.erased(filing).map(gone -> gone.contract().id())));
  }

  /** What is no id names nothing. */
  private static <T> Optional<T> read(Supplier<T> id) {
    try {
      return Optional.of(id.get());
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  private static String pattern(HttpServletRequest request) {
    return String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
  }

  private static Optional<String> variable(HttpServletRequest request, String name) {
    return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
            instanceof Map<?, ?> variables
        ? Optional.ofNullable(variables.get(name)).map(Object::toString)
        : Optional.empty();
  }
}
