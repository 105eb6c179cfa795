package jp.junshu.server.forms;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Side;

/**
 * Reads a line of the table of routes: form or kind, act, role when the contractor filed it, role
 * when the ward filed it, tab-separated; {@code -} means no such step. Several roles joined by
 * {@code +} concur, or read, side by side. A fifth cell {@code DELEGATED} says that the role
 * decides by standing delegated power (専決), {@code EXTERNAL} that the ward decides in another
 * system and its clerk enters it here (外部決裁).
 */
final class RouteLines {

  private static final String DELEGATED = "DELEGATED";
  private static final String EXTERNAL = "EXTERNAL";

  private RouteLines() {}

  /**
   * Adds it to those before.
   *
   * @throws IllegalArgumentException saying what is wrong with it
   */
  static void add(Map<String, List<RouteTable.Line>> lines, String text) {
    var cells = text.split("\t", -1);
    require(cells.length == 4 || cells.length == 5, "four cells, or five with " + how());
    var how = cells.length == 4 ? "" : cells[4];
    require(List.of("", DELEGATED, EXTERNAL).contains(how), "the fifth cell is " + how());
    require(cells.length == 4 || !how.isEmpty(), "the fifth cell is " + how());
    var act = StepAct.valueOf(cells[1]);
    var line =
        new RouteTable.Line(
            act, roles(cells[2]), roles(cells[3]), how.equals(DELEGATED), how.equals(EXTERNAL));
    require(!line.delegated() || act.decides(), act + " decides nothing that could be delegated");
    require(!line.external() || act.decides(), act + " decides nothing outside");
    require(!line.external() || line.ofWard(), "only the ward decides outside");
    var before = lines.computeIfAbsent(cells[0], _ -> new ArrayList<>());
    Stream.of(Side.values()).forEach(side -> follows(before, line, side));
    before.add(line);
  }

  private static String how() {
    return DELEGATED + " or " + EXTERNAL;
  }

  private static List<Role> roles(String cell) {
    if (cell.equals("-")) {
      return List.of();
    }
    var roles = Stream.of(cell.split("\\+", -1)).map(Role::valueOf).toList();
    require(roles.size() == EnumSet.copyOf(roles).size(), "a role stands twice in " + cell);
    return roles;
  }

  /** What is decided goes round for reading, and nothing else follows. */
  private static void follows(List<RouteTable.Line> before, RouteTable.Line line, Side side) {
    var roles = line.roles(side);
    if (roles.isEmpty()) {
      return;
    }
    var act = line.act();
    boolean decided = before.stream().anyMatch(b -> b.act().decides() && !b.roles(side).isEmpty());
    require(roles.size() == 1 || act.sideBySide(), act + " is for one role");
    require(act != StepAct.CIRCULATE || decided, "nothing is decided yet that could go round");
    require(act == StepAct.CIRCULATE || !decided, "it is decided before this line");
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
