package jp.junshu.server.gate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.junshu.core.gate.Check;
import jp.junshu.core.policy.Clause;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.core.policy.ClauseSetting;
import jp.junshu.core.policy.ClauseSettings;
import jp.junshu.core.policy.Strength;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Which of the things that the gate asks for run as the ward decided for their clause, and which
 * are never weakened; read from {@code gate/strength.tsv}. What does not stand there is never
 * weakened. Immutable.
 */
@Component
@Clause("5")
public class Weakenable {

  private static final String NEVER_WORD = "never";

  /** The version of the rule table up to which there were no strengths: all of it was enforced. */
  private static final int FIRST = 6;

  private final List<Row> rows;
  private final Map<String, Row> exact;

  /** One line: code or beginning of codes, since which version (0: never), of which clause, why. */
  record Row(String code, int since, String clause, String why) {

    boolean names(String asked) {
      return code.endsWith("-*")
          ? asked.startsWith(code.substring(0, code.length() - 1))
          : asked.equals(code);
    }
  }

  Weakenable(@Value("classpath:gate/strength.tsv") Resource file) throws IOException {
    this.rows =
        file.getContentAsString(StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.startsWith("#") && !line.isBlank())
            .map(Weakenable::read)
            .toList();
    this.exact = rows.stream().collect(Collectors.toUnmodifiableMap(Row::code, row -> row));
  }

  private static Row read(String line) {
    var cells = line.split("\t", -1);
    if (cells.length != 4 || cells[3].isBlank()) {
      throw new IllegalArgumentException(
          "gate/strength.tsv: not code, since, clause, why: " + line);
    }
    int since = cells[1].equals(NEVER_WORD) ? 0 : Integer.parseInt(cells[1]);
    return new Row(cells[0], since, cells[2], cells[3]);
  }

  /** Whether a strength may be chosen for the thing at all. */
  boolean weakened(String code) {
    return row(code).filter(row -> row.since() > 0).isPresent();
  }

  /** Whether the clause may run at less than enforce on any contract. */
  public boolean weakened(ClauseId clause) {
    return !exact.containsKey("strength:" + clause);
  }

  /** Whether the ward may decide that the clause does not apply to a contract. */
  public boolean dropped(ClauseId clause) {
    return !exact.containsKey("applies:" + clause);
  }

  /** How many things the gate asks for under the clause run as the ward decides. */
  public long asked(ClauseId clause) {
    return rows.stream()
        .filter(row -> row.since() > 0 && row.clause().equals(clause.toString()))
        .count();
  }

  /** The line for a code, an exact one before one that stands for many. */
  Optional<Row> row(String code) {
    return Optional.ofNullable(exact.get(code))
        .or(() -> rows.stream().filter(row -> row.names(code)).findFirst());
  }

  /** The thing as strongly as it is asked for; empty where its clause does not apply. */
  Optional<Check> under(ClauseSettings settings, Check check) {
    if (!weakened(check.code()) || !weakened(check.clause())) {
      return Optional.of(check);
    }
    int since = row(check.code()).orElseThrow().since();
    return settings
        .of(check.clause())
        .map(set -> under(set, since, check))
        .orElseGet(() -> Optional.of(check.at(since > FIRST ? Strength.WATCH : Strength.ENFORCE)));
  }

  private static Optional<Check> under(ClauseSetting set, int since, Check check) {
    if (!set.applies()) {
      return Optional.empty();
    }
    return Optional.of(check.at(since > set.table() ? Strength.WATCH : set.strength()));
  }
}
