package jp.junshu.server.rules.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.core.policy.Edition;
import jp.junshu.core.policy.EditionClause;
import jp.junshu.core.policy.EditionSection;
import jp.junshu.server.rules.ClauseCells;
import jp.junshu.server.rules.StoredEdition;
import jp.junshu.server.ui.Words;

/** The clauses of the edition in force by section; without one, those of the reference edition. */
public final class RulesList {

  private RulesList() {}

  /** A section and its clauses. */
  public record SectionLines(String title, List<ClauseLine> clauses) {}

  /**
   * A clause as the list shows it.
   *
   * @param wording of a clause that has no page of its own, because nothing carries it out
   */
  public record ClauseLine(
      String label,
      String title,
      Optional<ClauseId> reference,
      String wording,
      List<String> states) {}

  static List<SectionLines> of(Optional<StoredEdition> stored, ClauseCells cells, Words words) {
    return stored
        .map(each -> of(each.edition(), cells, words))
        .orElseGet(() -> ofReference(cells, words));
  }

  private static List<SectionLines> of(Edition edition, ClauseCells cells, Words words) {
    var titles = new LinkedHashMap<String, String>();
    for (EditionSection section : edition.sections()) {
      titles.put(section.number(), section.number() + " " + section.heading());
    }
    var lines = new LinkedHashMap<String, List<ClauseLine>>();
    for (var clause : edition.clauses()) {
      var title = titles.getOrDefault(clause.own().section(), words.get("rules.alone"));
      lines.computeIfAbsent(title, _ -> new ArrayList<>()).add(line(clause, cells, words));
    }
    return sections(lines);
  }

  private static ClauseLine line(EditionClause clause, ClauseCells cells, Words words) {
    var ours = clause.reference().map(id -> words.get("clause." + id + ".title"));
    return new ClauseLine(
        clause.own().label(),
        clause.heading().or(() -> ours).orElse(""),
        clause.reference(),
        clause.reference().isPresent() ? "" : clause.wording(),
        clause.reference().map(id -> states(id, cells, words)).orElse(List.of()));
  }

  private static List<SectionLines> ofReference(ClauseCells cells, Words words) {
    var lines = new LinkedHashMap<String, List<ClauseLine>>();
    for (var id : ClauseId.ALL) {
      var alone = id.path().size() == 1;
      var title =
          alone
              ? words.get("rules.alone")
              : id.section() + " " + words.get("section." + id.section() + ".title");
      lines
          .computeIfAbsent(title, _ -> new ArrayList<>())
          .add(
              new ClauseLine(
                  id.label(),
                  words.get("clause." + id + ".title"),
                  Optional.of(id),
                  "",
                  states(id, cells, words)));
    }
    return sections(lines);
  }

  private static List<SectionLines> sections(LinkedHashMap<String, List<ClauseLine>> lines) {
    return lines.entrySet().stream()
        .map(each -> new SectionLines(each.getKey(), each.getValue()))
        .toList();
  }

  private static List<String> states(ClauseId id, ClauseCells cells, Words words) {
    return cells.of(id).stream().map(row -> words.get("rules.cell." + row.state().name())).toList();
  }
}
