package jp.junshu.server;

import static java.util.stream.Collectors.toCollection;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which method may call which, read off compiled classes: what a lambda calls counts as called by
 * the method it is written in, and whoever calls an interface may call each of its implementations.
 */
final class CallGraph {

  private final Map<String, Set<String>> callees = new HashMap<>();
  private final Map<String, Set<String>> callers = new HashMap<>();

  CallGraph(JavaClasses classes) {
    classes.stream()
        .flatMap(type -> type.getCodeUnits().stream())
        .forEach(unit -> calledBy(unit).forEach(callee -> connect(name(unit), callee)));
  }

  /** Whether that method may, in the end, call this one. */
  boolean reaches(String from, String target) {
    return walk(from, callees, Set.of()).contains(target);
  }

  /**
   * The methods nobody calls from which a way leads to the target past every gate: a method from
   * which the gate is reached is taken to stand under it.
   */
  Set<String> waysIn(String target, String gate) {
    var gated = walk(gate, callers, Set.of());
    return walk(target, callers, gated).stream()
        .filter(Predicate.not(gated::contains))
        .filter(method -> callers.getOrDefault(method, Set.of()).isEmpty())
        .collect(toCollection(TreeSet::new));
  }

  /** A method's name without its parameters: overloads count as one. */
  static String name(Class<?> type, String method) {
    return type.getName() + "." + method;
  }

  private static Set<String> walk(String from, Map<String, Set<String>> edges, Set<String> not) {
    var seen = new LinkedHashSet<String>(Set.of(from));
    var open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      for (var next : edges.getOrDefault(open.remove(), Set.of())) {
        if (!not.contains(next) && seen.add(next)) {
          open.add(next);
        }
      }
    }
    return seen;
  }

  private void connect(String caller, String callee) {
    callees.computeIfAbsent(caller, _ -> new HashSet<>()).add(callee);
    callers.computeIfAbsent(callee, _ -> new HashSet<>()).add(caller);
  }

  private static Stream<String> calledBy(JavaCodeUnit unit) {
    return Stream.concat(
            unit.getCallsFromSelf().stream(), unit.getCodeUnitReferencesFromSelf().stream())
        .filter(access -> access.getTargetOwner().getName().startsWith("jp.junshu."))
        .flatMap(
            access ->
                Stream.concat(
                        Stream.of(access.getTargetOwner()),
                        access.getTargetOwner().getAllSubclasses().stream())
                    .map(owner -> owner.getName() + "." + access.getName()))
        .filter(callee -> !callee.equals(name(unit)));
  }

  private static String name(JavaCodeUnit unit) {
    return unit.getOwner().getName() + "." + unit.getName();
  }
}
