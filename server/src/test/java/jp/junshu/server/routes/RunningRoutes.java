package jp.junshu.server.routes;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every way into the running application, as method and pattern. */
public final class RunningRoutes {

  /** Filters that answer by themselves. */
  private static final Map<String, String> ANSWERING =
      Map.of(
          "UsernamePasswordAuthenticationFilter", "POST /sign-in",
          "LogoutFilter", "POST /sign-out");

  /** Filters that look, refuse or prepare, and let everything else through. */
  private static final Set<String> SILENT =
      Set.of(
          "ActingFilter",
          "AnonymousAuthenticationFilter",
          "AuthorizationFilter",
          "ClientFilter",
          "CsrfFilter",
          "DisableEncodeUrlFilter",
          "EmergencyFilter",
          "ExceptionTranslationFilter",
          "HeaderWriterFilter",
          "RequestCacheAwareFilter",
          "SecurityContextHolderAwareRequestFilter",
          "SecurityContextHolderFilter",
          "WebAsyncManagerIntegrationFilter");

  private RunningRoutes() {}

  public static Set<String> of(ApplicationContext context) {
    var mappings = context.getBeansOfType(HandlerMapping.class).values();
    return Stream.concat(
            mappings.stream().flatMap(RunningRoutes::of),
            context.getBean(FilterChainProxy.class).getFilterChains().stream()
                .flatMap(chain -> chain.getFilters().stream())
                .map(filter -> filter.getClass().getSimpleName())
                .filter(name -> !SILENT.contains(name))
                .map(RunningRoutes::answering))
        .collect(Collectors.toSet());
  }

  private static String answering(String filter) {
    var route = ANSWERING.get(filter);
    if (route == null) {
      throw new AssertionError("say in RunningRoutes whether it answers by itself: " + filter);
    }
    return route;
  }

  private static Stream<String> of(HandlerMapping mapping) {
    return switch (mapping) {
      case RequestMappingInfoHandlerMapping methods ->
          methods.getHandlerMethods().keySet().stream().flatMap(RunningRoutes::of);
      case AbstractUrlHandlerMapping files ->
          files.getHandlerMap().keySet().stream().map(pattern -> "GET " + pattern);
      case RouterFunctionMapping functions when functions.getRouterFunction() == null ->
          Stream.of();
      default -> throw new AssertionError("routes that nobody reads: " + mapping);
    };
  }

  private static Stream<String> of(RequestMappingInfo info) {
    var methods = info.getMethodsCondition().getMethods();
    List<String> names =
        methods.isEmpty() ? List.of("ANY") : methods.stream().map(Enum::name).toList();
    return info.getPatternValues().stream()
        .flatMap(pattern -> names.stream().map(name -> name + " " + pattern));
  }
}
