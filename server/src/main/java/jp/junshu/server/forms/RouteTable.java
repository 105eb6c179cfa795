package jp.junshu.server.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.junshu.core.form.FormSchema;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Side;

/**
 * Who does what, in which order, with each form: data. One step a line, tab-separated: form or
 * kind, act, role when the contractor filed it, role when the ward filed it; {@code -} means no
 * such step. A form without lines of its own takes those of its kind.
 */
record RouteTable(Map<String, List<Line>> lines) {

  RouteTable {
    lines = Map.copyOf(lines);
  }

  /** A step of a route. */
  record Step(StepAct act, Role role) {}

  /** A line of the table. */
  record Line(StepAct act, Optional<Role> contractorFiled, Optional<Role> wardFiled) {}

  /**
   * The route of a form that this side filed, in order; empty where nobody else has to do anything.
   */
  List<Step> route(FormSchema form, Side filer) {
    return lines.getOrDefault(form.no(), lines.getOrDefault(form.kind().name(), List.of())).stream()
        .flatMap(
            line ->
                (filer == Side.CONTRACTOR ? line.contractorFiled() : line.wardFiled())
                    .map(role -> new Step(line.act(), role)).stream())
        .toList();
  }

  /**
   * Reads the table.
   *
   * @throws IllegalArgumentException naming the line that cannot be read
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
        var cells = line.split("\t", -1);
        lines
            .computeIfAbsent(cells[0], _ -> new ArrayList<>())
            .add(new Line(StepAct.valueOf(cells[1]), role(cells[2]), role(cells[3])));
      } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
        throw new IllegalArgumentException("routes, line " + number + ": " + line, e);
      }
    }
    lines.replaceAll((_, list) -> List.copyOf(list));
    return new RouteTable(lines);
  }

  private static Optional<Role> role(String cell) {
    return cell.equals("-") ? Optional.empty() : Optional.of(Role.valueOf(cell));
  }
}
