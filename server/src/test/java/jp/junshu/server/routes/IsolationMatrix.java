package jp.junshu.server.routes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jp.junshu.server.routes.IsolationTable.Cell;
import jp.junshu.server.routes.RouteTable.Line;

/** Asks every route of everybody in every relation, and tells where the tables are wrong. */
final class IsolationMatrix {

  private static final Set<Relation> HIDDEN =
      Set.of(Relation.FOREIGN, Relation.SIDE, Relation.LEFT, Relation.OTHERS, Relation.CROSSED);

  /** Either of two people may begin, and the other goes on. */
  static final String TWO = "two";

  private static final Set<String> OF_TWO = Set.of("yes", "word", "403");

  private final IsolationTable table;
  private final Knocking knocking;
  private final Set<Cell> asked = new HashSet<>();
  private int questions;

  IsolationMatrix(IsolationTable table, Knocking knocking) {
    this.table = table;
    this.knocking = knocking;
  }

  /** Cells that were asked for. */
  Set<Cell> asked() {
    return asked;
  }

  int questions() {
    return questions;
  }

  /** Lines of the table of routes that have no class. */
  static Set<String> unclassed(IsolationTable table, List<Line> lines) {
    var without = new TreeSet<String>();
    lines.stream()
        .filter(line -> table.route(line).isEmpty())
        .forEach(line -> without.add(line.route() + " " + line.written()));
    return without;
  }

  /** What is wrong with a line. */
  List<String> wrong(Line line) {
    var kind = table.route(line).orElseThrow().kind();
    var all = new ArrayList<String>();
    var answers = new HashMap<Question, Knocking.Reply>();
    for (var question : inOrder(line, kind)) {
      answers.put(question, disagreement(question, kind, all));
    }
    all.addAll(unlike(answers));
    return all;
  }

  /** Whoever may is asked last: what they use up is missed by nobody. */
  private List<Question> inOrder(Line line, String kind) {
    var last = new ArrayList<Question>();
    var order = new ArrayList<Question>();
    for (var question : Question.of(line)) {
      (line.changes() && "yes".equals(expected(question, kind)) ? last : order).add(question);
    }
    order.addAll(last);
    return order;
  }

  private String expected(Question question, String kind) {
    return table
        .cell(kind, question.relation(), question.who())
        .map(table.cells()::get)
        .orElse("nothing");
  }

  private Knocking.Reply disagreement(Question question, String kind, List<String> all) {
    questions++;
    table.cell(kind, question.relation(), question.who()).ifPresent(asked::add);
    var expected = expected(question, kind);
    var reply = knocking.ask(question);
    if (!fits(expected, reply.outcome())) {
      all.add("%s: %s: table %s, answer %s".formatted(kind, question, expected, reply.outcome()));
    }
    return reply;
  }

  /** Where an act takes two people, what the second is answered hangs on what the first did. */
  private static boolean fits(String expected, String outcome) {
    return expected.equals(TWO) ? OF_TWO.contains(outcome) : outcome.equals(expected);
  }

  /** Where what is hidden is not answered as what never was. */
  private List<String> unlike(Map<Question, Knocking.Reply> answers) {
    var all = new ArrayList<String>();
    answers.forEach(
        (question, reply) -> {
          if (HIDDEN.contains(question.relation()) && reply.outcome().equals("404")) {
            var absent = absent(question, answers);
            if (absent.isPresent() && differs(question, absent.get(), answers)) {
              all.add("%s: not as absent: %s".formatted(question, reply));
            }
          }
        });
    return all;
  }

  private static Optional<Question> absent(Question question, Map<Question, ?> answers) {
    return answers.keySet().stream()
        .filter(q -> q.who() == question.who() && q.relation() == Relation.ABSENT)
        .findFirst();
  }

  /** Asked once more: what a page tells but once, as of an act just done, is no difference. */
  private boolean differs(
      Question question, Question absent, Map<Question, Knocking.Reply> answers) {
    if (Objects.equals(answers.get(question), answers.get(absent))) {
      return false;
    }
    knocking.ask(absent);
    return !knocking.ask(question).equals(knocking.ask(absent));
  }
}
