package jp.junshu.server.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.junshu.core.form.FormSchema;
import jp.junshu.core.form.Kind;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Side;

/**
 * Who does what, in which order, with each form: data, read by {@link RouteLines}. A form without
 * lines of its own takes those of its kind.
 */
record RouteTable(Map<String, List<Line>> lines) {

  RouteTable {
    lines = Map.copyOf(lines);
  }

  /**
   * A step of a route.
   *
   * @param stage steps of one stage wait side by side; the next stage waits for all of them
   * @param delegated whether the role decides by standing delegated power (専決)
   * @param external whether it is decided in another system, and the clerk enters it (外部決裁)
   */
  record Step(StepAct act, Role role, int stage, boolean delegated, boolean external) {

    Step(StepAct act, Role role, int stage, boolean delegated) {
      this(act, role, stage, delegated, false);
    }
  }

  /** A line of the table: the roles of one stage, by the side that filed. */
  record Line(
      StepAct act,
      List<Role> contractorFiled,
      List<Role> wardFiled,
      boolean delegated,
      boolean external) {

    Line {
      contractorFiled = List.copyOf(contractorFiled);
      wardFiled = List.copyOf(wardFiled);
    }

    /** Whether only roles of the ward stand in it. */
    boolean ofWard() {
      return Stream.concat(contractorFiled.stream(), wardFiled.stream())
          .allMatch(role -> role.side() == Side.WARD);
    }

    List<Role> roles(Side filer) {
      return filer == Side.CONTRACTOR ? contractorFiled : wardFiled;
    }
  }

  /**
   * The route of a form that this side filed, in order; empty where nobody else has to do anything.
   */
  List<Step> route(FormSchema form, Side filer) {
    var route = new ArrayList<Step>();
    for (var line :
        lines.getOrDefault(form.no(), lines.getOrDefault(form.kind().name(), List.of()))) {
      int stage = route.size() + 1;
      line.roles(filer)
          .forEach(
              role ->
                  route.add(new Step(line.act(), role, stage, line.delegated(), line.external())));
    }
    return List.copyOf(route);
  }

  /**
   * Checks that the routes of a form end in the decision that its kind takes; a notice is never
   * issued by nobody.
   *
   * @throws IllegalArgumentException naming the form if one does not
   */
  void requireDecides(FormSchema form) {
    for (var filer : Side.values()) {
      var deciding = route(form, filer).stream().filter(step -> step.act().decides()).toList();
      var acts = route(form, filer).stream().map(Step::act).toList();
      boolean none = acts.isEmpty() && !(form.kind() == Kind.NOTICE && filer == Side.WARD);
      if (!none && !deciding.stream().map(Step::act).toList().equals(decision(form.kind()))) {
        throw new IllegalArgumentException(
            "routes: %s, filed by %s, must be decided by %s, not by %s"
                .formatted(form.no(), filer, decision(form.kind()), acts));
      }
    }
  }

  private static List<StepAct> decision(Kind kind) {
    return switch (kind) {
      case APPLICATION -> List.of(StepAct.DECIDE);
      case REPORT -> List.of(StepAct.RECEIVE);
      case AGREEMENT -> List.of(StepAct.AGREE);
      case RECORD -> List.of(StepAct.COUNTERSIGN);
      case NOTICE -> List.of(StepAct.ISSUE);
      case PLEDGE -> List.of();
    };
  }

  /**
   * Reads the table.
   *
   * @throws IllegalArgumentException naming the line that is wrong, by its number
   */
  static RouteTable parse(String text) {
    var lines = new LinkedHashMap<String, List<Line>>();
    int number = 0;
    for (var line : text.lines().toList()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      try {
        RouteLines.add(lines, line);
      } catch (IllegalArgumentException e) {
        var why = "routes, line %d: %s: %s".formatted(number, line, e.getMessage());
        throw new IllegalArgumentException(why, e);
      }
    }
    return new RouteTable(lines);
  }
}
