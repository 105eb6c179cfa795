package jp.junshu.core.policy;

import java.util.List;
import java.util.Optional;

/** One municipality's rules at one version: its sections and clauses, in the order of the text. */
public record Edition(
    Optional<String> title, List<EditionSection> sections, List<EditionClause> clauses) {

  public Edition {
    sections = List.copyOf(sections);
    clauses = List.copyOf(clauses);
    if (clauses.isEmpty()) {
      throw new IllegalArgumentException("an edition without clauses");
    }
  }

  /**
   * Whether every clause stands where the reference edition has it, none more and none fewer. Only
   * then does the place alone say what a clause means; otherwise a person confirms the mapping.
   */
  public boolean hasReferenceStructure() {
    return clauses.stream().map(EditionClause::own).toList().equals(ClauseId.ALL);
  }

  /** The clauses that nothing here carries out. */
  public List<EditionClause> unmapped() {
    return clauses.stream().filter(clause -> clause.reference().isEmpty()).toList();
  }

  /** What this municipality says where the reference edition has the clause. */
  public List<EditionClause> saying(ClauseId reference) {
    return clauses.stream()
        .filter(clause -> clause.reference().equals(Optional.of(reference)))
        .toList();
  }
}
