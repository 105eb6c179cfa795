package jp.junshu.server;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.junshu.server.gate.Acts;
import jp.junshu.server.ledger.Ledger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The running route table: what changes something asks the gate, and what hands out bytes. */
@ServerTest
class GuardedRoutesTest {

  private static final String PERFORM = CallGraph.name(Acts.class, "performAll");
  private static final String RECORD = CallGraph.name(Ledger.class, "record");

  private final CallGraph calls = new CallGraph(MainCode.classes());

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping routes;

  @Test
  void everyHandlerThatMayChangeSomethingAsksTheGateOrSaysWhyNot() {
    assertThat(handlers(route -> !readsOnly(route)))
        .isNotEmpty()
        .allSatisfy(
            handler ->
                assertThat(
                        calls.reaches(handler, PERFORM)
                            || OutsideTheGate.HANDLERS.containsKey(handler))
                    .as(handler)
                    .isTrue());
  }

  @Test
  void readingRecordsNothing() {
    assertThat(handlers(GuardedRoutesTest::readsOnly))
        .isNotEmpty()
        .noneMatch(handler -> calls.reaches(handler, RECORD));
  }

  @Test
  void theListOfHandlersOutsideTheGateIsNoLongerThanItMustBe() {
    assertThat(handlers(_ -> true))
        .containsAll(OutsideTheGate.HANDLERS.keySet())
        .containsAll(OutsideTheGate.BYTES.keySet());
    assertThat(OutsideTheGate.HANDLERS.keySet())
        .noneMatch(handler -> calls.reaches(handler, PERFORM));
  }

  @Test
  void everyHandlerThatAnswersWithSomethingElseThanAPageIsKnownByName() {
    var others =
        routes.getHandlerMethods().values().stream()
            .map(handler -> handler.getMethod())
            .filter(Predicate.not(GuardedRoutesTest::answersWithAPage))
            .map(GuardedRoutesTest::name)
            .collect(toCollection(TreeSet::new));
    assertThat(others).containsExactlyInAnyOrderElementsOf(OutsideTheGate.BYTES.keySet());
  }

  private Set<String> handlers(Predicate<RequestMappingInfo> which) {
    return routes.getHandlerMethods().entrySet().stream()
        .filter(route -> which.test(route.getKey()))
        .map(route -> name(route.getValue().getMethod()))
        .collect(toCollection(TreeSet::new));
  }

  private static boolean readsOnly(RequestMappingInfo route) {
    var methods = route.getMethodsCondition().getMethods();
    return !methods.isEmpty() && Set.of(RequestMethod.GET, RequestMethod.HEAD).containsAll(methods);
  }

  private static boolean answersWithAPage(Method method) {
    return Set.of(String.class, ModelAndView.class).contains(method.getReturnType())
        && Stream.of(method.getParameterTypes())
            .map(Class::getSimpleName)
            .noneMatch(type -> type.endsWith("OutputStream") || type.endsWith("Writer"));
  }

  private static String name(Method method) {
    return CallGraph.name(method.getDeclaringClass(), method.getName());
  }
}
