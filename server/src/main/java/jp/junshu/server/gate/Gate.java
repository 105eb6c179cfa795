package jp.junshu.server.gate;

import static java.util.stream.Collectors.toMap;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.junshu.core.gate.AccessRequest;
import jp.junshu.core.gate.Action;
import jp.junshu.core.gate.Check;
import jp.junshu.core.gate.Decision;
import jp.junshu.core.gate.Missing;
import jp.junshu.core.gate.RuleTable;
import jp.junshu.core.merkle.CanonicalJson;
import jp.junshu.core.merkle.CanonicalRecord;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.core.policy.Strength;
import jp.junshu.server.database.Snapshot;
import org.springframework.stereotype.Component;

/**
 * May this actor do this act on this resource now, and if not, what is missing. Default deny: an
 * act without rules is refused. Asks every condition, so that the answer names everything that is
 * missing and not only the first thing.
 */
@Component
public class Gate {

  /**
   * The clause under which an act that no rule names is refused: rights are those that were given.
   */
  private static final ClauseId UNNAMED = ClauseId.of("4.1.3");

  private final RuleTable table;
  private final Map<String, Condition> conditions;
  private final RunningStrengths strengths;

  Gate(RuleTable table, List<Condition> conditions, RunningStrengths strengths) {
    this.table = table;
    this.strengths = strengths;
    this.conditions = conditions.stream().collect(toMap(Condition::code, Function.identity()));
    table.rules().values().stream()
        .flatMap(List::stream)
        .map(rule -> code(rule.condition()))
        .filter(code -> !this.conditions.containsKey(code))
        .findFirst()
        .ifPresent(
            code -> {
              throw new IllegalStateException("the rule table asks for unknown condition " + code);
            });
  }

  /**
   * Everything that an act stands under, as one look at the facts of the current transaction found
   * it.
   */
  Look look(AccessRequest request) {
    return Snapshot.during(
        () -> {
          var looked = looked(request).toList();
          return new Look(request, looked, strengths.of(request, looked));
        });
  }

  /**
   * What one look found.
   *
   * @param looked every check, as it stood
   * @param asked each as strongly as its clause runs on the contract
   */
  record Look(AccessRequest request, List<Check> looked, List<Check> asked) {

    Look {
      looked = List.copyOf(looked);
      asked = List.copyOf(asked);
    }

    /** The digest of everything that was looked at, as it stood then. */
    Hash digest() {
      var stood =
          looked.stream()
              .map(
                  check ->
                      CanonicalRecord.tree(new Looked(check.clause(), check.code(), check.holds())))
              .toList();
      return Hash.sha256(CanonicalJson.write(stood).getBytes(StandardCharsets.UTF_8));
    }

    private record Looked(ClauseId clause, String code, boolean holds) {}
  }

  /**
   * Decides on the facts of the current transaction, as strongly as each clause runs on the
   * contract.
   */
  public Decision decide(AccessRequest request) {
    return decide(look(request));
  }

  /** Decides on what was looked at. */
  Decision decide(Look look) {
    var request = look.request();
    var clauses =
        table.of(request.action()).stream().map(RuleTable.Rule::clause).distinct().toList();
    if (look.looked().isEmpty()) {
      return new Decision.Refused(List.of(UNNAMED), List.of(unnamed(request)));
    }
    var missing =
        look.asked().stream().flatMap(check -> check.missing().stream()).distinct().toList();
    var watched = missing.stream().filter(each -> each.strength() == Strength.WATCH).toList();
    var refusing = missing.stream().filter(each -> each.strength() != Strength.WATCH).toList();
    return refusing.isEmpty()
        ? new Decision.Allowed(clauses, watched)
        : new Decision.Refused(clauses, refusing, watched);
  }

  /**
   * Every check the act stands under, those that hold as well, for showing before a decision; each
   * as strongly as it is asked for, none of a clause that does not apply.
   */
  public List<Check> checks(AccessRequest request) {
    return look(request).asked();
  }

  /** As {@link #checks(AccessRequest)}, of these conditions of the rule table alone. */
  public List<Check> checks(AccessRequest request, Set<String> of) {
    return Snapshot.during(
        () -> {
          var looked =
              table.of(request.action()).stream()
                  .filter(rule -> of.contains(code(rule.condition())))
                  .flatMap(rule -> checks(request, rule))
                  .toList();
          return strengths.of(request, looked);
        });
  }

  private Stream<Check> looked(AccessRequest request) {
    var rules = table.of(request.action());
    return Stream.concat(
        rules.stream().flatMap(rule -> checks(request, rule)), ThroughClients.against(rules));
  }

  /** Whether the rule table opens the act to API clients. */
  public boolean opensToClients(Action action) {
    return ThroughClients.open(table.of(action));
  }

  /** The version of the rule table that decides. */
  public int tableVersion() {
    return table.version();
  }

  private Stream<Check> checks(AccessRequest request, RuleTable.Rule rule) {
    var text = rule.condition();
    var code = code(text);
    var parameter = text.length() > code.length() ? text.substring(code.length() + 1) : "";
    var condition = conditions.get(code);
    if (condition == null) {
      throw new IllegalStateException("unknown condition " + code);
    }
    return condition.checks(request, rule.clause(), parameter);
  }

  private static String code(String condition) {
    int colon = condition.indexOf(':');
    return colon < 0 ? condition : condition.substring(0, colon);
  }

  private static Missing unnamed(AccessRequest request) {
    return new Missing(
        UNNAMED, "no-rule", Missing.Turn.NOBODY, List.of(request.action().code()), "");
  }
}
