package jp.junshu.core.gate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.junshu.core.policy.ClauseId;

/**
 * Which act needs which conditions under which clause: data with a version. An act without rules is
 * refused.
 *
 * <p>One rule a line, tab-separated: act, clause, condition. A line {@code version<TAB>n} comes
 * first; {@code #} begins a comment. An act that has no lines of its own falls back to its family:
 * {@code file:F10} to {@code file:REPORT}.
 *
 * @param rules by act, in the order of the table
 */
public record RuleTable(int version, Map<String, List<Rule>> rules) {

  public RuleTable {
    rules = Map.copyOf(rules);
  }

  /** One condition that an act needs, and the clause that asks for it. */
  public record Rule(ClauseId clause, String condition) {}

  /** The rules of an act, or of its family if it has none of its own; empty means default deny. */
  public List<Rule> of(Action action) {
    var own = rules.get(action.code());
    return own != null ? own : rules.getOrDefault(action.family(), List.of());
  }

  /**
   * Reads the table.
   *
   * @throws IllegalArgumentException naming the line that cannot be read
   */
  public static RuleTable parse(String text) {
    int version = 0;
    var rules = new LinkedHashMap<String, List<Rule>>();
    int number = 0;
    for (var line : text.lines().toList()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      var cells = line.split("\t", -1);
      try {
        if (cells[0].equals("version") && cells.length == 2) {
          version = Integer.parseInt(cells[1]);
        } else if (cells.length == 3) {
          rules
              .computeIfAbsent(cells[0], _ -> new ArrayList<>())
              .add(new Rule(ClauseId.of(cells[1]), cells[2]));
        } else {
          throw new IllegalArgumentException("expected act, clause, condition");
        }
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("rule table, line " + number + ": " + line, e);
      }
    }
    if (version < 1) {
      throw new IllegalArgumentException("rule table without a version");
    }
    rules.replaceAll((_, list) -> List.copyOf(list));
    return new RuleTable(version, rules);
  }
}
