package jp.junshu.core.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.policy.EditionReading.Fault;

/** A section while its lines come in: a heading with clauses, or one clause by itself. */
final class OpenSection {

  private static final class OpenClause {
    final RulesLine.ClauseStart start;
    final ClauseWords words;
    int parts;

    OpenClause(RulesLine.ClauseStart start) {
      this.start = start;
      this.words = new ClauseWords(start.rest());
    }
  }

  private final RulesLine.SectionStart start;
  private final ClauseWords own;
  private final List<OpenClause> inside = new ArrayList<>();

  OpenSection(RulesLine.SectionStart start) {
    this.start = start;
    this.own = new ClauseWords(start.rest());
  }

  List<Integer> path() {
    return start.path();
  }

  boolean hasClauses() {
    return !inside.isEmpty();
  }

  /** A number of the other style than the section's first counts parts of the clause before it. */
  void open(RulesLine.ClauseStart found) {
    if (hasClauses() && found.circled() != inside.getFirst().start.circled()) {
      require(found, ++inside.getLast().parts);
      inside.getLast().words.appendOnItsOwnLine(found.raw().strip());
    } else {
      require(found, inside.size() + 1);
      inside.add(new OpenClause(found));
    }
  }

  private static void require(RulesLine.ClauseStart found, int expected) {
    if (found.count() > 50) {
      throw EditionReader.refused(found, Fault.NUMBER_TOO_HIGH);
    }
    if (found.count() != expected) {
      throw EditionReader.refused(
          found, Fault.CLAUSE_ORDER, label(found, found.count()), label(found, expected));
    }
  }

  void append(String words) {
    last().append(words);
  }

  /** Whether the words so far could end here. */
  boolean isWholeSentence() {
    return last().isWholeSentence();
  }

  /** Columns before the line that is being continued. */
  int indent() {
    return inside.isEmpty() ? 0 : inside.getLast().start.indent();
  }

  /** Adds what the section said. A heading needs clauses or sections of its own below it. */
  void close(
      Optional<List<Integer>> next, List<EditionSection> sections, List<EditionClause> clauses) {
    var number = SectionOrder.number(path());
    boolean group = next.filter(this::isAbove).isPresent();
    if (hasClauses() || group) {
      sections.add(new EditionSection(number, own.text()));
      inside.forEach(clause -> clauses.add(closed(clause)));
    } else if (own.isWholeSentence()) {
      clauses.add(clause(new ClauseId(path()), own));
    } else {
      throw EditionReader.refused(start, Fault.SECTION_WITHOUT_CLAUSES, number);
    }
  }

  private boolean isAbove(List<Integer> other) {
    return other.size() > path().size() && other.getFirst().equals(path().getFirst());
  }

  private EditionClause closed(OpenClause open) {
    if (open.words.wording().isBlank()) {
      throw EditionReader.refused(open.start, Fault.CLAUSE_WITHOUT_WORDS);
    }
    var path = new ArrayList<>(path());
    path.add(open.start.count());
    return clause(new ClauseId(path), open.words);
  }

  private static EditionClause clause(ClauseId own, ClauseWords words) {
    return EditionClause.byPlace(own, words.heading(), words.wording());
  }

  private ClauseWords last() {
    return inside.isEmpty() ? own : inside.getLast().words;
  }

  private static String label(RulesLine.ClauseStart like, int n) {
    return like.circled() ? ClauseId.circled(n) : "(" + n + ")";
  }
}
