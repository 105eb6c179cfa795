package jp.junshu.server.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.FilingId;
import jp.junshu.server.api.Client;
import jp.junshu.server.api.Scope;
import jp.junshu.server.contracts.Readers;
import jp.junshu.server.forms.FormDesk;
import jp.junshu.server.ui.NotThere;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Stands before every way in for programs: what the client was not let in for is refused, and what
 * is not of its own contract is not there. A handler that does not say what it needs is not there
 * either.
 */
@Component
class ApiGuard implements HandlerInterceptor {

  private final Readers readers;
  private final FormDesk filings;

  ApiGuard(Readers readers, FormDesk filings) {
    this.readers = readers;
    this.filings = filings;
  }

  /** The client was not let in for this. */
  static final class ScopeMissing extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final Scope scope;

    ScopeMissing(Scope scope) {
      super("needs " + scope);
      this.scope = scope;
    }

    Scope scope() {
      return scope;
    }
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    var needs =
        Optional.of(handler)
            .filter(HandlerMethod.class::isInstance)
            .map(method -> ((HandlerMethod) method).getMethodAnnotation(Needs.class))
            .orElseThrow(NotThere::new);
    var client = Caller.current();
    Arrays.stream(needs.value())
        .filter(scope -> !client.scopes().contains(scope))
        .findFirst()
        .ifPresent(
            scope -> {
              throw new ScopeMissing(scope);
            });
    requireOwn(client, request);
    return true;
  }

  private void requireOwn(Client client, HttpServletRequest request) {
    var named = variables(request);
    boolean own = named.isEmpty() || contract(named).filter(client.contract()::equals).isPresent();
    if (!own || !readers.mayOpenWhole(client.actor(), client.contract())) {
      throw new NotThere();
    }
  }

  private Optional<ContractId> contract(Map<?, ?> named) {
    return named.get("contract") instanceof String contract
        ? read(() -> ContractId.of(contract))
        : Optional.ofNullable(named.get("id"))
            .flatMap(id -> read(() -> FilingId.of(id.toString())))
            .flatMap(filings::find)
            .map(filing -> filing.contract().id());
  }

  /** What is no id names nothing. */
  private static <T> Optional<T> read(Supplier<T> id) {
    try {
      return Optional.of(id.get());
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  private static Map<?, ?> variables(HttpServletRequest request) {
    return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
            instanceof Map<?, ?> variables
        ? variables
        : Map.of();
  }
}
